package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.support.Browser;
import dev.stipple.support.CleanClient;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said between two pages, and only there: at once, once, and without losing anything. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class InterruptionTest {

    private static final String STUDIO = "northgate";

    @Test
    void a_client_with_nothing_to_tell_is_never_interrupted() {
        assertThat(way(answers())).noneMatch(address -> address.contains("/check/") || address.endsWith("/crisis"));
    }

    @Test
    void a_sign_that_a_doctor_should_see_is_said_right_after_its_page_and_once() {
        ObjectNode answers = answers();
        answers.putArray("scalp-now").add("changed-spot");
        Browser browser = new Browser();

        List<String> way = browser.way(STUDIO, CleanClient.with(answers));

        assertThat(way.stream().filter(address -> address.contains("/check/urgent")))
                .containsExactly("/c/northgate/check/urgent?after=scalp-now");
        assertThat(browser.get("/c/northgate/check/urgent?after=scalp-now").asString())
                .contains("Get this looked at first", "NHS 111");
        browser.get("/c/northgate/q/scalp-now");
        Response again = browser.post("/c/northgate/q/scalp-now", "scalp-now", "changed-spot");
        assertThat(Browser.path(again)).doesNotContain("/check/");
    }

    @Test
    void two_answers_that_do_not_fit_are_put_as_soon_as_both_are_given() {
        Browser browser = new Browser();

        List<String> way = browser.way(STUDIO, CleanClient.with(mismatch()));

        int settled = indexOf(way, "/check/two-answers");
        assertThat(settled).as(way.toString()).isPositive();
        assertThat(way.get(settled - 1)).endsWith("/q/before-this");
        assertThat(way).noneMatch(address -> address.endsWith("/q/two-answers"));
    }

    @Test
    void both_answers_may_stand_and_the_words_added_are_kept() {
        Browser browser = new Browser();
        ObjectNode answers = mismatch();
        answers.put("remark-smp-or-none", "It was a long time ago");

        browser.way(STUDIO, CleanClient.with(answers));

        assertThat(browser.get("/c/northgate/check-answers").asString()).contains("It was a long time ago");
    }

    @Test
    void a_change_of_one_answer_settles_it_without_a_word() {
        Browser browser = new Browser();
        browser.way(STUDIO, CleanClient.with(mismatch()));

        browser.get("/c/northgate/q/before-this?change=1");
        browser.post("/c/northgate/q/before-this", "before-this", "earlier-smp", "change", "1");

        assertThat(browser.get("/c/northgate/check/two-answers?after=before-this")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void words_too_long_or_on_a_stale_page_are_kept() {
        Browser browser = new Browser();
        browser.begin(STUDIO);
        JsonNode answers = CleanClient.with(mismatch());
        String address = "/c/northgate/q/help-with";
        while (!address.contains("/check/two-answers")) {
            address = browser.step(address, answers);
        }
        browser.get(address);
        String remark = "remark-smp-or-none";

        Response tooLong =
                browser.post("/c/northgate/check/two-answers", "after", "before-this", remark, "x".repeat(501));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.asString()).contains("x".repeat(501), "There is a problem");

        browser.loseToken();
        Response stale = browser.post("/c/northgate/check/two-answers", "after", "before-this", remark, "Kept <b>");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.asString()).contains("Kept &lt;b&gt;").doesNotContain("Kept <b>");
    }

    @Test
    void a_text_with_despair_and_a_sign_leads_to_help_and_from_there_to_the_doctor() {
        Browser browser = new Browser();
        ObjectNode answers = answers();
        answers.put("cause", "something-else");
        answers.put("cause-details", "I do not want to be here any more. My mole has changed and bleeds.");

        browser.begin(STUDIO);
        String address = "/c/northgate/q/help-with";
        while (!address.contains("/crisis")) {
            address = browser.step(address, CleanClient.with(answers));
        }

        assertThat(address).isEqualTo("/c/northgate/crisis?after=cause");
        String help = browser.get(address).asString();
        assertThat(help).contains("tel:116123", "href=\"/c/northgate/check/urgent?after=cause\">Go on with the form");
        browser.post("/c/northgate/crisis", "phone", "ring me", "after", "cause")
                .then()
                .statusCode(422)
                .body(containsString("/c/northgate/check/urgent?after=cause"));
        browser.get("/c/northgate/crisis").then().body(not(containsString("/check/urgent")));
    }

    @Test
    void where_the_way_goes_on_from_is_only_ever_a_page_of_the_form() {
        Browser browser = new Browser();
        browser.begin(STUDIO);
        String address = "/c/northgate/q/help-with";
        while (!address.contains("/check/two-answers")) {
            address = browser.step(address, CleanClient.with(mismatch()));
        }
        String evil = "x&then=//evil.example";

        browser.get("/c/northgate/check/two-answers?after=x%26then=//evil.example")
                .then()
                .statusCode(200)
                .body(not(containsString("evil.example")));
        String remark = "remark-smp-or-none";
        Response settled = browser.post(
                "/c/northgate/check/two-answers", "after", evil, remark, "My mole has changed and bleeds.");
        assertThat(Browser.path(settled)).isEqualTo("/c/northgate/check/urgent?after=");
        browser.get("/c/northgate/crisis?after=x%26then=//evil.example")
                .then()
                .body(not(containsString("href=\"//evil.example")));
    }

    @Test
    void without_a_form_there_is_nothing_to_settle() {
        Browser browser = new Browser();
        assertThat(Browser.path(browser.get("/c/northgate/check/two-answers"))).isEqualTo("/c/northgate");
        assertThat(Browser.path(browser.get("/c/northgate/check/urgent"))).isEqualTo("/c/northgate");
    }

    private static List<String> way(ObjectNode answers) {
        return new Browser().way(STUDIO, CleanClient.with(answers));
    }

    private static ObjectNode answers() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode mismatch() {
        ObjectNode answers = answers();
        answers.putArray("help-with").add("earlier-smp");
        answers.putArray("before-this").add("none");
        return answers;
    }

    private static int indexOf(List<String> way, String part) {
        return way.indexOf(
                way.stream().filter(one -> one.contains(part)).findFirst().orElse(""));
    }
}
