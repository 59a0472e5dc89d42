package dev.stipple;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stipple.support.Axe;
import dev.stipple.support.Chromium;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real browser of 320 x 568 without scripts: three consultations, three outcomes, three decisions; axe on each page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BrowserJourneyTest {

    @TestHTTPResource("/")
    URI root;

    /** Shared by all journeys: a page is checked once, and once more in its error state. */
    private static final Set<String> CHECKED = new HashSet<>();

    @ParameterizedTest
    @CsvSource({
        "01, Nothing you told us rules SMP out, Invite to a consultation",
        "06, Not yet - this may change, Not yet: wait",
        "09, Please see a doctor before thinking about SMP, See a doctor first"
    })
    void a_client_completes_a_consultation_and_a_practitioner_decides_it(
            String golden, String heading, String decision) {
        try (Chromium chromium = Chromium.open();
                BrowserContext phone = chromium.browser().newContext(phone())) {
            Page page = phone.newPage();
            page.navigate(root + "c/northgate");
            check(page);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start now"))
                    .click();

            fillIn(page, Golden.named(golden).answers());
            check(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send my answers"))
                    .click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(heading);
            check(page);
            String reference = page.locator(".meta")
                    .first()
                    .textContent()
                    .replaceAll("(?s).*Reference ", "")
                    .strip();
            decide(chromium, reference, decision);
            page.reload();
            assertThat(page.locator("body")).containsText("Ana Okafor");
            check(page);
        }
    }

    @Test
    void an_error_is_focused_and_leads_to_its_question() {
        try (Chromium chromium = Chromium.open();
                BrowserContext phone = chromium.browser().newContext(phone())) {
            Page page = phone.newPage();
            page.navigate(root + "c/northgate/before");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                    .click();

            assertThat(page).hasTitle(java.util.regex.Pattern.compile("^Error: .*"));
            assertThat(page.locator(".summary")).isFocused();
            check(page);
            page.locator(".summary a").first().click();
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*#date-of-birth-day$"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c/nowhere",
                "c/northgate/under-18",
                "c/northgate/without-consent",
                "c/northgate/r/unknown",
                "r",
                "r/unknown",
                "dev/outbox"
            })
    void a_page_where_a_way_ends_is_accessible_too(String address) {
        try (Chromium chromium = Chromium.open();
                BrowserContext phone = chromium.browser().newContext(phone())) {
            Page page = phone.newPage();
            page.navigate(root + address);
            check(page);
        }
    }

    @Test
    void a_form_is_left_and_opened_again_in_another_browser() {
        try (Chromium chromium = Chromium.open();
                BrowserContext phone = chromium.browser().newContext(phone());
                BrowserContext laptop = chromium.browser().newContext(phone())) {
            Page page = phone.newPage();
            page.navigate(root + "c/northgate/before");
            JsonNode answers = Golden.named("01").answers();
            answers.properties().forEach(entry -> fill(page, entry.getKey(), entry.getValue()));
            press(page, "Continue");
            press(page, "Save and come back later");
            check(page);
            page.getByLabel("Email address").fill("no address");
            press(page, "Email me a link");
            check(page);
            press(page, "Show me a code");
            check(page);
            String code = page.locator(".panel strong").textContent();

            Page other = laptop.newPage();
            other.navigate(root + "r");
            other.getByLabel("Your code").fill("22222");
            press(other, "Carry on");
            check(other);
            other.getByLabel("Your code").fill(code);
            press(other, "Carry on");
            assertThat(other).hasURL(java.util.regex.Pattern.compile(".*/q/help-with$"));
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help/about-smp", "help/privacy", "help/accessibility", "help/support"})
    void a_page_to_look_things_up_is_accessible_in_each_language(String address) {
        try (Chromium chromium = Chromium.open()) {
            for (String language : List.of("en-GB", "es")) {
                try (BrowserContext phone = chromium.browser().newContext(phone().setLocale(language))) {
                    Page page = phone.newPage();
                    page.navigate(root + address);
                    assertThat(page.locator("html")).hasAttribute("lang", language);
                    check(page);
                }
            }
        }
    }

    private void fillIn(Page page, JsonNode answers) {
        for (int pages = 0; !page.url().endsWith("/check-answers"); pages++) {
            assertThat(pages).isLessThan(80);
            if (page.url().contains("/check/urgent")) {
                check(page);
                page.locator("#carry-on").click();
                continue;
            }
            if (pages % 3 == 0) {
                // Continue on an untouched page: the error state, which optional pages do not have
                String before = page.url();
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                        .click();
                check(page);
                if (!page.url().equals(before)) {
                    continue;
                }
            }
            check(page);
            answers.properties().forEach(entry -> fill(page, entry.getKey(), entry.getValue()));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                    .click();
        }
    }

    private static void fill(Page page, String question, JsonNode answer) {
        if (answer.isArray()) {
            answer.forEach(code -> choose(page, question, code.asText()));
            return;
        }
        String text = answer.isNull() ? "" : answer.asText();
        Locator field = page.locator("#" + question + ":is(input:not([type=radio],[type=checkbox]), textarea)");
        if (field.count() > 0) {
            field.fill(text);
        } else if (page.locator("#" + question + "-year").count() > 0) {
            page.locator("#" + question + "-year").fill(text.substring(0, 4));
            page.locator("#" + question + "-month").fill(text.substring(5, 7));
            if (text.length() > 7) {
                page.locator("#" + question + "-day").fill(text.substring(8));
            }
        } else {
            choose(page, question, text);
        }
    }

    private static void choose(Page page, String question, String code) {
        Locator option = page.locator("input[name='" + question + "'][value='" + code + "']");
        if (option.count() > 0) {
            option.check();
        }
    }

    private void decide(Chromium chromium, String reference, String decision) {
        try (BrowserContext desk = chromium.browser().newContext(phone())) {
            Page page = desk.newPage();
            page.navigate(root + "desk");
            check(page);
            page.getByLabel("Email address").fill("ana@northgate.example");
            page.getByLabel("Password").fill("northgate-demo-only");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            check(page);
            page.locator("tr", new Page.LocatorOptions().setHasText(reference))
                    .getByRole(AriaRole.LINK)
                    .click();
            check(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim for 20 minutes"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record decision"))
                    .click();
            check(page);
            page.getByLabel(decision).check();
            page.getByLabel("Reason, for colleagues").fill("Read and agreed");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record decision"))
                    .click();
            assertThat(page.locator("body")).containsText("Decided by Ana Okafor");
            check(page);
        }
    }

    /** No accessibility violation, and no sideways scrolling, on a state not seen before. */
    private void check(Page page) {
        boolean error = page.locator(".summary").count() > 0;
        if (CHECKED.add(page.url().replaceAll("[0-9a-f-]{36}", "id") + " " + page.title() + error + marks(page))) {
            try (BrowserContext scripted = page.context().browser().newContext(phone().setJavaScriptEnabled(true))) {
                assertThat(new Axe(scripted).violations(page)).as(page.url()).isEmpty();
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no sideways scrolling at " + page.url())
                    .isEqualTo(true);
        }
    }

    /** What tells one state of a page from another at the same address. */
    private static String marks(Page page) {
        return page.locator("h1").allTextContents() + " "
                + page.locator(".notice, .done, .care h2").allTextContents();
    }

    private static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(320, 568).setJavaScriptEnabled(false);
    }
}
