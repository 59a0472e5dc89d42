package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Words of despair: help at once, no outcome, a person first. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CrisisTest {

    private static final String STUDIO = "northgate";
    private static final String START = "/c/" + STUDIO;
    private static final String CRISIS = START + "/crisis";
    private static final String WORDS = "I do not want to be here any more.";

    private final Browser browser = new Browser();

    @Test
    void help_is_shown_as_soon_as_the_words_are_written() {
        Response answered = writeDespair();

        answered.then().statusCode(303);
        assertThat(Browser.path(answered)).isEqualTo(CRISIS);
        browser.get(CRISIS)
                .then()
                .statusCode(200)
                .body(containsString("tel:116123"))
                .body(containsString("tel:999"))
                .body(containsString("sms:85258"))
                .body(containsString("Go on with the form"))
                .body(not(containsString("first look")));
    }

    @Test
    void an_idiom_leads_on_as_usual() {
        browser.begin(STUDIO);
        browser.fillIn(STUDIO, despair("I would kill for a hairline like my brother's."));

        assertThat(Browser.path(browser.send(STUDIO))).startsWith(START + "/result/");
    }

    @Test
    void a_form_sent_with_such_words_shows_help_and_no_outcome() {
        browser.fillIn(STUDIO, despair(WORDS));

        browser.get(Browser.path(browser.send(STUDIO)))
                .then()
                .statusCode(200)
                .body(containsString("116 123"))
                .body(containsString("A person will read this first"))
                .body(not(containsString("Nothing you told us rules SMP out")))
                .body(not(containsString("We need to check something")));
    }

    @Test
    void a_call_can_be_asked_for_without_finishing_the_form() {
        writeDespair();

        Response asked = browser.answer(CRISIS, "phone", "07700 900 123");

        asked.then().statusCode(303);
        browser.get(Browser.path(asked)).then().body(containsString("A person will get in touch by"));
    }

    @Test
    void a_call_asked_for_twice_leads_to_the_same_page() {
        writeDespair();
        browser.get(CRISIS);
        Browser tab = browser.sibling();

        String first = Browser.path(browser.post(CRISIS, "phone", "07700 900 123"));
        Response second = tab.post(CRISIS, "phone", "07700 900 123");

        second.then().statusCode(303);
        assertThat(Browser.path(second)).isEqualTo(first);
    }

    @Test
    void words_too_long_to_be_kept_are_heard_too() {
        writeDespair();
        String words = "x ".repeat(150) + WORDS;

        Response answered =
                browser.answer(START + "/q/cause", "cause", "something-else", "cause-details", words, "habits", "none");
        Response left = browser.answer(
                START + "/q/cause", "cause", "something-else", "cause-details", words, "habits", "none", "leave", "1");

        for (Response page : new Response[] {answered, left}) {
            page.then()
                    .statusCode(422)
                    .body(containsString("You do not have to finish this page first"))
                    .body(containsString("href=\"" + CRISIS + "\""))
                    .body(containsString(words));
        }
    }

    @Test
    void words_under_a_question_that_another_answer_closes_are_heard_and_kept() {
        writeDespair();

        Response answered = browser.answer(
                START + "/q/cause", "cause", "not-told", "cause-details", "Now " + WORDS, "habits", "none");

        assertThat(Browser.path(answered)).isEqualTo(CRISIS);
        browser.get(START + "/q/cause").then().body(containsString("Now " + WORDS));
    }

    @Test
    void a_number_that_cannot_be_read_is_kept_and_the_mend_is_named() {
        writeDespair();

        browser.answer(CRISIS, "phone", "ring me")
                .then()
                .statusCode(422)
                .body(containsString("Enter a phone number, like 07700 900 123"))
                .body(containsString("value=\"ring me\""));
    }

    @Test
    void help_is_there_for_anybody_with_or_without_a_form() {
        new Browser().get(CRISIS).then().statusCode(200).body(containsString("116 123"));
    }

    @Test
    void a_form_without_such_words_cannot_be_sent_this_way() {
        browser.begin(STUDIO);

        browser.answer(CRISIS, "phone", "07700 900 123")
                .then()
                .statusCode(200)
                .body(containsString("Go on with the form"));
    }

    /** Walks to a page with a box and writes there. */
    private Response writeDespair() {
        browser.begin(STUDIO);
        browser.answer(START + "/q/help-with", "help-with", "crown");
        browser.answer(START + "/q/pattern", "pattern", "crown");
        browser.answer(START + "/q/areas", "areas", "crown", "area-amount", "most");
        browser.answer(START + "/q/change", "loss-stability", "stable", "last-year", "none", "noticed", "clearly");
        return browser.answer(START + "/q/cause", "cause", "something-else", "cause-details", WORDS, "habits", "none");
    }

    private static ObjectNode despair(String words) {
        ObjectNode answers = Golden.named("01").answers().deepCopy();
        answers.put("own-question", words);
        return answers;
    }

    @Test
    void whoever_asks_for_help_finds_it_and_no_call_is_offered_that_nobody_would_make() {
        Browser browser = new Browser();
        browser.begin("northgate");

        String page = browser.get("/c/northgate/crisis").asString();

        assertThat(page).contains("116 123", "Go on with the form").doesNotContain("Ask for a call", "We are glad");
    }
}
