package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.Rows;
import dev.stipple.support.TestClock;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words of despair, and of a sign on the skin, that come after sending: heard at any length, and not lost by withdrawing. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WrittenAfterSendingTest {

    private static final String DESPAIR = "I do not want to be here any more.";
    private static final String SIGN = "My mole has changed and bleeds. Does that matter?";
    private static final String CRISIS = "/c/northgate/crisis";

    @Inject
    PlantedForms forms;

    private Planted sent;
    private Browser client;

    @BeforeEach
    void send() {
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("name", "Wilhelmina Test");
        answers.put("own-question", "Something else altogether");
        sent = forms.send(answers);
        client = sent.open();
    }

    @Test
    void words_of_despair_wait_for_a_person_though_the_form_is_withdrawn_and_the_client_is_told_before() {
        client.answer(sent.result() + "/ask", "words", DESPAIR);
        client.get(sent.result() + "/withdraw")
                .then()
                .body(containsString("One thing stays open after you withdraw"))
                .body(containsString("A person still reads those words by "))
                .body(containsString(CRISIS))
                .body(not(containsString("Nobody contacts you because of it")));

        client.post(sent.result() + "/withdraw").then().statusCode(303);

        client.get(sent.result())
                .then()
                .body(containsString("A person reads your words first, by "))
                .body(containsString("Only the words that worried us are still read"))
                .body(not(containsString("Nobody at the studio reads it now")));
        DeskBrowser ana = DeskBrowser.of("ana");
        assertThat(ana.row(reference())).contains("Contact today", "Withdrew", "W. T.");
        ana.submission(sent.id())
                .then()
                .statusCode(200)
                .body(containsString("Contact this client by "))
                .body(containsString("mailto:"))
                .body(containsString(DESPAIR))
                .body(not(containsString("Something else altogether")))
                .body(not(containsString("Nickel")));
        ana.decide(sent.id(), "doctor", "").then().statusCode(409);
        assertThat(DeskBrowser.of("finn").row(reference())).isEmpty();
    }

    @Test
    void once_a_person_has_seen_to_it_the_withdrawn_form_is_closed_on_both_sides() {
        client.answer(sent.result() + "/ask", "words", DESPAIR);
        client.answer(sent.result() + "/withdraw").then().statusCode(303);
        DeskBrowser ana = DeskBrowser.of("ana");

        ana.care(sent.id(), " ").then().statusCode(422).body(containsString("Enter what was done"));
        ana.care(sent.id(), "Spoke for half an hour.").then().statusCode(303);
        ana.care(sent.id(), "Twice.").then().statusCode(303);

        assertThat(ana.row(reference())).isEmpty();
        ana.submission(sent.id())
                .then()
                .body(containsString("Do not book, write or phone because of it"))
                .body(not(containsString(DESPAIR)));
        client.get(sent.result())
                .then()
                .body(containsString("Nobody at the studio reads it now"))
                .body(not(containsString("A person reads your words first")));
        assertThat(forms.count("select count(*) from event where kind = 'CARED' and subject_id = ?1", sent.id()))
                .isEqualTo(1);
    }

    @Test
    void a_question_that_waits_is_let_go_by_withdrawing_on_both_sides() {
        client.answer(sent.result() + "/ask", "words", "Will it show at work?");
        client.answer(sent.result() + "/withdraw").then().statusCode(303);

        client.get(sent.result())
                .then()
                .body(not(containsString("They answer by ")))
                .body(containsString("Nobody at the studio reads it now"));
        assertThat(DeskBrowser.of("ana").row(reference())).isEmpty();
        assertThat(forms.count(
                        "select count(*) from review where id = ?1 and (answer_by is not null or asked_at is not null)",
                        sent.id()))
                .isZero();
    }

    @Test
    void despair_that_was_answered_before_withdrawing_is_not_kept_open() {
        client.answer(sent.result() + "/ask", "words", DESPAIR);
        DeskBrowser ana = DeskBrowser.of("ana");
        ana.decide(sent.id(), "doctor", "We spoke.").then().statusCode(303);

        client.answer(sent.result() + "/withdraw").then().statusCode(303);

        assertThat(ana.row(reference())).isEmpty();
        client.get(sent.result()).then().body(containsString("Nobody at the studio reads it now"));
    }

    @Test
    void words_of_despair_are_taken_whole_however_long_they_are() {
        String longWords = "x ".repeat(1500) + DESPAIR;

        Response asked = client.answer(sent.result() + "/ask", "words", longWords);

        assertThat(Browser.path(asked)).isEqualTo(CRISIS);
        DeskBrowser.of("ana").submission(sent.id()).then().body(containsString(longWords));
    }

    @Test
    void words_of_despair_on_a_page_open_too_long_lead_to_help_too() {
        client.get(sent.result() + "/ask");

        client.loseToken()
                .post(sent.result() + "/ask", "words", DESPAIR)
                .then()
                .statusCode(422)
                .body(containsString("You do not have to finish this page first"))
                .body(containsString(CRISIS));
    }

    @Test
    void a_sign_that_a_doctor_should_see_is_told_at_once_and_read_sooner() {
        Response asked = client.answer(sent.result() + "/ask", "words", SIGN);

        assertThat(Browser.path(asked)).isEqualTo(sent.result() + "/look-soon");
        client.get(sent.result() + "/look-soon")
                .then()
                .statusCode(200)
                .body(containsString("NHS 111"))
                .body(containsString("Back to your result"));
        client.get(sent.result()).then().body(containsString(sent.result() + "/look-soon"));
        DeskBrowser ana = DeskBrowser.of("ana");
        assertThat(ana.row(reference())).contains("Safety");
        ana.submission(sent.id()).then().body(containsString("a sign on the skin that a doctor should see soon"));
        ana.decide(sent.id(), "doctor", "See your GP this week.").then().statusCode(303);
        client.get(sent.result()).then().body(not(containsString("/look-soon")));
        new Browser().get(sent.result() + "/look-soon").then().statusCode(404);
    }

    @Test
    void a_question_with_both_leads_to_help_and_from_there_to_the_doctor() {
        assertThat(Browser.path(client.answer(sent.result() + "/ask", "words", DESPAIR + " " + SIGN)))
                .isEqualTo(CRISIS);

        client.get(sent.result()).then().body(containsString(sent.result() + "/look-soon"));
        assertThat(DeskBrowser.of("ana").row(reference())).contains("Contact today");
    }

    @Test
    void a_harmless_form_begun_does_not_hide_the_help_for_the_one_that_was_sent() {
        client.get(sent.result());
        client.post(sent.result() + "/changed").then().statusCode(303);

        client.answer(sent.result() + "/ask", "words", DESPAIR);

        client.get(CRISIS).then().body(containsString("A person will read this first"));
    }

    @Test
    void the_page_of_a_form_in_crisis_speaks_the_language_of_its_client_and_apologises_when_it_is_late() {
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("own-question", DESPAIR);
        Planted fresh = forms.send(answers);
        Browser spanish = fresh.open();
        spanish.get("/language/es");
        String page = spanish.get(fresh.result()).asString();
        assertThat(page)
                .contains("Servicios de emergencia", "se pondrá en contacto contigo antes de")
                .doesNotContain("Emergency services");
        assertThat(page.toLowerCase(Locale.ROOT)).doesNotContainPattern("antes de [a-z]+day ");

        Planted late = forms.send(answers, TestClock.START.minus(Duration.ofDays(20)));
        late.open()
                .get(late.result())
                .then()
                .body(containsString("We have not kept to that, and we are sorry"))
                .body(containsString("tel:"))
                .body(not(containsString("A person will get in touch by")));
    }

    @Test
    void despair_in_the_form_itself_waits_too_and_the_desk_sees_only_its_words() {
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("own-question", DESPAIR);
        Planted fresh = forms.send(answers);
        Browser other = fresh.open();

        other.answer(fresh.result() + "/withdraw").then().statusCode(303);

        other.get(fresh.result()).then().body(containsString("A person will get in touch by"));
        other.get(CRISIS).then().body(containsString("A person will get in touch by"));
        DeskBrowser ana = DeskBrowser.of("ana");
        assertThat(ana.row(forms.reference(fresh.id()))).contains("Contact today");
        ana.submission(fresh.id()).then().body(containsString(DESPAIR)).body(not(containsString("Nickel")));
    }

    @Test
    void the_consent_to_photos_ends_with_the_consent_to_the_form() {
        Rows.change("insert into photo select studio_id, id, 'top', '\\x00', '\\x00', 1, 1, 1, '', now()"
                + " from submission where id = '" + sent.id() + "'");

        client.answer(sent.result() + "/withdraw").then().statusCode(303);

        assertThat(forms.count(
                        "select count(*) from consent_event where record_id = ?1 and not given and purpose = 'photos'",
                        sent.id()))
                .isEqualTo(1);
    }

    private String reference() {
        return forms.reference(sent.id());
    }
}
