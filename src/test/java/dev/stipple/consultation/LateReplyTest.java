package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Answers that come when their question has gone: taken for no other question, thanked for never, and not lost in silence. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LateReplyTest extends ClientAskedBack {

    private static final String DOCTOR = "NHS 111";

    @Test
    void an_answer_to_a_question_taken_back_is_not_taken_for_the_next_one() {
        String first = opened("words", "Was it the blue plaster?");
        asking.end().then().statusCode(303);
        asking.ask("words", "Have you ever had keloids?").then().statusCode(303);

        Response came = client.post(reply(), "words", "No, never", "ask", first);

        came.then()
                .statusCode(409)
                .body(containsString("The studio asks you something else now"))
                .body(containsString("Have you ever had keloids?"))
                .body(containsString("<p class=\"typed\" dir=\"auto\">No, never</p>"))
                .body(not(containsString("\nNo, never</textarea>")));
        assertThat(amendments()).isZero();
        asking.reply(client, "words", "Once").then().statusCode(303);
        assertThat(amendments()).isEqualTo(1);
    }

    @Test
    void a_page_that_does_not_say_which_question_it_showed_answers_none() {
        opened("words", "Was it the blue plaster?");

        for (String[] shown : new String[][] {{"words", "No"}, {"words", "No", "ask", "x"}}) {
            client.post(reply(), shown).then().statusCode(409).body(containsString("Was it the blue plaster?"));
        }

        assertThat(amendments()).isZero();
    }

    @Test
    void a_sign_in_an_answer_to_the_question_before_names_a_doctor_beside_the_new_one() {
        String first = opened("words", "Is there more?");
        asking.end().then().statusCode(303);
        asking.ask("words", "And the sun?").then().statusCode(303);

        client.post(reply(), "words", SIGN, "ask", first)
                .then()
                .statusCode(409)
                .body(containsString("And the sun?"))
                .body(containsString(DOCTOR))
                .body(not(containsString("/look-soon")));
    }

    @Test
    void a_first_answer_sent_again_while_the_next_question_waits_leads_to_that_one() {
        String first = opened("words", "Is there more?");
        asking.reply(client, "words", "No").then().statusCode(303);
        asking.ask("words", "And the sun?").then().statusCode(303);

        Response twice = client.post(reply(), "words", "No", "ask", first);

        assertThat(Browser.path(twice)).isEqualTo(reply());
        client.get(reply()).then().body(containsString("And the sun?"));
        client.post(reply(), "words", "Yes", "ask", first)
                .then()
                .statusCode(409)
                .body(containsString("And the sun?"))
                .body(containsString("What you entered was not sent"));
        assertThat(amendments()).isEqualTo(1);
    }

    @Test
    void a_corrected_second_sending_is_shown_back_and_not_thanked() {
        opened("question", "medicines");
        asking.reply(client, "medicines", "none").then().statusCode(303);

        asking.reply(client, "medicines", "isotretinoin")
                .then()
                .statusCode(409)
                .body(containsString("Your answer was not sent"))
                .body(containsString("Your first answers reached Northgate on "))
                .body(containsString("Medicines: Isotretinoin or acitretin"))
                .body(containsString(sent.result() + "/ask"))
                .body(containsString(sent.result() + "/look-again"))
                .body(not(containsString("Thank you")));
        asking.reply(client, "medicines", "none").then().statusCode(303);
        assertThat(amendments()).isEqualTo(1);
    }

    @Test
    void a_correction_in_words_or_in_an_opened_question_is_one_too() {
        String[] first = {
            "allergies",
            "metals",
            "allergies",
            "latex",
            "shown",
            "latex-reaction",
            "latex-reaction",
            "rash",
            "words",
            "A"
        };
        opened("question", "allergies", "words", "Which one?");
        asking.reply(client, first).then().statusCode(303);

        String[] worse = first.clone();
        worse[7] = "severe";
        asking.reply(client, worse)
                .then()
                .statusCode(409)
                .body(containsString("Reaction to latex: Swelling or trouble breathing"));
        String[] reworded = first.clone();
        reworded[9] = "B";
        asking.reply(client, reworded).then().statusCode(409);
        asking.reply(client, first).then().statusCode(303);
    }

    @Test
    void a_corrected_second_sending_by_the_mails_link_is_shown_back_with_the_phone() {
        asking.ask("words", "Which plaster was it?").then().statusCode(303);
        String link = link();
        Browser phone = new Browser();
        phone.answer(link, "words", "A blue one").then().statusCode(303);

        phone.answer(link, "words", "A red one")
                .then()
                .statusCode(409)
                .body(containsString("A red one"))
                .body(containsString("tel:"))
                .body(not(containsString("/look-again")));
        phone.answer(link, "words", "A blue one").then().statusCode(303);
    }

    @Test
    void what_was_ticked_and_what_an_answer_opened_is_shown_back_when_it_came_too_late() {
        opened("question", "medicines");
        asking.end().then().statusCode(303);

        late("roaccutane")
                .then()
                .statusCode(409)
                .body(containsString("Your answer was not sent"))
                .body(containsString("took this question back before your answer came"))
                .body(containsString("Medicines: Something else (say what)"))
                .body(containsString("Other medicine: roaccutane"))
                .body(not(containsString("You do not have to do anything")));
        asking.reply(client).then().statusCode(409).body(containsString("Your answer was not sent"));
        client.get(reply()).then().statusCode(410).body(containsString("You do not have to do anything"));
    }

    @Test
    void a_sign_that_comes_too_late_names_a_doctor_also_when_it_was_ticked() {
        opened("question", "scalp-now", "words", "Is there more?");
        asking.end().then().statusCode(303);

        asking.reply(client, "words", SIGN).then().statusCode(409).body(containsString(DOCTOR));
        asking.reply(client, "scalp-now", "changed-spot").then().statusCode(409).body(containsString(DOCTOR));
        asking.reply(client, "scalp-now", "none").then().statusCode(409).body(not(containsString(DOCTOR)));
    }

    @Test
    void despair_under_an_opened_question_reaches_a_person_though_it_came_too_late() {
        opened("question", "medicines");
        asking.end().then().statusCode(303);

        assertThat(Browser.path(late(DESPAIR))).isEqualTo("/c/northgate/crisis");

        assertThat(DeskBrowser.of("ana").row(forms.reference(sent.id()))).contains("Contact today");
    }

    @Test
    void after_a_deletion_all_that_was_entered_is_searched_and_shown_back() {
        asking.ask("question", "medicines").then().statusCode(303);
        String link = link();
        Browser phone = new Browser();
        phone.get(link);
        client.answer("/c/northgate/delete", "what", "all");

        phone.post(link, "medicines", "something-else", "medicine-details", "roaccutane", "shown", "medicine-details")
                .then()
                .statusCode(409)
                .body(containsString("is deleted"))
                .body(containsString("Other medicine: roaccutane"))
                .body(not(containsString("/look-again")));
        phone.post(link, "medicines", "something-else", "medicine-details", DESPAIR)
                .then()
                .statusCode(409)
                .body(containsString("did not get these words"))
                .body(containsString(DESPAIR));
    }

    /** Asks, and gives the id of the question on the page that the client opens then. */
    private String opened(String... fields) {
        asking.ask(fields).then().statusCode(303);
        return Browser.value(client.get(reply()), "ask");
    }

    private Response late(String details) {
        return asking.reply(
                client, "medicines", "something-else", "shown", "medicine-details", "medicine-details", details);
    }
}
