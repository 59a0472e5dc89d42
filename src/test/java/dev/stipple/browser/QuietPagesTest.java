package dev.stipple.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages beside the form, with scripts: nothing in the console, nothing asked of others, nothing stored. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuietPagesTest extends InChromium {

    @Test
    void pages_to_look_things_up_or_to_come_back_by() {
        try (BrowserContext phone = fresh(phoneWithScripts())) {
            Heard heard = Heard.of(phone, root.toString());
            Page page = phone.newPage();
            for (String address : List.of(
                    "c/northgate",
                    "c/northgate/under-18",
                    "c/northgate/without-consent",
                    "help/about-smp",
                    "help/privacy",
                    "help/accessibility",
                    "help/support",
                    "r",
                    "nowhere")) {
                page.navigate(root + address);
                assertThat(heard.andStored(page)).as(address).isEmpty();
            }
        }
    }

    @Test
    void the_desk() {
        try (BrowserContext desk = fresh(phoneWithScripts())) {
            Heard heard = Heard.of(desk, root.toString());
            Page page = desk.newPage();
            signIn(page);
            assertThat(heard.andStored(page)).isEmpty();
            page.locator("tbody a").first().click();
            assertThat(page.url()).contains("/desk/s/");
            assertThat(heard.andStored(page)).isEmpty();
            page.navigate(root + "desk/rules");
            assertThat(heard.andStored(page)).isEmpty();
        }
    }
}
