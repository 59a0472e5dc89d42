package dev.stipple.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.stipple.support.Axe;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Whoever works at the desk is told before a session ends, and loses nothing when it does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionEndTest extends InChromium {

    private static final int A_MINUTE = 61_000;

    @Test
    void the_page_warns_before_the_end_and_a_press_goes_on() {
        try (BrowserContext desk = fresh(phoneWithScripts())) {
            Page page = desk.newPage();
            page.clock().install();
            signIn(page, "tom");
            page.navigate(root + "desk/search");
            assertThat(page.locator("#ending")).isHidden();

            ageLatest("18 minutes");
            page.clock().runFor(A_MINUTE);
            assertThat(page.locator("#ending")).containsText("signed out in two minutes");
            assertThat(fits(page)).isTrue();
            assertThat(new Axe(desk).violations(page)).isEmpty();

            press(page, "I am still here");
            assertThat(page.locator("#ending")).isHidden();
        }
    }

    @Test
    void typing_keeps_the_session_and_an_end_is_told_on_the_page() {
        try (BrowserContext desk = fresh(phoneWithScripts())) {
            Page page = desk.newPage();
            page.clock().install();
            signIn(page, "tom");
            page.navigate(root + "desk/search");
            ageLatest("15 minutes");
            page.clock().fastForward(A_MINUTE);
            page.waitForResponse(
                    "**/desk/session/here", () -> page.locator("#words").pressSequentially("a"));
            assertThat(Rows.value("select max(last_seen_at) > max(created_at) from session"))
                    .isEqualTo("t");

            ageLatest("21 minutes");
            page.clock().runFor(A_MINUTE);
            assertThat(page.locator("#ending")).containsText("sign in again in another tab");
            assertThat(page.locator("#words")).hasValue("a");
        }
    }

    @Test
    void what_was_typed_comes_along_through_the_sign_in_without_scripts() {
        try (BrowserContext desk = fresh(phone())) {
            Page page = desk.newPage();
            signIn(page, "tom");
            page.navigate(root + "desk/search");
            ageLatest("30 minutes");
            page.locator("#words").fill("Somebody");
            page.locator("main form button").first().click();

            assertThat(page.locator("body")).containsText("You had been signed out before this was recorded");
            page.getByLabel("Email address").fill("tom@northgate.example");
            page.getByLabel("Password").fill("northgate-demo-only");
            press(page, "Sign in");

            assertThat(page.locator("body")).containsText("Not recorded yet");
            press(page, "Do it now");
            assertThat(page).hasURL(root + "desk/search");
            assertThat(page.locator("main")).not().containsText("Not recorded yet");
        }
    }

    private static void ageLatest(String interval) {
        Rows.change("update session set last_seen_at = last_seen_at - interval '" + interval
                + "' where created_at = (select max(created_at) from session)");
    }
}
