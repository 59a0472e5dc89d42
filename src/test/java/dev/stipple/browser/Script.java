package dev.stipple.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks at a page from within, by a function in src/test/resources/browser. */
final class Script {

    private Script() {}

    /** What the named script finds wrong with the page, a line each; none if all is well. */
    static List<String> findings(Page page, String name, Object about) {
        return ((List<?>) page.evaluate(source(name), about))
                .stream().map(Objects::toString).toList();
    }

    static String source(String name) {
        try (InputStream file = Script.class.getResourceAsStream("/browser/" + name + ".js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
