package dev.stipple.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The system's Chromium for browser tests. Where there is none they are skipped, unless they are required. One for each thread,
 * as a browser may only be used by the thread that started it: a start takes three seconds of processor time. What each class
 * of tests opens in it knows nothing of the others and is closed with the class; the browser ends with the tests.
 */
public final class Chromium implements AutoCloseable {

    private static final ThreadLocal<@Nullable Chromium> RUNNING = new ThreadLocal<>();

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** This thread's browser, or skips the test with a line that says how to get one. */
    public static Chromium open() {
        Optional<Path> executable = Stream.of(PLACES)
                .flatMap(List::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty() && "required".equals(System.getenv("STIPPLE_BROWSER_TESTS"))) {
            throw new AssertionError("browser tests are required here and no Chromium was found");
        }
        Assumptions.assumeTrue(
                executable.isPresent(),
                "browser tests skipped: install Chromium (Debian: apt-get install chromium) to run them");
        Chromium running = RUNNING.get();
        if (running == null || !running.browser.isConnected()) {
            running = new Chromium(executable.orElseThrow());
            RUNNING.set(running);
        }
        return running;
    }

    public com.microsoft.playwright.Browser browser() {
        return browser;
    }

    /** Closes all that was opened in it. */
    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }
}
