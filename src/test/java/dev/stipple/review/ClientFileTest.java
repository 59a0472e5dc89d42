package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.support.Asking;
import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms of one client: supposed by the program, confirmed or refused by a person, read in one file. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClientFileTest {

    @Inject
    PlantedForms forms;

    private Browser ana = new Browser();

    @BeforeEach
    void signIn() {
        ana = signedIn("ana");
    }

    @Test
    void the_same_phone_is_noticed_and_a_person_says_yes_once() {
        Planted first = byPhone("07700 966 101");
        Planted second = byPhone("+44 7700 966 101");

        ana.get("/desk/s/" + second.id())
                .then()
                .body(containsString("May be the same client as"))
                .body(containsString(forms.reference(first.id())))
                .body(containsString("(same phone)"));
        say(second, first, "yes");
        say(second, first, "yes");
        say(first, second, "yes");

        ana.get("/desk/s/" + second.id()).then().body(not(containsString("May be the same client")));
        for (Planted form : List.of(first, second)) {
            assertThat(events(form, "LINKED")).isEqualTo(1);
            ana.get("/desk/s/" + form.id())
                    .then()
                    .body(containsString("Put to the same client as another form by Ana Okafor"));
            ana.get("/desk/clients/" + form.id())
                    .then()
                    .statusCode(200)
                    .body(containsString(forms.reference(first.id())))
                    .body(containsString(forms.reference(second.id())));
        }
        ana.get("/desk/clients/" + client(first))
                .then()
                .statusCode(200)
                .body(containsString(forms.reference(second.id())));
    }

    @Test
    void no_is_remembered_for_both_and_links_nothing() {
        Planted first = byPhone("07700 966 102");
        Planted second = byPhone("07700 966 102");

        say(second, first, "no");

        for (Planted form : List.of(first, second)) {
            ana.get("/desk/s/" + form.id()).then().body(not(containsString("May be the same client")));
            assertThat(links(form)).isZero();
            assertThat(events(form, "LINKED")).isZero();
        }
        ana.get("/desk/clients/" + first.id()).then().body(not(containsString(forms.reference(second.id()))));
    }

    @Test
    void forms_without_the_same_contact_cannot_be_linked_and_odd_posts_change_nothing() {
        Planted first = byPhone("07700 966 103");
        Planted stranger = byPhone("07700 966 104");

        say(first, stranger, "yes");
        say(first, first, "yes");
        say(first, stranger, "perhaps");
        ana.get("/desk/s/" + first.id());
        ana.post("/desk/s/" + first.id() + "/same", "other", "not-an-id", "answer", "yes")
                .then()
                .statusCode(404);
        ana.post("/desk/s/" + UUID.randomUUID() + "/same", "other", first.id().toString(), "answer", "yes")
                .then()
                .statusCode(404);
        ana.loseToken()
                .post("/desk/s/" + first.id() + "/same", "other", stranger.id().toString(), "answer", "yes")
                .then()
                .statusCode(400);

        assertThat(links(first)).isZero();
        assertThat(links(stranger)).isZero();
    }

    @Test
    void three_forms_become_one_client_and_a_mistake_is_taken_back() {
        Planted first = byPhone("07700 966 105");
        Planted second = byPhone("07700 966 105");
        Planted third = byPhone("07700 966 105");
        Planted fourth = byPhone("07700 966 105");
        say(first, second, "yes");
        say(third, fourth, "yes");
        say(first, third, "yes");
        assertThat(Rows.value("select count(*) from client_link where client_id = '" + client(first) + "'"))
                .isEqualTo("4");

        ana.get("/desk/clients/" + first.id()).then().body(containsString("Forms (4)"));
        ana.post("/desk/s/" + fourth.id() + "/same/separate").then().statusCode(303);

        ana.get("/desk/clients/" + first.id())
                .then()
                .body(containsString("Forms (3)"))
                .body(not(containsString(forms.reference(fourth.id()))));
        ana.get("/desk/clients/" + fourth.id()).then().body(containsString("Forms (1)"));
        ana.get("/desk/s/" + fourth.id())
                .then()
                .body(not(containsString("May be the same client")))
                .body(containsString("Taken apart from another form again"));
        assertThat(events(first, "UNLINKED")).isEqualTo(1);
    }

    @Test
    void the_file_tells_what_was_sent_decided_written_and_agreed_to_newest_first() {
        Planted first = byPhone("07700 966 106");
        DeskBrowser.of("ana")
                .decide(first.id(), "doctor", "Please show a doctor.")
                .then()
                .statusCode(303);
        first.open()
                .answer(first.result() + "/ask", "words", "A question <b>of mine</b>")
                .then()
                .statusCode(303);
        Planted second = byPhone("07700 966 106");
        say(first, second, "yes");

        String file = ana.get("/desk/clients/" + second.id()).asString();

        assertThat(file)
                .contains("Please show a doctor.")
                .contains("Decided by Ana Okafor")
                .contains("A question &lt;b&gt;of mine")
                .contains("First look: ")
                .contains("Agreed: that a practitioner reads the answers about health")
                .contains("/desk/s/" + first.id());
        assertThat(file.indexOf("A question &lt;b&gt;"))
                .isLessThan(file.indexOf("Please show a doctor."))
                .isGreaterThan(file.indexOf("Put to the same client"));
    }

    @Test
    void what_a_client_answers_later_does_not_change_how_the_form_was_judged_when_sent() {
        Planted sent = forms.send(Golden.named("03").answers());
        Asking asking = new Asking(ana, sent);
        asking.ask("question", "allergies").then().statusCode(303);
        Browser client = sent.open();
        client.get(sent.result() + "/reply");
        asking.reply(client, "allergies", "none").then().statusCode(303);

        ana.get("/desk/s/" + sent.id())
                .then()
                .body(not(containsString("First look: <strong>Check something with the client first")));
        ana.get("/desk/clients/" + sent.id())
                .then()
                .body(containsString("First look: Check something with the client first"));
    }

    @Test
    void each_form_of_which_a_file_tells_has_its_own_line_in_the_access_log() {
        Planted first = byPhone("07700 966 111");
        Planted second = byPhone("07700 966 111");
        Planted ended = byPhone("07700 966 111");
        say(first, second, "yes");
        say(first, ended, "yes");
        ended.open().answer(ended.result() + "/withdraw").then().statusCode(303);
        List<Long> before = List.of(opened(first), opened(second), opened(ended));

        ana.get("/desk/clients/" + first.id()).then().statusCode(200);

        assertThat(List.of(opened(first), opened(second), opened(ended)))
                .containsExactly(before.get(0) + 1, before.get(1) + 1, before.get(2));
    }

    @Test
    void whoever_only_reads_is_offered_nothing_that_is_refused() {
        Planted first = byPhone("07700 966 112");
        Planted second = byPhone("07700 966 112");
        say(first, second, "yes");
        Planted third = byPhone("07700 966 112");
        Browser ida = signedIn("ida");

        ida.get("/desk/s/" + third.id())
                .then()
                .body(containsString("May be the same client as"))
                .body(not(containsString("Yes, the same")));
        ida.get("/desk/clients/" + first.id())
                .then()
                .body(containsString(forms.reference(second.id())))
                .body(not(containsString("Not this client")));
        ana.get("/desk/clients/" + first.id()).then().body(containsString("Not this client"));
    }

    @Test
    void a_form_that_follows_another_is_of_the_same_client_without_being_asked() {
        Planted first = byPhone("07700 966 107");
        Browser client = first.open();
        client.get(first.result());
        client.post(first.result() + "/changed").then().statusCode(303);
        client.get("/c/northgate/check-answers");
        String result = Browser.path(client.send("northgate"));
        String second = result.substring(result.lastIndexOf('/') + 1);

        ana.get("/desk/s/" + second).then().body(not(containsString("May be the same client")));
        ana.get("/desk/clients/" + second)
                .then()
                .body(containsString("Forms (2)"))
                .body(containsString(forms.reference(first.id())));
    }

    @Test
    void of_a_withdrawn_form_only_the_reference_and_the_dates_are_shown_and_it_is_not_supposed_any_more() {
        Planted first = byPhone("07700 966 108", "Withdrawing Woodrow");
        Planted second = byPhone("07700 966 108", "Staying Woodrow");
        first.open()
                .answer(first.result() + "/ask", "words", "Secret words")
                .then()
                .statusCode(303);
        say(first, second, "yes");
        first.open().answer(first.result() + "/withdraw").then().statusCode(303);
        Planted third = byPhone("07700 966 108");

        ana.get("/desk/clients/" + second.id())
                .then()
                .body(containsString(forms.reference(first.id())))
                .body(containsString("Withdrawn by the client"))
                .body(containsString("Staying Woodrow"))
                .body(not(containsString("Withdrawing Woodrow")))
                .body(not(containsString("Secret words")))
                .body(not(containsString("/desk/s/" + first.id() + "\"")));
        ana.get("/desk/s/" + third.id())
                .then()
                .body(containsString(forms.reference(second.id())))
                .body(not(containsString(forms.reference(first.id()))));
        ana.get("/desk/s/" + first.id()).then().statusCode(200).body(not(containsString("May be the same")));
    }

    @Test
    void a_deleted_form_leaves_no_link_and_nobody_alone() {
        Planted first = byPhone("07700 966 109");
        Planted second = byPhone("07700 966 109");
        Planted third = byPhone("07700 966 109");
        say(first, second, "yes");
        say(first, third, "no");

        first.open().answer("/c/northgate/delete", "what", "all").then().statusCode(303);

        for (Planted form : List.of(first, second)) {
            assertThat(links(form)).isZero();
        }
        assertThat(Rows.value("select count(*) from client_not_same where submission_id = '" + first.id()
                        + "' or other_id = '" + first.id() + "'"))
                .isEqualTo("0");
        ana.get("/desk/clients/" + second.id())
                .then()
                .statusCode(200)
                .body(not(containsString(forms.reference(first.id()))));
        ana.get("/desk/clients/" + first.id())
                .then()
                .statusCode(200)
                .body(containsString("Deleted at the client&#39;s wish"));
    }

    @Test
    void the_front_desk_opens_no_file_and_says_nothing() {
        Planted form = byPhone("07700 966 110");
        Planted other = byPhone("07700 966 110");
        Browser finn = signedIn("finn");
        finn.get("/desk/queue");

        finn.get("/desk/clients/" + form.id()).then().statusCode(403);
        finn.post("/desk/s/" + form.id() + "/same", "other", other.id().toString(), "answer", "yes")
                .then()
                .statusCode(403);
        finn.post("/desk/s/" + form.id() + "/same/separate").then().statusCode(403);
        assertThat(links(form)).isZero();
        assertThat(Browser.path(new Browser().get("/desk/clients/" + form.id())))
                .isEqualTo("/desk/sign-in");
        ana.get("/desk/clients/" + UUID.randomUUID()).then().statusCode(404);
    }

    private void say(Planted one, Planted other, String answer) {
        ana.get("/desk/s/" + one.id());
        ana.post("/desk/s/" + one.id() + "/same", "other", other.id().toString(), "answer", answer)
                .then()
                .statusCode(303);
    }

    private Planted byPhone(String phone) {
        return byPhone(phone, "Casimir Thornfield");
    }

    private Planted byPhone(String phone, String name) {
        ObjectNode answers = Golden.named("02").answers().deepCopy();
        return forms.send(answers.put("name", name).put("reply-by", "phone").put("phone", phone));
    }

    private static String client(Planted form) {
        return Rows.value("select client_id from client_link where submission_id = '" + form.id() + "'");
    }

    private long links(Planted form) {
        return forms.count("select count(*) from client_link where submission_id = ?1", form.id());
    }

    private long events(Planted form, String kind) {
        return forms.count("select count(*) from event where kind = '" + kind + "' and subject_id = ?1", form.id());
    }

    private long opened(Planted form) {
        return forms.count(
                "select count(*) from audit_event where kind = 'CLIENT_FILE' and subject_id = ?1", form.id());
    }

    private static Browser signedIn(String who) {
        Browser browser = new Browser();
        browser.answer("/desk/sign-in", "email", who + "@northgate.example", "password", "northgate-demo-only")
                .then()
                .statusCode(303);
        return browser;
    }
}
