package dev.stipple.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the script eases, in a real browser, on markup like that of the form and under the form's own policy. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScriptTest extends InChromium {

    @Test
    void an_answer_that_stands_alone_clears_the_others_and_they_clear_it() {
        on("""
                <div class="question" data-alone="none unsure"><fieldset>
                <input type="checkbox" name="q" id="a" value="a"><input type="checkbox" name="q" id="b" value="b">
                <input type="checkbox" name="q" id="none" value="none"><input type="checkbox" name="q" id="unsure" value="unsure">
                </fieldset></div>""", page -> {
            page.check("#a");
            page.check("#b");
            page.check("#none");
            assertThat(page.locator("#a")).not().isChecked();
            assertThat(page.locator("#b")).not().isChecked();
            page.check("#unsure");
            assertThat(page.locator("#none")).not().isChecked();
            page.check("#b");
            assertThat(page.locator("#unsure")).not().isChecked();
        });
    }

    @Test
    void a_question_shows_when_it_counts_and_keeps_what_was_typed_while_it_does_not() {
        on("""
                <div class="question"><input type="radio" name="q" id="yes" value="yes"><input type="radio" name="q" id="no" value="no"></div>
                <div class="question" id="more" data-only-if="q=yes rather;z=k"><input id="text" name="text"></div>
                <div class="question wrong" id="wrong" data-only-if="q=never"><input id="bad" name="bad"></div>""", page -> {
            assertThat(page.locator("#more")).isHidden();
            assertThat(page.locator("#wrong")).isVisible();
            page.check("#yes");
            page.fill("#text", "kept");
            page.check("#no");
            assertThat(page.locator("#more")).isHidden();
            page.check("#yes");
            assertThat(page.locator("#text")).hasValue("kept");
        });
    }

    @Test
    void an_error_goes_when_its_field_is_mended_and_the_summary_with_the_last_of_them() {
        on("""
                <div class="summary" tabindex="-1"><ul><li><a href="#a">One</a></li><li><a href="#mail">Two</a></li></ul></div>
                <div class="question wrong"><p class="error" id="a-error">One</p><input id="a" aria-describedby="a-hint a-error"></div>
                <div class="question wrong"><p class="error" id="mail-error">Two</p><input id="mail" type="email" value="x"></div>""", page -> {
            assertThat(page.locator(".summary")).isFocused();
            double before = page.locator("#mail").boundingBox().y;
            page.locator(".summary a").first().click();
            assertThat(page.locator("#a")).isFocused();
            page.fill("#a", " ");
            page.locator("#mail").focus();
            assertThat(page.locator("#a-error")).isVisible();
            page.fill("#a", "mended");
            page.locator("#mail").focus();
            assertThat(page.locator("#a-error")).isHidden();
            assertThat(page.locator("#a")).hasAttribute("aria-describedby", "a-hint");
            assertThat(page.locator(".summary li").first()).isHidden();
            assertThat(page.locator(".summary li").last()).isVisible();
            page.fill("#mail", "still wrong");
            page.locator("#a").focus();
            assertThat(page.locator(".summary")).hasCount(1);
            page.fill("#mail", "sam@example.com");
            page.locator("#a").focus();
            assertThat(page.locator(".summary")).isHidden();
            assertThat(page.locator("#mail").boundingBox().y)
                    .as("nothing moves under a finger")
                    .isEqualTo(before);
            assertThat(page).hasTitle("A page");
        });
    }

    @Test
    void a_tap_on_the_map_ticks_the_area_in_the_list_and_its_name_is_said() {
        on("""
                <div class="question" data-alone="unsure"><fieldset data-map>
                <svg viewBox="0 0 100 100" width="100" height="100" aria-hidden="true"><rect data-zone="crown" width="100" height="100"></rect></svg>
                <p data-map-says role="status"></p>
                <input type="checkbox" name="areas" id="crown" value="crown"><label for="crown"> Crown </label>
                <input type="checkbox" name="areas" id="unsure" value="unsure"><label for="unsure">Not sure</label>
                </fieldset></div>""", page -> {
            page.check("#unsure");
            page.locator("[data-zone]").hover();
            assertThat(page.locator("[data-map-says]")).hasText("Crown");
            page.locator("[data-zone]").click();
            assertThat(page.locator("#crown")).isChecked();
            assertThat(page.locator("#unsure")).not().isChecked();
            page.locator("[data-zone]").click();
            assertThat(page.locator("#crown")).not().isChecked();
            page.locator("#unsure").focus();
            assertThat(page.locator("[data-map-says]")).hasText("Not sure");
        });
    }

    @Test
    void a_long_text_is_counted_only_near_its_end() {
        on("<textarea id=\"text\" data-max=\"20\" data-left=\"# left\" data-over=\"# over\"></textarea>", page -> {
            page.fill("#text", "short");
            assertThat(page.locator(".count")).hasText("");
            page.fill("#text", "a longer text 16");
            assertThat(page.locator(".count")).hasText("4 left");
            page.fill("#text", "a text of 22 character");
            assertThat(page.locator(".count")).hasText("2 over");
            assertThat(page.locator("[role=status]")).hasText("2 over");
        });
    }

    @Test
    void a_form_is_sent_once_however_often_it_is_pressed() {
        List<String> sent = new ArrayList<>();
        on(
                "<form method=\"post\" action=\"/c/northgate/slow\"><button id=\"go\" type=\"submit\" name=\"as\" value=\"page\">Go</button></form>",
                page -> {
                    page.route(
                            "**/slow",
                            route -> sent.add(String.valueOf(route.request().postData())));
                    Object seen = page.evaluate(
                            "() => { const go = document.getElementById('go'); for (let i = 0; i < 3; i++) go.click();"
                                    + " return go.getAttribute('aria-disabled') + ' ' + go.disabled; }");
                    assertThat(seen).isEqualTo("true false");
                    page.waitForTimeout(200);
                });
        assertThat(sent).containsExactly("as=page");
    }

    @ParameterizedTest
    @CsvSource({"application/x-www-form-urlencoded, null", "multipart/form-data, true"})
    void a_form_that_takes_its_time_can_be_sent_again_unless_it_carries_files(String kind, String disabled) {
        on(
                "<form method=\"post\" enctype=\"" + kind
                        + "\" action=\"/c/northgate/slow\"><button id=\"go\" type=\"submit\">Go</button></form>",
                page -> {
                    // No time passes here: what the page puts off is done at once, and nothing is sent.
                    Object seen = page.evaluate("() => { const go = document.getElementById('go');"
                            + " window.setTimeout = (later) => later();"
                            + " addEventListener('submit', (event) => event.preventDefault());"
                            + " go.click(); return String(go.getAttribute('aria-disabled')); }");
                    assertThat(seen).isEqualTo(disabled);
                });
    }

    @Test
    void a_file_that_is_too_large_is_not_called_ready() {
        on(
                "<input type=\"file\" id=\"photo\" data-says=\"says\"><p id=\"says\" data-ready=\"Ready: # KB\"></p>",
                page -> {
                    choose(page, 12 * 1024 * 1024);
                    assertThat(page.locator("#says")).hasText("Ready: 12288 KB");
                    choose(page, 12 * 1024 * 1024 + 1);
                    assertThat(page.locator("#says")).hasText("");
                });
    }

    private static void choose(Page page, int bytes) {
        page.locator("#photo").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", new byte[bytes]));
    }

    /** The form's start page with other content: its own script, style and policy. */
    private void on(String content, Consumer<Page> then) {
        try (BrowserContext phone = fresh(new NewContextOptions().setViewportSize(390, 700))) {
            Page page = phone.newPage();
            page.route(Pattern.compile(".*/c/northgate$"), route -> {
                var original = route.fetch();
                String markup = original.text()
                        .replaceAll("(?s)<title>.*?</title>", "<title>Error: A page</title>")
                        .replaceAll("(?s)(<main[^>]*>).*</main>", "$1CONTENT</main>")
                        .replace("CONTENT", content);
                route.fulfill(new Route.FulfillOptions().setResponse(original).setBody(markup));
            });
            page.navigate(root + "c/northgate");
            then.accept(page);
        }
    }
}
