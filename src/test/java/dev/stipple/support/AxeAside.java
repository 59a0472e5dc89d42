package dev.stipple.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Axe beside the walk: a page's markup is handed over and the walk goes on, while two browsers of their own check what was handed
 * over. It takes about a second a page, most of it in one process; what was found is asserted when the test ends.
 */
public final class AxeAside implements AutoCloseable {

    private static final int BROWSERS = 2;

    private final NewContextOptions size;
    private final ExecutorService checks = Executors.newFixedThreadPool(BROWSERS);
    private final Map<Thread, Axe> byThread = new ConcurrentHashMap<>();
    private final List<Checked> waiting = new ArrayList<>();

    /** A page that was handed over. */
    private record Checked(String address, Future<List<String>> violations) {}

    /** With the size of the pages to check, scripts on. */
    public AxeAside(NewContextOptions size) {
        this.size = size;
    }

    /** Takes the page as it stands now. */
    public void take(Page page) {
        String address = page.url();
        String markup = page.content();
        waiting.add(new Checked(address, checks.submit(() -> axe().violations(address, markup))));
    }

    /** A browser may only be used by the thread that opened it. */
    private Axe axe() {
        return byThread.computeIfAbsent(
                Thread.currentThread(),
                thread -> new Axe(Chromium.open().browser().newContext(size)));
    }

    /** Waits for all that was taken, and asserts that nothing was found. */
    public void assertNothingFound() throws Exception {
        List<Checked> taken = List.copyOf(waiting);
        waiting.clear();
        for (Checked checked : taken) {
            assertThat(checked.violations().get()).as(checked.address()).isEmpty();
        }
    }

    @Override
    public void close() {
        checks.shutdownNow();
    }
}
