package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.message.TestPost;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming back: what opens a saved form, how often, for whom, and what no longer does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReturningTest {

    private static final String STUDIO = "northgate";
    private static final String START = "/c/" + STUDIO;
    private static final String NOT_FOUND = "We cannot find a saved form with that code";

    private final Browser browser = new Browser();
    private final Browser other = new Browser();

    @Inject
    TestPost post;

    @Inject
    Drafts drafts;

    @BeforeEach
    void begin() {
        Rows.forgetTries();
        browser.begin(STUDIO);
        browser.answer(START + "/q/help-with", "help-with", "crown");
    }

    @Test
    void a_code_is_read_with_blanks_and_small_letters_and_a_pasted_link_is_followed() {
        String code = code();

        other.answer("/r", "code", "  " + code.toLowerCase(Locale.ROOT).replace("-", " – ") + " ")
                .then()
                .statusCode(303);
        assertThat(other.get(START + "/q/help-with").asString()).containsPattern("value=\"crown\" *checked");
        String link = link();
        assertThat(Browser.path(new Browser().answer("/r", "code", "https://forms.example" + link)))
                .isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "ABC", "ABCDE-FGHJK-MNPQR", "<script>ab", "O2345-6789A", "ñandú-ñandú"})
    void what_can_be_no_code_is_named_kept_and_costs_no_try(String typed) {
        for (int tries = 0; tries < 8; tries++) {
            other.answer("/r", "code", typed)
                    .then()
                    .statusCode(422)
                    .body(not(containsString(NOT_FOUND)))
                    .body(not(containsString("<script>ab")));
        }
    }

    @Test
    void five_wrong_codes_an_hour_and_then_not_even_the_right_one() {
        String code = code();
        Response last = other.get("/r");
        int wrong = 0;
        while (wrong < 12 && last.statusCode() != 429) {
            last = other.answer("/r", "code", "22222-2222" + (2 + wrong % 8));
            last.then().body(containsString(NOT_FOUND));
            wrong++;
        }

        assertThat(wrong).isBetween(6, 12);
        last.then().statusCode(429).body(containsString("try again in")).header("Retry-After", not(""));
        other.answer("/r", "code", code).then().statusCode(429).body(containsString(NOT_FOUND));
        Rows.forgetTries();
        other.answer("/r", "code", code).then().statusCode(303);
    }

    @Test
    void one_form_is_not_opened_by_its_code_without_end() {
        String code = code();
        Response last = other.get("/r");
        int opened = 0;
        while (opened < 12 && last.statusCode() != 429) {
            last = new Browser().answer("/r", "code", code);
            opened++;
        }

        assertThat(opened).isBetween(6, 12);
    }

    @Test
    void looking_at_a_link_changes_nothing_and_using_it_uses_it_up() {
        String link = link();
        String before = Rows.dump("draft_access", "draft", "attempt_bucket");
        for (int scanners = 0; scanners < 3; scanners++) {
            new Browser().get(link).then().statusCode(200).body(containsString("Carry on here"));
        }
        assertThat(Rows.dump("draft_access", "draft", "attempt_bucket")).isEqualTo(before);

        other.answer(link).then().statusCode(303);
        other.get(START + "/q/help-with").then().statusCode(200);
        Browser thief = new Browser();
        thief.get(link).then().statusCode(410).body(containsString("This link was used already"));
        thief.post(link).then().statusCode(410);
        assertThat(thief.cookies()).doesNotContainKey("__Host-draft");
    }

    @Test
    void a_browser_that_lost_the_answer_may_use_its_link_once_more_until_it_is_left() {
        String link = link();
        other.answer(link).then().statusCode(303);
        other.post(link).then().statusCode(303);

        other.get(START + "/save");
        other.post(START + "/leave");

        other.get(link).then().statusCode(410);
        other.post(link).then().statusCode(410);
    }

    @Test
    void the_second_chance_of_a_link_is_short() {
        String link = link();
        other.answer(link).then().statusCode(303);
        Rows.change("update draft_access set used_at = used_at - interval '3 minutes' where used_at is not null");

        other.get(link).then().statusCode(410);
    }

    @Test
    void one_secret_does_not_do_for_another_purpose() {
        String code = code();
        String secret = link().replace("/r/", "");
        for (String cookie : List.of(secret, code, code.replace("-", ""))) {
            other.cookies().put("__Host-draft", cookie);
            other.get(START + "/q/help-with").then().statusCode(303).header("Location", START);
        }
        new Browser().get("/r/" + browser.cookies().get("__Host-draft")).then().statusCode(404);
    }

    @Test
    void after_its_last_day_nothing_leads_to_a_form_and_nothing_of_it_is_left() {
        String code = code();
        String link = link();
        String draft = Rows.value("select id from draft order by created_at desc limit 1");
        Rows.change("update draft set expires_at = created_at where id = '" + draft + "'");

        other.answer("/r", "code", code).then().statusCode(422).body(containsString(NOT_FOUND));
        other.get(link).then().statusCode(404).body(containsString("may have been deleted"));
        browser.get(START + "/q/help-with").then().statusCode(303);
        drafts.discardExpired();

        assertThat(Rows.value("select count(*) from draft_access where draft_id = '" + draft + "'"))
                .isEqualTo("0");
        assertThat(Rows.value("select count(*) from record_key where id = '" + draft + "'"))
                .isEqualTo("0");
    }

    @Test
    void a_link_ends_with_its_own_day_though_the_form_goes_on() {
        String link = link();
        Rows.change("update draft_access set expires_at = created_at where kind = 'LINK'");

        other.get(link).then().statusCode(404);
    }

    @Test
    void two_browsers_have_one_form_and_send_it_once() {
        browser.fillIn(STUDIO, Golden.named("01").answers());
        String code = code();
        String link = link();
        other.answer("/r", "code", code).then().statusCode(303);
        other.answer(START + "/q/help-with?change=1", "help-with", "patches", "change", "1");
        assertThat(browser.get(START + "/q/help-with").asString()).containsPattern("value=\"patches\" *checked");
        browser.answer(START + "/q/help-with?change=1", "help-with", "crown", "change", "1");
        browser.get(START + "/check-answers");
        other.get(START + "/check-answers").then().statusCode(200);

        String result = Browser.path(browser.send(STUDIO));

        assertThat(Browser.path(other.send(STUDIO))).isEqualTo(result);
        other.get(result).then().statusCode(200);
        other.get(START + "/q/help-with").then().statusCode(200).body(containsString(result));
        new Browser().answer("/r", "code", code).then().statusCode(422).body(containsString(NOT_FOUND));
        new Browser().get(link).then().statusCode(404);
    }

    @Test
    void a_browser_that_only_looks_after_sending_is_led_to_the_result_too() {
        browser.fillIn(STUDIO, Golden.named("01").answers());
        other.answer("/r", "code", code()).then().statusCode(303);
        String result = Browser.path(browser.send(STUDIO));

        other.get(START + "/q/help-with")
                .then()
                .statusCode(200)
                .body(containsString("You have already sent this"))
                .body(containsString(result));
        other.get(result).then().statusCode(200);
    }

    @Test
    void another_form_in_this_browser_gives_way_only_when_told_twice() {
        String code = code();
        other.begin(STUDIO);
        other.answer(START + "/q/help-with", "help-with", "patches");
        String held = other.cookies().get("__Host-draft");

        Response asked = other.answer("/r", "code", code);
        asked.then().statusCode(409).body(containsString("another form")).body(containsString(START + "/save"));
        assertThat(other.cookies()).containsEntry("__Host-draft", held);
        other.post("/r", "code", code, "instead", Browser.value(asked, "instead"))
                .then()
                .statusCode(303);

        assertThat(other.get(START + "/q/help-with").asString()).containsPattern("value=\"crown\" *checked");
    }

    @Test
    void a_stale_form_keeps_the_code() {
        other.get("/r");
        other.loseToken()
                .post("/r", "code", "7KQ4M-XP2RT")
                .then()
                .statusCode(422)
                .body(containsString("value=\"7KQ4M-XP2RT\""));
        String link = link();
        other.get(link);
        other.loseToken().post(link).then().statusCode(422).body(containsString("Carry on here"));
        other.post(link).then().statusCode(303);
    }

    @Test
    void links_that_lead_nowhere_are_limited_too() {
        Response last = other.get("/r");
        for (int tries = 0; tries < 12 && last.statusCode() != 429; tries++) {
            last = other.get("/r/" + UUID.randomUUID());
        }

        last.then().statusCode(429);
        new Browser().get(link()).then().statusCode(200);
    }

    @Test
    void the_start_leads_to_a_saved_form_and_pages_are_not_stored() {
        new Browser().get(START).then().body(containsString("/r?from=northgate"));
        new Browser()
                .get("/r?from=northgate")
                .then()
                .header("Cache-Control", "no-store")
                .body(containsString(START));
        new Browser().get("/r?from=nowhere").then().statusCode(200);
    }

    private String code() {
        browser.answer(START + "/save", "by", "code").then().statusCode(303);
        return LeavingTest.code(browser.get(START + "/saved"));
    }

    private String link() {
        String address = UUID.randomUUID() + "@example.com";
        browser.answer(START + "/save", "by", "email", "email", address).then().statusCode(303);
        return LeavingTest.link(post.to(address, 1).get(0));
    }
}
