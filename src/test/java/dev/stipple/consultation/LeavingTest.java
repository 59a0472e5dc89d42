package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.message.Mail;
import dev.stipple.message.Outbox;
import dev.stipple.message.TestPost;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Leaving: what is kept of the page, the code, the mail, and a browser that forgets. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LeavingTest {

    private static final String STUDIO = "northgate";
    private static final String START = "/c/" + STUDIO;
    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}");

    private final Browser browser = new Browser();
    private final String address = UUID.randomUUID() + "@example.com";

    @Inject
    TestPost post;

    @BeforeEach
    void begin() {
        Rows.forgetTries();
        browser.begin(STUDIO);
    }

    @Test
    void what_is_chosen_is_kept_by_leaving_and_a_blank_page_can_be_left() {
        assertThat(Browser.path(leave("/q/help-with"))).isEqualTo(START + "/save");
        assertThat(Browser.path(leave("/q/help-with", "help-with", "crown"))).isEqualTo(START + "/save");

        assertThat(browser.get(START + "/q/help-with").asString()).containsPattern("value=\"crown\" *checked");
    }

    @Test
    void what_was_typed_and_cannot_be_kept_is_shown_again_and_the_rest_is_saved() {
        fillIn();

        Response left = leave("/q/contact", "name", "Zq1marker", "reply-by", "email", "email", "not an address");
        left.then()
                .statusCode(422)
                .body(containsString("value=\"not an address\""))
                .body(containsString("cannot be kept as it is"))
                .body(containsString("href=\"/c/northgate/save\""));

        browser.get(START + "/q/contact").then().body(containsString("value=\"Zq1marker\""));
    }

    @Test
    void words_of_despair_lead_to_help_before_anything_else() {
        fillIn();

        Response left = leave("/q/contact", "own-question", "I do not want to be here any more.");

        assertThat(Browser.path(left)).isEqualTo(START + "/crisis");
    }

    @Test
    void words_under_a_question_that_another_answer_closes_are_kept_by_leaving() {
        fillIn();

        Response left = leave("/q/contact", "reply-by", "none", "email", "kept@example.com");

        assertThat(Browser.path(left)).isEqualTo(START + "/save");
        browser.get(START + "/q/contact").then().body(containsString("value=\"kept@example.com\""));
        leave("/q/contact", "reply-by", "none", "email", "not an address")
                .then()
                .statusCode(422)
                .body(containsString("value=\"not an address\""));
        leave("/q/contact", "reply-by", "none", "email", "").then().statusCode(303);
        browser.get(START + "/q/contact").then().body(not(containsString("kept@example.com")));
    }

    @Test
    void a_mended_address_in_the_same_form_gets_its_mail_too() {
        String once = Browser.value(browser.get(START + "/save"), "once");
        String mended = "mended-" + address;

        browser.post(START + "/save", "by", "email", "email", address, "once", once);
        browser.post(START + "/save", "by", "email", "email", mended, "once", once);
        browser.post(START + "/save", "by", "email", "email", mended, "once", once);

        assertThat(post.to(mended, 1)).hasSize(1);
        assertThat(post.to(address, 1)).hasSize(1);
    }

    @Test
    void a_page_answered_in_another_tab_is_not_overwritten_by_leaving() {
        String seen = Browser.value(browser.get(START + "/q/help-with"), "seen");
        browser.post(START + "/q/help-with", "help-with", "crown", "seen", seen);

        browser.post(START + "/q/help-with", "help-with", "patches", "seen", seen, "leave", "1")
                .then()
                .statusCode(409)
                .body(containsString("answered in another tab"));
    }

    @Test
    void a_stale_form_keeps_what_was_typed() {
        browser.get(START + "/save");
        browser.loseToken()
                .post(START + "/save", "by", "email", "email", "ana@example.com")
                .then()
                .statusCode(422)
                .body(containsString("value=\"ana@example.com\""));
    }

    @Test
    void the_code_and_the_last_day_are_shown_as_often_as_one_looks() {
        assertThat(Browser.path(browser.get(START + "/saved"))).isEqualTo(START + "/save");
        String first = saved();

        assertThat(code(browser.get(START + "/saved"))).isEqualTo(first);
        assertThat(saved()).as("asking twice makes no second code").isEqualTo(first);
        String day = Rows.value(
                "select to_char(max(expires_at) at time zone 'Europe/London', 'FMDD FMMonth YYYY')" + " from draft");
        for (String page : List.of("/save", "/saved", "")) {
            browser.get(START + page).then().body(containsString(day));
        }
    }

    @Test
    void a_new_code_ends_the_old_one() {
        String old = saved();
        browser.post(START + "/save", "by", "new-code").then().statusCode(303);
        String fresh = code(browser.get(START + "/saved"));

        assertThat(fresh).isNotEqualTo(old);
        new Browser().answer("/r", "code", old).then().statusCode(422);
        new Browser().answer("/r", "code", fresh).then().statusCode(303);
    }

    @Test
    void a_shared_phone_forgets_the_form_and_the_code_still_opens_it() {
        String code = saved();
        Browser before = browser.sibling();
        Response left = browser.post(START + "/leave");

        assertThat(Browser.path(left)).isEqualTo(START);
        assertThat(browser.cookies()).doesNotContainKey("__Host-draft");
        assertThat(browser.get(START).asString()).contains("Start now").doesNotContain("Carry on where you were");
        before.get(START + "/q/help-with").then().statusCode(303).header("Location", START);
        new Browser().answer("/r", "code", code).then().statusCode(303);
    }

    @Test
    void a_mail_is_neutral_and_holds_nothing_of_the_form() {
        fillIn();
        browser.answer(START + "/save", "by", "email", "email", address).then().statusCode(303);
        browser.get(START + "/saved")
                .then()
                .body(containsString("Your saved form"))
                .body(containsString("works once"));

        Mail mail = post.to(address, 1).get(0);
        assertThat(mail.subject()).isEqualTo("Your saved form");
        assertThat(mail.text()).doesNotContainIgnoringCase("northgate", "hair", "scalp", "SMP", "Zq1marker");
        assertThat(browser.get(START + "/saved").asString()).contains("on its way");
        browser.get("/dev/outbox").then().statusCode(200).body(containsString(link(mail)));
    }

    @Test
    void a_spanish_client_gets_a_spanish_page_and_mail() {
        browser.get("/language/es");
        browser.get(START + "/save").then().body(containsString("Guardar y volver más tarde"));
        browser.post(START + "/save", "by", "email", "email", address).then().statusCode(303);

        assertThat(post.to(address, 1).get(0).subject()).isEqualTo("Tu formulario guardado");
        browser.get(START + "/saved").then().body(containsString("Tu formulario está guardado"));
    }

    @Test
    void a_double_click_makes_one_mail() {
        String once = Browser.value(browser.get(START + "/save"), "once");
        browser.post(START + "/save", "by", "email", "email", address, "once", once);
        browser.post(START + "/save", "by", "email", "email", address, "once", once);
        String last = "last" + address;
        browser.post(START + "/save", "by", "email", "email", last);
        post.to(last, 1);

        assertThat(post.to(address, 1)).hasSize(1);
    }

    @Test
    void an_address_that_is_none_is_kept_and_the_mend_is_named() {
        for (String typed : List.of("", "ana", "<b>x</b>@example.com", "a".repeat(3000) + "@example.com")) {
            browser.answer(START + "/save", "by", "email", "email", typed)
                    .then()
                    .statusCode(422)
                    .body(containsString("name@example.com"))
                    .body(not(containsString("<b>x")));
        }
    }

    @Test
    void nobody_fills_a_strangers_mailbox() {
        Response last = browser.get(START + "/save");
        for (int asked = 0; asked < 12 && last.statusCode() != 429; asked++) {
            last = browser.answer(START + "/save", "by", "email", "email", address);
        }

        last.then().statusCode(429).body(containsString("A code works right away"));
    }

    @Test
    void when_a_mail_cannot_be_queued_the_code_is_shown_and_nothing_is_promised() {
        Outbox broken = Mockito.mock(Outbox.class);
        Mockito.doThrow(new IllegalStateException("broken"))
                .when(broken)
                .queue(Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any());
        QuarkusMock.installMockForType(broken, Outbox.class);

        Response asked = browser.answer(START + "/save", "by", "email", "email", address);

        Response page = browser.get(Browser.path(asked));
        page.then().statusCode(200).body(containsString("We could not send the email"));
        assertThat(code(page)).matches(CODE);
        assertThat(page.asString()).doesNotContain("We are sending");
    }

    @Test
    void the_database_holds_neither_code_nor_link_nor_cookie() {
        String code = saved();
        browser.answer(START + "/save", "by", "email", "email", address);
        String link = link(post.to(address, 1).get(0)).replace("/r/", "");
        String cookie = browser.cookies().get("__Host-draft");

        String dump = Rows.dump("draft_access", "draft", "message", "record_key", "attempt_bucket", "event");
        for (String secret : List.of(code, code.replace("-", ""), link, cookie, address)) {
            assertThat(dump).doesNotContain(secret, hex(secret));
        }
    }

    /** The code on a page. */
    static String code(Response page) {
        Matcher code = Pattern.compile("<strong>(" + CODE + ")</strong>").matcher(page.asString());
        assertThat(code.find()).as("a code is shown").isTrue();
        return code.group(1);
    }

    /** The path of the link in a mail. */
    static String link(Mail mail) {
        return mail.text()
                .lines()
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("https?://[^/]+", "");
    }

    private String saved() {
        browser.answer(START + "/save", "by", "code").then().statusCode(303);
        return code(browser.get(START + "/saved"));
    }

    private Response leave(String page, String... pairs) {
        browser.get(START + page).then().statusCode(200);
        String[] all = java.util.Arrays.copyOf(pairs, pairs.length + 2);
        all[pairs.length] = "leave";
        all[pairs.length + 1] = "1";
        return browser.post(START + page, all);
    }

    private void fillIn() {
        browser.fillIn(STUDIO, Golden.named("01").answers());
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
