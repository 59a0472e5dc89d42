package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of the desk on which a client is asked, and on which two forms are compared. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AskBackTest {

    @Inject
    PlantedForms forms;

    private final Browser ana = new Browser();
    private Planted sent;

    @BeforeEach
    void send() {
        sent = forms.send(Golden.named("03").answers());
        signIn(ana, "ana");
    }

    @Test
    void the_questions_stand_by_part_those_under_flags_first_with_the_present_answers() {
        String page = ana.get(ask()).asString();

        int flagged = page.indexOf("Under a raised flag");
        assertThat(flagged).isPositive();
        assertThat(page.indexOf("value=\"allergies\"")).isGreaterThan(flagged);
        assertThat(page.indexOf("value=\"allergies\"")).isLessThan(page.indexOf("value=\"help-with\""));
        assertThat(page)
                .contains("Now: Metals, such as nickel; Plasters")
                .doesNotContain(
                        "value=\"date-of-birth\"",
                        "value=\"consent\"",
                        "value=\"email\"",
                        "value=\"reply-by\"",
                        "value=\"photo-sharing\"",
                        "value=\"latex-reaction\"");
    }

    @Test
    void what_may_not_be_asked_is_not_asked_however_it_is_posted() {
        for (String never :
                new String[] {"email", "date-of-birth", "consent", "photo-sharing", "latex-reaction", "x"}) {
            post("question", never, "act", "send").then().statusCode(422).body(containsString("Choose at least one"));
        }
    }

    @Test
    void too_many_too_long_and_words_that_no_client_reads_come_back_with_what_was_typed() {
        post(
                        "question",
                        "sun",
                        "question",
                        "style",
                        "question",
                        "allergies",
                        "question",
                        "health",
                        "question",
                        "reactions",
                        "question",
                        "medicines",
                        "act",
                        "send")
                .then()
                .statusCode(422)
                .body(containsString("Choose at most 5 questions"));
        post("words", "x".repeat(501), "act", "preview").then().statusCode(422).body(containsString("They have 501"));
        post("question", "sun", "words", "You are a perfect candidate", "act", "preview")
                .then()
                .statusCode(422)
                .body(containsString("clients should never read"))
                .body(containsString("You are a perfect candidate"))
                .body(containsString(
                        "id=\"question-sun\" value=\"sun\" aria-describedby=\"question-sun-now\" checked"));
        ana.get(ask());
        ana.loseToken()
                .post(ask(), "words", "Kept <b>all</b>", "act", "send", "version", "0")
                .then()
                .statusCode(422)
                .body(containsString("Kept &lt;b&gt;all&lt;/b&gt;"));
        assertThat(asks()).isZero();
    }

    @Test
    void a_problem_leads_to_the_first_question_and_every_group_is_described_by_it() {
        String page = post("act", "send").asString();

        assertThat(page)
                .contains("<a href=\"#question\">", "id=\"question-error\"")
                .containsOnlyOnce("id=\"question\"")
                .containsPattern("<input type=\"checkbox\" name=\"question\" id=\"question\" value=\"[a-z-]+\"");
        assertThat(page.split("<fieldset aria-describedby=\"question-error\">", -1))
                .hasSameSizeAs(page.split("<fieldset", -1));
    }

    @Test
    void whoever_only_reads_is_not_led_to_a_page_that_refuses_them() {
        post("question", "sun", "act", "send").then().statusCode(303);
        Browser ida = new Browser();
        signIn(ida, "ida");

        ana.get("/desk/s/" + sent.id()).then().body(containsString("See the question, or take it back"));
        ida.get("/desk/s/" + sent.id())
                .then()
                .body(containsString("Ana Okafor asked the client on"))
                .body(not(containsString("See the question")));
    }

    @Test
    void the_preview_shows_what_the_client_reads_and_sends_nothing() {
        Response preview = post(
                "question",
                "allergies",
                "words",
                "Notwithstanding the aforementioned, particularise the circumstantial manifestations comprehensively.",
                "act",
                "preview");

        preview.then()
                .statusCode(200)
                .body(containsString("We need something from you"))
                .body(containsString("Your allergies"))
                .body(containsString("These words read at about age"))
                .body(containsString("Send it to the client"));
        assertThat(asks()).isZero();
    }

    @Test
    void the_last_day_that_is_told_can_be_used_to_its_end() {
        post("question", "sun", "act", "preview").then().body(containsString("You can answer until 18 December 2026"));

        post("question", "sun", "act", "send").then().statusCode(303);

        assertThat(Rows.value("select to_char(expires_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI:SS')"
                        + " from ask where submission_id = '" + sent.id() + "'"))
                .isEqualTo("2026-12-18 23:59:59");
        sent.open().get(sent.result()).then().body(containsString("You can answer until 18 December 2026"));
    }

    @Test
    void of_two_who_ask_at_once_one_wins_and_the_other_is_told() {
        Browser tom = new Browser();
        signIn(tom, "tom");
        String hers = Browser.value(ana.get(ask()), "version");
        String his = Browser.value(tom.get(ask()), "version");

        ana.post(ask(), "question", "sun", "act", "send", "version", hers)
                .then()
                .statusCode(303);
        tom.post(ask(), "words", "My own words", "act", "send", "version", his)
                .then()
                .statusCode(409)
                .body(containsString("This changed while the page was open"))
                .body(containsString("My own words"));

        assertThat(asks()).isEqualTo(1);
        assertThat(DeskBrowser.of("ana").submission(sent.id()).asString())
                .contains("Client asked. Sent", "Paused since");
        tom.get("/desk/s/" + sent.id()).then().body(containsString("Ana Okafor asked the client on"));
    }

    @Test
    void a_decided_form_is_not_asked_about() {
        DeskBrowser.of("tom").decide(sent.id(), "doctor", "").then().statusCode(303);

        ana.get(ask()).then().statusCode(200).body(containsString("not waiting for you"));
        post("question", "sun", "act", "send").then().statusCode(409);
        assertThat(asks()).isZero();
    }

    @Test
    void the_front_desk_neither_asks_nor_compares() {
        Browser finn = new Browser();
        signIn(finn, "finn");

        finn.get(ask()).then().statusCode(403);
        finn.get("/desk/s/" + sent.id() + "/compare").then().statusCode(403);
        finn.get("/desk/queue");
        finn.post(ask(), "question", "sun", "act", "send").then().statusCode(403);
    }

    @Test
    void with_no_earlier_one_the_page_explains() {
        String page = "/desk/s/" + sent.id() + "/compare";
        ana.get(page).then().statusCode(200).body(containsString("There is no earlier one"));
        for (String with : new String[] {
            "1", "7", "x", UUID.randomUUID().toString(), sent.id().toString()
        }) {
            ana.get(page + "?with=" + with).then().statusCode(404);
        }
    }

    @Test
    void a_later_form_is_compared_with_the_one_it_follows_and_with_any_other() {
        Browser client = sent.open();
        client.get(sent.result());
        client.post(sent.result() + "/changed").then().statusCode(303);
        client.answer("/c/northgate/q/areas?change=1", "areas", "crown", "change", "1")
                .then()
                .statusCode(303);
        client.get("/c/northgate/check-answers");
        String result = Browser.path(client.send("northgate"));
        String later = "/desk/s/" + result.substring(result.lastIndexOf('/') + 1);

        ana.get(later + "/compare")
                .then()
                .statusCode(200)
                .body(containsString("Areas they marked"))
                .body(containsString("before-top"))
                .body(containsString("now-top"));
        Planted other = forms.send(Golden.named("01").answers());
        ana.get(later + "/compare?with=" + other.id()).then().statusCode(200).body(containsString("safety-relevant"));
        assertThat(forms.count("select count(*) from audit_event where subject_id = ?1", other.id()))
                .isPositive();
        other.open().answer(other.result() + "/withdraw");
        ana.get(later + "/compare?with=" + other.id())
                .then()
                .statusCode(200)
                .body(containsString("nothing to compare with"))
                .body(not(containsString("safety-relevant")));
    }

    private Response post(String... fields) {
        String version = Browser.value(ana.get(ask()), "version");
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "version";
        all[fields.length + 1] = version;
        return ana.post(ask(), all);
    }

    private String ask() {
        return "/desk/s/" + sent.id() + "/ask";
    }

    private long asks() {
        return forms.count("select count(*) from ask where submission_id = ?1", sent.id());
    }

    private static void signIn(Browser browser, String name) {
        browser.answer("/desk/sign-in", "email", name + "@northgate.example", "password", "northgate-demo-only");
    }
}
