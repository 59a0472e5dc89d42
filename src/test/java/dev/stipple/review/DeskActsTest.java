package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acts at the desk as their pages show them: what they change, and what stands against them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskActsTest {

    @Inject
    PlantedForms forms;

    private DeskBrowser ana;
    private DeskBrowser tom;

    @BeforeEach
    void signIn() {
        ana = DeskBrowser.of("ana");
        tom = DeskBrowser.of("tom");
    }

    @Test
    void a_flag_is_resolved_with_how_and_why_beside_the_answer_that_raised_it() {
        UUID id = forms.send(Golden.named("06").answers()).id();
        String rule = ana.submission(id).asString().replaceAll("(?s).*?name=\"rule\" value=\"([^\"]+)\".*", "$1");

        ana.act(id, "resolve", "rule", rule, "how", "", "reason", "Kept words")
                .then()
                .statusCode(422)
                .body(containsString("Select how it was resolved"))
                .body(containsString("Kept words"));
        ana.act(id, "resolve", "rule", rule, "how", "letter", "reason", "Seen the letter")
                .then()
                .statusCode(303);

        ana.submission(id)
                .then()
                .body(containsString("letter seen"))
                .body(containsString("Seen the letter"))
                .body(containsString("Resolve again"));
        ana.act(id, "resolve", "rule", "no-such-rule", "how", "letter", "reason", "x")
                .then()
                .statusCode(409);
    }

    @Test
    void a_claim_is_taken_over_with_a_reason() {
        UUID id = forms.send(Golden.named("01").answers()).id();
        ana.claim(id).then().statusCode(303);

        tom.act(id, "break-claim").then().statusCode(422).body(containsString("Enter your reason"));
        tom.act(id, "break-claim", "reason", "Ana is ill").then().statusCode(303);

        tom.submission(id).then().body(containsString("Claimed by you")).body(containsString("Ana is ill"));
        ana.act(id, "decide", "outcome", "open", "reason", "x")
                .then()
                .statusCode(409)
                .body(containsString("Tom Beale has claimed this until"));
    }

    @Test
    void a_snooze_needs_a_day_to_come_and_ends_by_hand_too() {
        UUID id = forms.send(Golden.named("01").answers()).id();

        ana.act(id, "snooze", "until", "31/2/2027").then().statusCode(422).body(containsString("31/2/2027"));
        ana.act(id, "snooze", "until", "1/12/2026").then().statusCode(303);

        ana.submission(id).then().body(containsString("Snoozed until"));
        ana.act(id, "wake").then().statusCode(303);
        ana.submission(id).then().body(not(containsString("Snoozed until")));
    }

    @Test
    void an_urgent_sign_is_acknowledged_before_anything_puts_it_aside() {
        UUID id = forms.send(Golden.named("09").answers()).id();
        Rows.change("update review set severity = 0, acknowledged_at = null where id = '" + id + "'");

        ana.submission(id).then().body(containsString("nobody has acknowledged this yet"));
        for (String act : new String[] {"snooze", "close", "letter-out"}) {
            ana.act(id, act, "until", "1/12/2026", "how", "SPAM", "reason", "x")
                    .then()
                    .statusCode(409)
                    .body(containsString("Acknowledge the urgent sign first"));
        }
        ana.act(id, "acknowledge").then().statusCode(303);

        ana.submission(id).then().body(not(containsString("nobody has acknowledged this yet")));
    }

    @Test
    void a_letter_to_a_doctor_pauses_the_clock_until_the_reply_is_filed() {
        UUID id = forms.send(Golden.named("06").answers()).id();

        ana.act(id, "letter-out", "reason", "To the GP").then().statusCode(303);
        ana.submission(id).then().body(containsString("Paused since")).body(not(containsString("Record decision")));
        ana.act(id, "letter-back", "reason", "GP has no objection").then().statusCode(303);

        ana.submission(id).then().body(containsString("GP has no objection")).body(containsString("Record decision"));
        assertThat(ana.row(forms.reference(id).substring(0, 5))).contains("client wrote");
    }

    @Test
    void a_message_is_read_again_before_it_goes_and_reaches_the_clients_page() {
        PlantedForms.Planted sent = forms.send(Golden.named("01").answers());
        UUID id = sent.id();

        ana.act(id, "message", "message", "You are a perfect candidate").then().statusCode(422);
        ana.act(id, "message", "message", "Which day suits you?").then().statusCode(303);
        ana.submission(id).then().body(containsString("Not yet with the client"));
        assertThat(sent.open().get(sent.result()).asString()).doesNotContain("Which day suits you?");
        ana.tell(id).then().statusCode(303);

        sent.open()
                .get(sent.result())
                .then()
                .body(containsString("Ana Okafor wrote on"))
                .body(containsString("Which day suits you?"));
    }

    @Test
    void a_message_answers_a_question_after_the_decision_and_a_doctors_reply_still_waits_for_one() {
        PlantedForms.Planted sent = forms.send(Golden.named("03").answers());
        UUID id = sent.id();
        ana.decide(id, "doctor", "").then().statusCode(303);
        Browser client = sent.open();
        client.answer(sent.result() + "/ask", "words", "May I swim?").then().statusCode(303);
        ana.act(id, "message", "message", "Yes, you may.").then().statusCode(303);
        ana.tell(id).then().statusCode(303);
        assertThat(state(id)).isEqualTo("DECIDED");

        ana.act(id, "letter-out", "reason", "To the GP").then().statusCode(303);
        ana.act(id, "letter-back", "reason", "No objection").then().statusCode(303);
        ana.act(id, "message", "message", "We have heard from your doctor.")
                .then()
                .statusCode(303);
        ana.tell(id).then().statusCode(303);
        assertThat(state(id)).isEqualTo("WAITING");
    }

    @Test
    void a_message_does_not_end_what_somebody_must_still_decide_on() {
        PlantedForms.Planted sent = forms.send(Golden.named("03").answers());
        UUID id = sent.id();
        ana.decide(id, "doctor", "").then().statusCode(303);
        Browser client = sent.open();
        client.answer(sent.result() + "/look-again", "words", "Please look again")
                .then()
                .statusCode(303);
        client.answer(sent.result() + "/ask", "words", "And may I swim?").then().statusCode(303);
        ana.act(id, "message", "message", "Yes, you may.").then().statusCode(303);
        ana.tell(id).then().statusCode(303);

        assertThat(state(id)).isEqualTo("WAITING");
        client.get(sent.result()).then().body(containsString("They answer by "));
        assertThat(ana.row(forms.reference(id).substring(0, 5))).contains("Look again");
    }

    @Test
    void a_message_after_words_of_despair_leaves_the_case_open() {
        PlantedForms.Planted sent = forms.send(Golden.named("03").answers());
        UUID id = sent.id();
        ana.decide(id, "doctor", "").then().statusCode(303);
        sent.open().answer(sent.result() + "/ask", "words", "I want to end my life.");
        ana.act(id, "acknowledge").then().statusCode(303);
        ana.act(id, "message", "message", "I am ringing you now.").then().statusCode(303);
        ana.tell(id).then().statusCode(303);

        assertThat(state(id)).isEqualTo("WAITING");
    }

    @Test
    void several_forms_are_printed_together_each_on_a_sheet_of_its_own() {
        UUID one = forms.send(Golden.named("01").answers()).id();
        UUID two = forms.send(Golden.named("03").answers()).id();
        ana.queue();
        Response led = ana.post("/desk/bulk", "act", "print", "chosen", one.toString(), "chosen", two.toString());
        led.then().statusCode(303);

        String paper = ana.get(Browser.path(led)).asString();

        assertThat(paper.split("<table class=\"sheet\"", -1)).hasSize(3);
        assertThat(paper).contains(forms.reference(one), forms.reference(two));
        assertThat(Rows.value("select count(*) from audit_event where kind = 'PRINT' and subject_id = '" + two + "'"))
                .isEqualTo("1");
        assertThat(DeskBrowser.of("finn").get(Browser.path(led)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_second_review_can_be_asked_of_a_named_colleague() {
        UUID id = forms.send(Golden.named("01").answers()).id();
        ana.act(id, "request-second", "person", "somebody").then().statusCode(422);
        ana.act(id, "request-second", "person", person("Lea Novak"), "reason", "The scar")
                .then()
                .statusCode(303);

        assertThat(ana.submission(id).asString()).contains("For Lea Novak", "Of Lea Novak. The scar");
    }

    @Test
    void a_doctors_reply_can_be_filed_after_the_client_wrote_in_between() {
        PlantedForms.Planted sent = forms.send(Golden.named("06").answers());
        UUID id = sent.id();
        ana.act(id, "letter-back", "reason", "Nothing was asked").then().statusCode(409);
        ana.act(id, "letter-out", "reason", "To the GP").then().statusCode(303);
        sent.open()
                .answer(sent.result() + "/ask", "words", "My doctor is away this week")
                .then()
                .statusCode(303);
        assertThat(state(id)).isEqualTo("WAITING");

        ana.act(id, "letter-back", "reason", "Fit for treatment").then().statusCode(303);

        assertThat(state(id)).isEqualTo("WAITING");
        assertThat(ana.submission(id).asString())
                .contains("Doctor&#39;s reply filed", "Fit for treatment")
                .doesNotContain("The doctor has replied");
    }

    private static String person(String name) {
        return Rows.value("select id from person where name = '" + name + "'");
    }

    private static String state(UUID id) {
        return Rows.value("select state from review where id = '" + id + "'");
    }

    @Test
    void labels_notes_and_measurements_stay_at_the_desk() {
        PlantedForms.Planted sent = forms.send(Golden.named("01").answers());
        UUID id = sent.id();
        ana.act(id, "label", "label", "Scar work").then().statusCode(303);
        ana.act(id, "note", "reason", "Prefers mornings").then().statusCode(303);
        ana.act(id, "measure", "grade", "Norwood III", "area", "110", "skin", "IV")
                .then()
                .statusCode(303);

        ana.submission(id)
                .then()
                .body(containsString("Scar work"))
                .body(containsString("Prefers mornings"))
                .body(containsString("Pattern Norwood III. Area 110 cm2. Skin IV"));
        assertThat(sent.open().get(sent.result()).asString())
                .doesNotContain("Scar work", "Prefers mornings", "Norwood");
    }

    @Test
    void a_form_is_closed_as_spam_and_opened_again() {
        UUID id = forms.send(Golden.named("01").answers()).id();

        ana.act(id, "close", "how", "", "reason", "x").then().statusCode(422);
        ana.act(id, "close", "how", "SPAM", "reason", "An advert").then().statusCode(303);
        assertThat(ana.row(forms.reference(id).substring(0, 5))).isEmpty();
        ana.act(id, "reopen").then().statusCode(303);

        assertThat(ana.row(forms.reference(id).substring(0, 5))).isNotEmpty();
    }

    @Test
    void rows_done_together_are_undone_together() {
        UUID one = forms.send(Golden.named("01").answers()).id();
        UUID other = forms.send(Golden.named("01").answers()).id();
        ana.act(one, "label", "label", "Had it before").then().statusCode(303);

        ana.queue();
        ana.post("/desk/bulk", "act", "label").then().statusCode(422).body(containsString("Choose at least one row"));
        var done = ana.post(
                "/desk/bulk",
                "act",
                "label",
                "label",
                "Had it before",
                "chosen",
                one.toString(),
                "chosen",
                other.toString());
        done.then().statusCode(303);
        String notice = ana.get(Browser.path(done)).asString();
        assertThat(notice).contains("1 labelled.");
        String undo = notice.replaceAll("(?s).*action=\"(/desk/bulk/[0-9a-f-]{36}/undo)\".*", "$1");
        ana.post(undo).then().statusCode(303);

        assertThat(ana.submission(one).asString()).contains("Take off Had it before");
        assertThat(ana.submission(other).asString()).doesNotContain("Take off Had it before");
        ana.post(undo).then().statusCode(422).body(containsString("cannot be undone any more"));
    }

    @Test
    void a_view_is_kept_for_oneself_or_for_everybody_and_says_no_name() {
        ana.queue();
        ana.post("/desk/views", "name", "", "filter", "flag=red").then().statusCode(422);
        ana.post("/desk/views", "name", "My reds", "filter", "flag=red&q=Secret")
                .then()
                .statusCode(303);
        ana.post("/desk/views", "name", "Shared reds", "filter", "flag=red", "shared", "1")
                .then()
                .statusCode(303);

        assertThat(ana.queue().asString())
                .contains("My reds", "Shared reds", "flag=red")
                .doesNotContain("Secret");
        assertThat(tom.queue().asString()).contains("Shared reds").doesNotContain("My reds");
    }

    @Test
    void names_that_cannot_be_written_are_refused_for_views_and_labels() {
        UUID id = forms.send(Golden.named("01").answers()).id();

        ana.act(id, "label", "label", "Scar\u0000work").then().statusCode(422).body(containsString("Enter a label"));
        ana.queue();
        ana.post("/desk/views", "name", "Red\u0000ones", "filter", "flag=red")
                .then()
                .statusCode(422)
                .body(containsString("Enter a name of 1 to 40 letters"));
    }

    @Test
    void odd_addresses_of_the_queue_are_no_filter() {
        for (String odd : new String[] {
            "?view=nothing",
            "?flag=%3Cscript%3E",
            "?after=9.x",
            "?after=8.00000000-0000-0000-0000-000000000000",
            "?label=1-1-1-1-1",
            "?assigned=------",
            "?sel=" + "-".repeat(36),
            "?done=" + "-".repeat(36),
            "?sort=';drop"
        }) {
            ana.get("/desk/queue" + odd).then().statusCode(200);
        }
    }
}
