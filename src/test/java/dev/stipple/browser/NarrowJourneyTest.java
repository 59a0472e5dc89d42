package dev.stipple.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing has to be scrolled sideways: at 400 % zoom, in the longer words of Spanish, and from right to left. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NarrowJourneyTest extends InChromium {

    /** Words that no Spanish sentence has. */
    private static final Pattern ENGLISH =
            Pattern.compile("(?i).{0,40}\\b(the|you|your|with|this|which|what|are|have|from)\\b.{0,40}");

    @Test
    void a_window_of_1280_by_1024_at_400_percent_shows_every_page_without_scrolling_sideways() {
        NewContextOptions zoomed =
                new NewContextOptions().setViewportSize(320, 256).setDeviceScaleFactor(4);
        journey(zoomed, "06", page -> {});
    }

    @Test
    void a_client_who_reads_spanish_meets_no_english_in_either_direction_of_writing() {
        journey(phoneWithScripts().setLocale("es-ES"), "09", page -> {
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
            Matcher english = ENGLISH.matcher(page.locator("body").innerText());
            assertThat(english.find())
                    .as(() -> page.url() + ": " + english.group())
                    .isFalse();
            page.evaluate("document.documentElement.dir = 'rtl'");
            assertThat(fits(page)).as("from right to left: " + page.url()).isTrue();
        });
    }

    /** From the start page to the result; each page fits, then meets what else is asked of it. */
    private void journey(NewContextOptions options, String golden, Consumer<Page> each) {
        try (BrowserContext browser = fresh(options)) {
            Heard heard = Heard.of(browser, root.toString());
            Page page = browser.newPage();
            page.navigate(root + "c/northgate");
            look(page, each);
            page.navigate(root + "c/northgate/before");
            new Client(page, Golden.named(golden).answers()).fillIn(met -> {
                look(met, each);
                return true;
            });
            look(page, each);
            page.locator("form[action$='/send'] button:not([name])").click();
            assertThat(page.url()).contains("/result/");
            look(page, each);
            assertThat(heard.andStored(page)).isEmpty();
        }
    }

    private static void look(Page page, Consumer<Page> each) {
        assertThat(fits(page)).as("from left to right: " + page.url()).isTrue();
        each.accept(page);
    }
}
