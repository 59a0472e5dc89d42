package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PaperText;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second reviewer sees nothing of the first view, anywhere; the client nothing of a disagreement but its date. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BlindReviewTest {

    private static final String REASON = "FirstReasonZq7";
    private static final String MESSAGE = "FirstMessageZq8";
    private static final String NOTE = "FirstNoteZq9";

    @Inject
    PlantedForms forms;

    private DeskBrowser ana;
    private DeskBrowser tom;
    private DeskBrowser lea;

    @BeforeEach
    void signIn() {
        ana = DeskBrowser.of("ana");
        tom = DeskBrowser.of("tom");
        lea = DeskBrowser.of("lea");
    }

    @Test
    void until_the_second_view_is_in_no_page_paper_or_file_tells_of_the_first() {
        PlantedForms.Planted sent = decidedByAna();
        UUID id = sent.id();

        for (DeskBrowser other : List.of(tom, lea, DeskBrowser.of("olu"), DeskBrowser.of("ida"))) {
            for (String address : List.of("", "/print", "/compare", "/aftercare")) {
                assertNothing(other.get("/desk/s/" + id + address), address);
            }
            assertNothing(other.get("/desk/clients/" + id), "client file");
            assertNothing(other.get("/desk/queue?sel=" + id), "queue");
            assertThat(PaperText.of(other.get("/desk/s/" + id + "/pdf").asByteArray()))
                    .doesNotContain(REASON, MESSAGE, NOTE);
        }
        assertThat(ana.submission(id).asString()).contains(REASON);
        assertThat(sent.open().get(sent.result()).asString()).doesNotContain("Ana Okafor", MESSAGE);
    }

    @Test
    void a_decision_on_an_older_page_is_refused_without_telling_of_the_first() {
        UUID id = forms.send(Golden.named("06").answers()).id();
        String version = tom.version(id);
        ana.act(id, "decide", "outcome", "doctor", "reason", REASON).then().statusCode(303);

        Response refused = tom.decide(id, version, "wait", "TomsOwnWords");

        refused.then().statusCode(409).body(containsString("TomsOwnWords"));
        assertNothing(refused, "409");
    }

    @Test
    void two_who_agree_are_told_to_the_client_in_the_first_ones_words() {
        PlantedForms.Planted sent = decidedByAna();

        tom.agree(sent.id(), "doctor").then().statusCode(303);
        tom.tell(sent.id()).then().statusCode(303);

        sent.open().get(sent.result()).then().body(containsString(MESSAGE)).body(containsString("Ana Okafor"));
        assertThat(tom.submission(sent.id()).asString()).contains(REASON);
    }

    @Test
    void two_who_disagree_are_settled_by_a_lead_who_gave_neither_view() {
        PlantedForms.Planted sent = decidedByAna();
        UUID id = sent.id();
        tom.agree(id, "check").then().statusCode(303);

        assertThat(tom.submission(id).asString())
                .contains(REASON, "The two reviewers do not agree", "See a doctor first");
        sent.open()
                .get(sent.result())
                .then()
                .body(containsString("We are taking a second look, by"))
                .body(not(containsString("Ana Okafor")))
                .body(not(containsString("Tom Beale")));
        tom.act(id, "arbitrate", "outcome", "doctor", "reason", "Mine")
                .then()
                .statusCode(409)
                .body(containsString("A lead who gave neither review settles this"));
        lea.act(id, "arbitrate", "outcome", "wait", "reason", "Between the two", "message", "SettledWords")
                .then()
                .statusCode(303);
        lea.tell(id).then().statusCode(303);

        sent.open()
                .get(sent.result())
                .then()
                .body(containsString("SettledWords"))
                .body(containsString("Lea Novak"));
    }

    @Test
    void whoever_gave_the_first_view_does_not_give_the_second() {
        PlantedForms.Planted sent = decidedByAna();

        ana.agree(sent.id(), "doctor").then().statusCode(409).body(containsString("You gave the first decision"));
    }

    @Test
    void a_decision_is_taken_back_until_it_is_sent_and_stays_on_record() {
        PlantedForms.Planted sent = forms.send(Golden.named("01").answers());
        UUID id = sent.id();
        ana.act(id, "decide", "outcome", "check", "reason", REASON, "message", MESSAGE)
                .then()
                .statusCode(303);
        assertThat(sent.open().get(sent.result()).asString()).doesNotContain(MESSAGE);

        ana.act(id, "undo").then().statusCode(303);

        assertThat(ana.submission(id).asString()).contains("taken back before it was sent", "Record decision", REASON);
        ana.act(id, "tell").then().statusCode(409).body(containsString("Nothing waits to be sent"));
        assertThat(sent.open().get(sent.result()).asString()).doesNotContain(MESSAGE);
    }

    @Test
    void a_client_who_writes_takes_an_unsent_decision_back() {
        PlantedForms.Planted sent = forms.send(Golden.named("01").answers());
        ana.act(sent.id(), "decide", "outcome", "check", "reason", REASON)
                .then()
                .statusCode(303);
        Browser client = sent.open();
        client.get(sent.result() + "/ask");
        client.post(sent.result() + "/ask", "words", "Something new to know")
                .then()
                .statusCode(303);

        assertThat(ana.submission(sent.id()).asString())
                .contains("Something new to know", "Record decision")
                .doesNotContain("Not yet with the client");
    }

    @Test
    void what_was_taken_back_is_read_by_nobody_who_may_be_asked_to_decide_next() {
        PlantedForms.Planted sent = decidedByAna();
        UUID id = sent.id();
        ana.act(id, "undo").then().statusCode(303);

        for (String address : List.of("/desk/s/" + id, "/desk/clients/" + id)) {
            assertThat(tom.get(address).asString())
                    .contains("First decision; a second review follows")
                    .doesNotContain(REASON, MESSAGE);
            assertThat(ana.get(address).asString()).contains(REASON);
        }
    }

    @Test
    void what_a_client_wrote_about_an_earlier_decision_is_hidden_and_what_they_answered_before_it_is_not() {
        PlantedForms.Planted sent = forms.send(Golden.named("06").answers());
        UUID id = sent.id();
        String version = ana.version(id);
        ana.post("/desk/s/" + id + "/ask", "words", "Which cream?", "version", version, "act", "send")
                .then()
                .statusCode(303);
        Browser client = sent.open();
        String asked = Browser.value(client.get(sent.result() + "/reply"), "ask");
        client.post(sent.result() + "/reply", "words", "ReplyBeforeZq1", "ask", asked)
                .then()
                .statusCode(303);
        ana.act(id, "decide", "outcome", "doctor", "reason", REASON).then().statusCode(303);
        tom.agree(id, "doctor").then().statusCode(303);
        tom.tell(id).then().statusCode(303);
        client.answer(sent.result() + "/ask", "words", "WhyDoctorZq2").then().statusCode(303);
        lea.act(id, "decide", "outcome", "doctor", "reason", REASON).then().statusCode(303);

        String page = ana.submission(id).asString();
        String paper = ana.get("/desk/s/" + id + "/print").asString();

        assertThat(page).contains("ReplyBeforeZq1").doesNotContain("WhyDoctorZq2", "FirstReasonZq7");
        assertThat(paper).contains("ReplyBeforeZq1").doesNotContain("WhyDoctorZq2");
    }

    @Test
    void a_message_that_waits_can_be_taken_back_also_while_a_second_review_is_awaited() {
        PlantedForms.Planted sent = forms.send(Golden.named("06").answers());
        UUID id = sent.id();
        ana.act(id, "message", "message", MESSAGE).then().statusCode(303);
        ana.act(id, "close", "how", "SPAM", "reason", "Twice")
                .then()
                .statusCode(409)
                .body(containsString("Send it or take it back first"));
        ana.act(id, "decide", "outcome", "doctor", "reason", REASON).then().statusCode(303);

        assertNothing(tom.submission(id), "the message");
        assertThat(ana.submission(id).asString()).contains("Take the message back");
        ana.act(id, "drop-message").then().statusCode(303);
    }

    private PlantedForms.Planted decidedByAna() {
        PlantedForms.Planted sent = forms.send(Golden.named("06").answers());
        ana.act(sent.id(), "note", "reason", NOTE).then().statusCode(303);
        ana.act(sent.id(), "decide", "outcome", "doctor", "reason", REASON, "message", MESSAGE)
                .then()
                .statusCode(303);
        return sent;
    }

    private static void assertNothing(Response page, String where) {
        assertThat(page.statusCode()).as(where).isIn(200, 403, 409);
        assertThat(page.asString()).as(where).doesNotContain(REASON, MESSAGE, NOTE);
    }
}
