package dev.stipple.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.stipple.support.Axe;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case from the queue to its decision by keyboard alone. No key decides: keys open and move, a button records. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskByKeysTest extends InChromium {

    private static final int ROWS = 60;

    @Inject
    PlantedForms forms;

    @Test
    void a_red_case_from_queue_to_decision() {
        String reference = reference("06");
        try (BrowserContext desk = fresh(tablet().setJavaScriptEnabled(true))) {
            Heard heard = Heard.of(desk, root.toString());
            Page page = desk.newPage();
            Keys keys = new Keys(page);
            signIn(page);
            page.navigate(root + "desk/queue?flag=red");

            open(page, reference);
            keys.press("form[action$='/acts/claim'] button");
            assertThat(page.locator("body")).containsText("Claimed by you");
            decide(keys, "wait");

            assertThat(page.locator("body")).containsText("waits for a second review");
            page.locator("main").focus();
            page.keyboard().press("u");
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/desk/queue"));
            assertThat(heard.andStored(page)).isEmpty();
        }
    }

    @Test
    void a_clean_case_without_scripts() {
        String reference = reference("01");
        try (BrowserContext desk = fresh(tablet().setJavaScriptEnabled(false))) {
            Page page = desk.newPage();
            Keys keys = new Keys(page);
            signIn(page);
            page.navigate(root + "desk/queue?flag=routine&sort=newest");

            String row = "row-" + id(page, reference);
            keys.press("[id='" + row + "'] a[data-open]");
            decide(keys, "open");
            keys.press("form[action$='/acts/tell'] button");

            assertThat(page.locator("body")).containsText("Invite to a consultation");
            assertThat(page.locator("body")).not().containsText("Not yet with the client");
        }
    }

    /** Both sides and three people, by links and buttons of pages without scripts. */
    @Test
    void the_client_is_asked_back_two_people_disagree_and_a_lead_settles_it_without_scripts() {
        PlantedForms.Planted sent = forms.send(Golden.named("06").answers());
        NewContextOptions plain = tablet().setJavaScriptEnabled(false);
        try (BrowserContext ana = fresh(plain);
                BrowserContext tom = fresh(plain);
                BrowserContext lea = fresh(plain);
                BrowserContext phone = fresh(phone())) {
            Page desk = opened(ana, "ana", sent);
            follow(desk, "Ask the client");
            desk.locator("input[name=question]").first().check();
            press(desk, "See what the client reads");
            press(desk, "Send it to the client");
            assertThat(desk.locator("body")).containsText("Client asked");

            Page client = phone.newPage();
            client.navigate(root + "c/northgate/r/" + sent.link());
            client.navigate(root + sent.result().substring(1) + "/reply");
            client.locator("main form button").first().click();
            desk.reload();
            assertThat(desk.locator("body")).containsText("Answered by the client");

            decide(desk, "decide", "doctor", "Record decision");
            decide(opened(tom, "tom", sent), "second-review", "check", "Record my review");
            client.navigate(root + sent.result().substring(1));
            assertThat(client.locator("body")).containsText("We are taking a second look");
            Page settling = opened(lea, "lea", sent);
            decide(settling, "arbitrate", "doctor", "Settle it");
            press(settling, "Send now");

            client.reload();
            assertThat(client.locator("body")).containsText("Lea Novak");
        }
    }

    private Page opened(BrowserContext desk, String name, PlantedForms.Planted sent) {
        Page page = desk.newPage();
        signIn(page, name);
        page.navigate(root + "desk/s/" + sent.id());
        return page;
    }

    private static void decide(Page page, String act, String outcome, String button) {
        page.locator("#" + act + "-outcome-" + outcome).check();
        page.locator("#" + act + "-reason").fill("Read and weighed");
        press(page, button);
    }

    @Test
    void letters_typed_into_a_field_do_nothing_but_write() {
        try (BrowserContext desk = fresh(tablet().setJavaScriptEnabled(true))) {
            Page page = desk.newPage();
            signIn(page);
            page.navigate(root + "desk/queue");
            page.locator("#filters > summary").click();
            page.locator("#view-name").focus();
            page.keyboard().type("jkoxu/fgq?");

            assertThat(page.locator("#view-name")).hasValue("jkoxu/fgq?");
            assertThat(page).hasURL(root + "desk/queue");
            page.navigate(root + "desk/keys");
            page.locator("#keys-on").uncheck();
            page.locator("#rows-dense").check();
            press(page, "Keep");
            page.navigate(root + "desk/queue");
            page.keyboard().press("?");
            assertThat(page).hasURL(root + "desk/queue");
            assertThat(page.locator("table.queue")).hasClass("queue dense");
        }
    }

    /** The pictures are looked at by people; the checks are axe and the width. */
    @ParameterizedTest
    @ValueSource(ints = {320, 1024, 1280})
    void the_queue_and_a_case_are_accessible_and_fit(int width) throws IOException {
        String reference = reference("06");
        try (BrowserContext desk = fresh(tablet().setViewportSize(width, 900).setJavaScriptEnabled(true))) {
            Page page = desk.newPage();
            signIn(page);
            Axe axe = new Axe(desk);
            page.navigate(root + "desk/queue?flag=red&sort=newest");
            looked(page, axe, "queue-" + width);
            page.navigate(page.url() + "&sel=" + id(page, reference));
            looked(page, axe, "queue-look-in-" + width);
            page.navigate(root + "desk/s/" + id(page, reference));
            looked(page, axe, "case-" + width);
            page.navigate(root + "desk/keys");
            looked(page, axe, "keys-" + width);
        }
    }

    private static void looked(Page page, Axe axe, String name) throws IOException {
        Path folder = Path.of("target", "screens");
        Files.createDirectories(folder);
        byte[] picture = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
        Files.write(folder.resolve("desk-" + name + ".png"), picture);
        if (Boolean.getBoolean("approve-screens") && !name.endsWith("-320")) {
            Files.write(Path.of("docs", "screens", "desk-" + name + ".png"), FewColours.png(Screen.read(picture)));
        }
        assertThat(axe.violations(page)).as(name).isEmpty();
        assertThat(fits(page)).as("no sideways scrolling: " + name).isTrue();
    }

    private static String id(Page page, String reference) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(reference))
                .getAttribute("id")
                .replace("row-", "");
    }

    /** Down the list, and open. */
    private static void open(Page page, String reference) {
        for (int row = 0; row < ROWS; row++) {
            page.keyboard().press("j");
            if (page.locator(":focus").textContent().contains(reference)) {
                page.keyboard().press("o");
                page.waitForURL("**/desk/s/*");
                return;
            }
        }
        throw new AssertionError("the keys do not lead to " + reference);
    }

    private static void decide(Keys keys, String outcome) {
        keys.choose(outcome.equals("open") ? "decide-outcome" : "decide-outcome-" + outcome);
        keys.write("decide-reason", "Read and agreed");
        keys.press("form[action$='/acts/decide'] button");
    }

    private String reference(String golden) {
        String reference =
                forms.reference(forms.send(Golden.named(golden).answers()).id());
        return reference.substring(0, 5);
    }

    private static NewContextOptions tablet() {
        return new NewContextOptions().setViewportSize(1024, 768);
    }
}
