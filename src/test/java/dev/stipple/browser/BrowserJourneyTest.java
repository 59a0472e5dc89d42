package dev.stipple.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stipple.support.AxeAside;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real browser of 320 x 568 without scripts: three consultations, three outcomes, three decisions; axe on each page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BrowserJourneyTest extends InChromium {

    /** Shared by all journeys: a page is checked once, and once more in its error state. */
    private static final Set<String> CHECKED = new HashSet<>();

    private static AxeAside axe;

    private int states;

    @BeforeAll
    static void openAxe() {
        axe = new AxeAside(phoneWithScripts());
    }

    @AfterEach
    void nothingFound() throws Exception {
        axe.assertNothingFound();
    }

    @AfterAll
    static void closeAxe() {
        axe.close();
    }

    @ParameterizedTest
    @CsvSource({
        "01, Nothing you told us rules SMP out, Invite to a consultation",
        "06, Not yet - this may change, Not yet: wait",
        "09, Please see a doctor before thinking about SMP, See a doctor first"
    })
    void a_client_completes_a_consultation_and_a_practitioner_decides_it(
            String golden, String heading, String decision) {
        try (BrowserContext phone = fresh(phone())) {
            Page page = phone.newPage();
            page.navigate(root + "c/northgate");
            check(page);
            follow(page, "Start now");

            new Client(page, Golden.named(golden).answers()).fillIn(this::met);
            check(page);
            press(page, "Send my answers");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(heading);
            check(page);
            String reference = page.locator(".meta")
                    .first()
                    .textContent()
                    .replaceAll("(?s).*Reference ", "")
                    .strip();
            decide(reference, decision);
            page.reload();
            assertThat(page.locator("body")).containsText("Ana Okafor");
            check(page);
        }
    }

    @Test
    void agreeing_and_not_agreeing_weigh_the_same() {
        try (BrowserContext phone = fresh(phone())) {
            Page page = phone.newPage();
            page.navigate(root + "c/northgate/before");
            List<List<Object>> looks = page.locator(".option:has(input[name=consent])").all().stream()
                    .map(option -> List.of(
                            option.boundingBox().width,
                            option.evaluate("e => { const s = getComputedStyle(e.querySelector('label'));"
                                    + " return [s.color, s.fontSize, s.fontWeight, s.backgroundColor].join(); }")))
                    .toList();
            assertThat(looks).hasSize(2);
            assertThat(looks.get(0)).isEqualTo(looks.get(1));
        }
    }

    @Test
    void an_error_is_focused_and_leads_to_its_question() {
        try (BrowserContext phone = fresh(phone())) {
            Page page = phone.newPage();
            page.navigate(root + "c/northgate/before");
            press(page, "Continue");

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
        try (BrowserContext phone = fresh(phone())) {
            Page page = phone.newPage();
            page.navigate(root + address);
            check(page);
        }
    }

    @Test
    void a_form_is_left_and_opened_again_in_another_browser() {
        try (BrowserContext phone = fresh(phone());
                BrowserContext laptop = fresh(phone())) {
            Page page = phone.newPage();
            page.navigate(root + "c/northgate/before");
            new Client(page, Golden.named("01").answers()).answer();
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

    @ParameterizedTest
    @ValueSource(strings = {"help/about-smp", "help/privacy", "help/accessibility", "help/support"})
    void a_page_to_look_things_up_is_accessible_in_each_language(String address) {
        for (String language : List.of("en-GB", "es")) {
            try (BrowserContext phone = fresh(phone().setLocale(language))) {
                Page page = phone.newPage();
                page.navigate(root + address);
                assertThat(page.locator("html")).hasAttribute("lang", language);
                check(page);
            }
        }
    }

    /** Every third page is first continued untouched: the error state, which optional pages do not have. */
    private boolean met(Page page) {
        boolean first = states++ % 3 == 0;
        if (first && page.locator(Client.GO_ON).count() > 0) {
            String before = page.url();
            page.locator(Client.GO_ON).click();
            check(page);
            if (!page.url().equals(before)) {
                return false;
            }
        }
        check(page);
        return true;
    }

    private void decide(String reference, String decision) {
        try (BrowserContext desk = fresh(phone())) {
            Page page = desk.newPage();
            page.navigate(root + "desk");
            check(page);
            signIn(page);
            check(page);
            page.locator("tr", new Page.LocatorOptions().setHasText(reference))
                    .locator("a[data-open]")
                    .click();
            check(page);
            press(page, "Claim for 20 minutes");
            press(page, "Record decision");
            check(page);
            page.getByLabel(decision).check();
            page.getByLabel("Reason, for colleagues").fill("Read and agreed");
            press(page, "Record decision");
            check(page);
            if (page.locator("body").textContent().contains("waits for a second review")) {
                confirm(page.url(), decision);
                page.reload();
            }
            press(page, "Send now");
            check(page);
        }
    }

    /** A second person agrees, without having seen the first decision. */
    private void confirm(String address, String decision) {
        try (BrowserContext desk = fresh(phone())) {
            Page page = desk.newPage();
            signIn(page, "lea");
            page.navigate(address);
            assertThat(page.locator("body")).not().containsText("Read and agreed");
            check(page);
            page.getByLabel(decision).check();
            page.getByLabel("Reason, for colleagues").fill("The same");
            press(page, "Record my review");
            check(page);
        }
    }

    /** No accessibility violation, and no sideways scrolling, on a state not seen before. */
    private void check(Page page) {
        boolean error = page.locator(".summary").count() > 0;
        if (CHECKED.add(page.url().replaceAll("[0-9a-f-]{36}", "id") + " " + page.title() + error + marks(page))) {
            axe.take(page);
            if (error) {
                assertThat(Script.findings(page, "error", "Error: "))
                        .as(page.url())
                        .isEmpty();
            }
            assertThat(fits(page)).as("no sideways scrolling at " + page.url()).isTrue();
        }
    }

    /** What tells one state of a page from another at the same address. */
    private static String marks(Page page) {
        return page.locator("h1").allTextContents() + " "
                + page.locator(".notice, .done, .care h2").allTextContents();
    }
}
