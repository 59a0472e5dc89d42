package dev.stipple.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Everything can be done by keyboard alone, with scripts, and the focus is always seen. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeyboardJourneyTest extends InChromium {

    @Test
    void a_consultation_is_filled_in_and_sent_by_keyboard_alone() {
        try (BrowserContext phone = fresh(phoneWithScripts())) {
            Heard heard = Heard.of(phone, root.toString());
            Page page = phone.newPage();
            Keys keys = new Keys(page);
            page.navigate(root + "c/northgate");
            keys.press("a[href$='/before']");

            new Client(page, keys, Golden.named("04").answers()).fillIn(met -> true);
            keys.press("form[action$='/send'] button:not([name])");

            assertThat(page.locator("h1")).isVisible();
            assertThat(page.url()).contains("/result/");
            assertThat(heard.andStored(page)).isEmpty();
        }
    }

    @Test
    void the_first_stop_of_a_page_skips_to_what_it_is_about() {
        try (BrowserContext phone = fresh(phoneWithScripts())) {
            Page page = phone.newPage();
            page.navigate(root + "c/northgate");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasAttribute("href", "#main");
            assertThat(page.locator(":focus")).isInViewport();
        }
    }
}
