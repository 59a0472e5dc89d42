package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client asks, has a person look again, and withdraws. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AfterSendingTest {

    private static final String DESPAIR = "I do not want to be here any more.";

    @Inject
    PlantedForms forms;

    private Planted sent;
    private Browser client;

    @BeforeEach
    void send() {
        sent = forms.send(Golden.named("03").answers());
        client = sent.open();
    }

    @Test
    void a_question_reaches_the_desk_and_stays_on_the_clients_page() {
        Response asked = client.answer(sent.result() + "/ask", "words", "Will it <b>show</b> at work?");

        asked.then().statusCode(303);
        assertThat(Browser.path(asked)).isEqualTo(sent.result());
        client.get(sent.result())
                .then()
                .body(containsString("You asked on "))
                .body(containsString("They answer by "))
                .body(containsString("Will it &lt;b&gt;show&lt;/b&gt; at work?"));
        DeskBrowser ana = DeskBrowser.of("ana");
        assertThat(ana.row(reference())).contains("Asks");
        ana.submission(sent.id())
                .then()
                .body(containsString("Since sending"))
                .body(containsString("Will it &lt;b&gt;show&lt;/b&gt; at work?"))
                .body(containsString("Your next decision, with a message, answers them"));
    }

    @Test
    void the_front_desk_learns_nothing_of_a_question() {
        client.answer(sent.result() + "/ask", "words", "Will it show at work?");

        assertThat(DeskBrowser.of("finn").row(reference())).isNotEmpty().doesNotContain("Asks");
    }

    @Test
    void the_same_form_sent_twice_asks_once() {
        String once = Browser.value(client.get(sent.result() + "/ask"), "once");

        client.post(sent.result() + "/ask", "once", once, "words", "Only once, please")
                .then()
                .statusCode(303);
        client.post(sent.result() + "/ask", "once", once, "words", "Only once, please")
                .then()
                .statusCode(303);

        assertThat(client.get(sent.result()).asString().split("Only once, please", -1))
                .hasSize(2);
    }

    @Test
    void two_tabs_ask_two_questions() {
        Browser tab = client.sibling();
        client.get(sent.result() + "/ask");
        String other = Browser.value(tab.get(sent.result() + "/ask"), "once");
        client.answer(sent.result() + "/ask", "words", "The first one").then().statusCode(303);
        tab.post(sent.result() + "/ask", "once", other, "words", "The second one")
                .then()
                .statusCode(303);

        client.get(sent.result()).then().body(containsString("The first one")).body(containsString("The second one"));
    }

    @Test
    void a_question_that_cannot_be_sent_is_kept() {
        String once = Browser.value(client.get(sent.result() + "/ask"), "once");
        String huge = "y".repeat(2001);

        client.post(sent.result() + "/ask", "once", once, "words", huge)
                .then()
                .statusCode(422)
                .body(containsString("2,001 characters"))
                .body(containsString(huge))
                .body(containsString("value=\"" + once + "\""));
        client.post(sent.result() + "/ask", "words", "  \n ")
                .then()
                .statusCode(422)
                .body(containsString("Enter your question"));
        client.loseToken()
                .post(sent.result() + "/ask", "words", "</textarea><script>z()</script> kept")
                .then()
                .statusCode(422)
                .body(containsString("&lt;/textarea&gt;&lt;script&gt;z()&lt;/script&gt; kept"));
        client.get(sent.result()).then().body(not(containsString("You asked on")));
    }

    @Test
    void two_thousand_characters_are_taken_and_an_id_that_is_not_ours_does_no_harm() {
        client.answer(sent.result() + "/ask", "once", "' or 1=1 --", "words", "é".repeat(2000))
                .then()
                .statusCode(303);
        client.answer(sent.result() + "/ask", "once", sent.id().toString(), "words", "Another")
                .then()
                .statusCode(303);

        client.get(sent.result()).then().body(containsString("é".repeat(2000))).body(containsString("Another"));
    }

    @Test
    void nobody_else_asks_looks_withdraws_or_changes() {
        Browser stranger = new Browser();
        Planted other = forms.send(Golden.named("01").answers());
        Browser otherClient = other.open();
        for (String act : new String[] {"/ask", "/look-again", "/withdraw", "/changed", "/pdf", ""}) {
            stranger.get(sent.result() + act).then().statusCode(404);
            otherClient.get(sent.result() + act).then().statusCode(404);
        }
        for (String act : new String[] {"/ask", "/look-again", "/withdraw", "/changed"}) {
            otherClient.get(other.result() + "/ask");
            otherClient.post(sent.result() + act, "words", "Not mine").then().statusCode(404);
        }
        client.get(sent.result()).then().body(not(containsString("Not mine")));
    }

    @Test
    void a_person_looks_again_also_after_a_decision_and_the_next_one_answers() {
        DeskBrowser ana = DeskBrowser.of("ana");
        ana.decide(sent.id(), "doctor", "See your GP first.").then().statusCode(303);
        assertThat(ana.row(reference())).isEmpty();

        client.answer(sent.result() + "/look-again", "words", "I think there is a mistake")
                .then()
                .statusCode(303);

        client.get(sent.result())
                .then()
                .body(containsString("See your GP first."))
                .body(containsString("You asked a person to look again on "))
                .body(containsString("They answer by "));
        assertThat(ana.row(reference())).contains("Look again").contains("client wrote");
        ana.submission(sent.id()).then().body(containsString("I think there is a mistake"));
        ana.decide(sent.id(), "check", "I looked again.").then().statusCode(303);
        client.get(sent.result())
                .then()
                .body(containsString("I looked again."))
                .body(containsString("You asked a person to look again on "))
                .body(not(containsString("They answer by ")));
        assertThat(ana.row(reference())).isEmpty();
        ana.submission(sent.id()).then().body(containsString("To the client: See your GP first."));
    }

    @Test
    void asking_again_without_words_is_one_wish_and_words_added_later_are_kept() {
        client.answer(sent.result() + "/look-again").then().statusCode(303);
        client.answer(sent.result() + "/look-again").then().statusCode(303);
        assertThat(client.get(sent.result()).asString().split("You asked a person to look again", -1))
                .hasSize(2);

        client.get(sent.result() + "/look-again").then().body(containsString("You have asked already"));
        client.answer(sent.result() + "/look-again", "words", "One thing more")
                .then()
                .statusCode(303);

        client.get(sent.result()).then().body(containsString("One thing more"));
    }

    @Test
    void words_of_despair_lead_to_help_and_come_first_at_the_desk() {
        Response asked = client.answer(sent.result() + "/ask", "words", DESPAIR);

        asked.then().statusCode(303);
        assertThat(Browser.path(asked)).isEqualTo("/c/northgate/crisis");
        client.get("/c/northgate/crisis")
                .then()
                .body(containsString("tel:116123"))
                .body(containsString("A person will read this first"))
                .body(containsString("Back to your result"));
        client.get(sent.result())
                .then()
                .body(containsString("A person reads your words first"))
                .body(containsString("/c/northgate/crisis"));
        DeskBrowser ana = DeskBrowser.of("ana");
        assertThat(ana.row(reference())).contains("Contact today", "Asks");
        ana.submission(sent.id()).then().body(containsString("Contact this client today"));
    }

    @Test
    void despair_is_heard_after_withdrawing_too() {
        client.answer(sent.result() + "/withdraw").then().statusCode(303);
        client.get(sent.result());

        client.post(sent.result() + "/look-again", "words", DESPAIR)
                .then()
                .statusCode(409)
                .body(containsString("tel:116123"))
                .body(containsString("Northgate did not get these words"))
                .body(containsString("We kept no copy"))
                .body(containsString(DESPAIR));
        assertThat(DeskBrowser.of("ana").row(reference())).isEmpty();
    }

    @Test
    void a_second_question_is_not_swallowed_by_a_decision_made_without_it() {
        client.answer(sent.result() + "/ask", "words", "The first one").then().statusCode(303);
        DeskBrowser ana = DeskBrowser.of("ana");
        String seen = ana.version(sent.id());

        client.answer(sent.result() + "/ask", "words", "The second one").then().statusCode(303);

        ana.decide(sent.id(), seen, "doctor", "The answer to the first")
                .then()
                .statusCode(409)
                .body(containsString("The second one"));
        client.get(sent.result()).then().body(containsString("They answer by "));
    }

    @Test
    void other_words_in_the_same_form_are_asked_too_and_once() {
        String once = Browser.value(client.get(sent.result() + "/ask"), "once");

        for (String words : new String[] {"My first try", "My second try", "My second try", "My first try"}) {
            client.post(sent.result() + "/ask", "once", once, "words", words)
                    .then()
                    .statusCode(303);
        }

        String page = client.get(sent.result()).asString();
        assertThat(page.split("My first try", -1)).hasSize(2);
        assertThat(page.split("My second try", -1)).hasSize(2);
    }

    @Test
    void asking_for_a_second_look_without_end_has_an_end() {
        for (int asked = 0; asked < 20; asked++) {
            client.answer(sent.result() + "/look-again", "words", "Number " + asked)
                    .then()
                    .statusCode(303);
        }

        client.answer(sent.result() + "/look-again", "words", "One too many")
                .then()
                .statusCode(409)
                .body(containsString("One too many"))
                .body(containsString("Phone us"));
        assertThat(Browser.path(client.answer(sent.result() + "/look-again", "words", DESPAIR)))
                .isEqualTo("/c/northgate/crisis");
    }

    @Test
    void withdrawing_stops_everything_and_the_client_is_told() {
        String row = DeskBrowser.of("ana").row(reference());
        assertThat(row).isNotEmpty();
        client.get(sent.result() + "/withdraw");
        Browser tab = client.sibling();

        client.answer(sent.result() + "/withdraw").then().statusCode(303);
        tab.answer(sent.result() + "/withdraw").then().statusCode(303);

        client.get(sent.result())
                .then()
                .body(containsString("You withdrew this form on "))
                .body(not(containsString("will read them by")))
                .body(not(containsString("What happens next")))
                .body(containsString("Send a change"));
        DeskBrowser ana = DeskBrowser.of("ana");
        assertThat(ana.row(reference())).isEmpty();
        ana.get("/desk/queue?view=closed")
                .then()
                .body(containsString("Do not book, write or phone"))
                .body(containsString("Withdrawn by the client"))
                .body(containsString(reference()));
        ana.submission(sent.id())
                .then()
                .statusCode(200)
                .body(containsString("The client withdrew this form"))
                .body(not(containsString("Nickel")))
                .body(not(containsString("Answers</h2>")));
        ana.claim(sent.id()).then().statusCode(409);
        ana.decide(sent.id(), "doctor", "").then().statusCode(409);
        assertThat(consents()).isEqualTo(1);
    }

    @Test
    void a_question_typed_before_withdrawing_in_another_tab_is_shown_again() {
        client.get(sent.result() + "/ask");
        Browser tab = client.sibling();
        tab.answer(sent.result() + "/withdraw").then().statusCode(303);

        client.post(sent.result() + "/ask", "words", "Typed before")
                .then()
                .statusCode(409)
                .body(containsString("Typed before"))
                .body(containsString("You have withdrawn this form"));
        assertThat(Browser.path(client.get(sent.result() + "/ask"))).isEqualTo(sent.result());
    }

    @Test
    void a_stale_form_withdraws_nothing() {
        client.get(sent.result() + "/withdraw");

        client.loseToken().post(sent.result() + "/withdraw").then().statusCode(422);

        client.get(sent.result()).then().body(not(containsString("You withdrew")));
    }

    @Test
    void every_page_speaks_spanish() {
        client.get("/language/es");

        client.get(sent.result() + "/ask").then().body(containsString("¿Qué te gustaría preguntar?"));
        client.get(sent.result() + "/look-again").then().body(containsString("¿En qué debería fijarse?"));
        client.get(sent.result() + "/withdraw").then().body(containsString("Retirar mi formulario"));
        client.get(sent.result() + "/changed").then().body(containsString("¿Ha cambiado algo?"));
        client.get("/c/northgate/delete").then().body(containsString("Borrar todas mis respuestas"));
        client.answer(sent.result() + "/ask", "words", "x".repeat(2001))
                .then()
                .statusCode(422)
                .body(containsString("Tu texto tiene 2"));
    }

    private long consents() {
        return forms.count("select count(*) from consent_event where record_id = ?1 and not given", sent.id());
    }

    private String reference() {
        return forms.reference(sent.id());
    }
}
