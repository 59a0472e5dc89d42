package dev.stipple.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The accessibility rules of axe-core, run on a page as it stands. The page itself has scripts switched off, so a copy of
 * its markup is opened at the same address in a context with scripts, where its own stylesheet applies.
 */
public final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String SOURCE = source();
    /** Nothing is worked out that nobody reads: what passed, and selectors of it. */
    private static final String QUICK = "preload: false, resultTypes: ['violations'], selectors: false";

    private static final String LINES =
            ".then(found => found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')))";
    private static final String RUN = "tags => axe.run(document, { runOnly: tags, " + QUICK + " })" + LINES;
    private static final String CONTRAST =
            "() => axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast'] }, " + QUICK + " })" + LINES;

    private final Page copy;

    /** Runs in a context of the caller, with scripts on and with the size of the page that is checked. */
    public Axe(BrowserContext scripted) {
        this.copy = scripted.newPage();
    }

    /** One line per violation, in the light theme and in the dark: the rule, and the markup that breaks it. */
    public List<String> violations(Page page) {
        return violations(page.url(), page.content());
    }

    /** The same of a page at an address, with its markup as it stood. */
    public List<String> violations(String url, String markup) {
        String address = url.replaceAll("#.*", "");
        copy.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        copy.route(address, route -> route.fulfill(html(markup)), new Page.RouteOptions().setTimes(1));
        copy.navigate(address);
        copy.evaluate(SOURCE);
        List<String> found = new ArrayList<>(lines(copy.evaluate(RUN, RULES)));
        // Of the rules only contrast depends on the theme.
        copy.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.addAll(lines(copy.evaluate(CONTRAST)));
        return found;
    }

    private static List<String> lines(Object found) {
        return ((List<?>) found).stream().map(Objects::toString).toList();
    }

    private static Route.FulfillOptions html(String markup) {
        return new Route.FulfillOptions()
                .setContentType("text/html;charset=UTF-8")
                .setBody(markup);
    }

    private static String source() {
        try (InputStream axe = Axe.class.getResourceAsStream("/axe.min.js")) {
            // Ends in nothing: the browser would otherwise describe all of axe in its answer.
            return new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8) + "; null";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
