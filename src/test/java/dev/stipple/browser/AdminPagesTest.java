package dev.stipple.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.stipple.support.Axe;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The owner's pages fit a small phone and a desk, break no rule of accessibility, and are quiet. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AdminPagesTest extends InChromium {

    private static final List<String> PAGES = List.of(
            "admin",
            "admin/studio",
            "admin/studio/closed-days",
            "admin/sla",
            "admin/people",
            "admin/wording",
            "admin/prices",
            "admin/audit",
            "admin/audit?day=never",
            "desk/account",
            "desk/factor/set-up",
            "desk/password");

    @Test
    void on_a_small_phone() {
        look(phone());
    }

    @Test
    void on_a_desk() {
        look(phone().setViewportSize(1280, 800));
    }

    @Test
    void what_is_wrong_is_said_where_it_is_wrong_and_nothing_is_let_out() {
        try (BrowserContext browser = fresh(phoneWithScripts())) {
            Heard heard = Heard.of(browser, root.toString());
            Page page = browser.newPage();
            signIn(page, "olu");
            for (String address : List.of("admin/studio/closed-days", "admin/people")) {
                page.navigate(root + address);
                press(page, "Add");
                assertThat(page.title()).startsWith("Error: ");
                assertThat(page.locator(".summary a").first().getAttribute("href"))
                        .startsWith("#");
                String target = page.locator(".summary a").first().getAttribute("href");
                assertThat(page.locator(target).count()).as(target).isEqualTo(1);
                assertThat(page.locator(target + "-error").textContent()).startsWith("Error: Enter");
                assertThat(fits(page)).isTrue();
                assertThat(heard.andStored(page)).isEmpty();
            }
        }
    }

    private void look(NewContextOptions options) {
        try (BrowserContext browser = fresh(options);
                BrowserContext scripted = fresh(options.setJavaScriptEnabled(true))) {
            Axe axe = new Axe(scripted);
            Page page = browser.newPage();
            signIn(page, "olu");
            for (String address : PAGES) {
                page.navigate(root + address);
                assertThat(fits(page)).as(address).isTrue();
                assertThat(axe.violations(page)).as(address).isEmpty();
            }
        }
    }
}
