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
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** “Delete my answers”: the key goes, and nothing that meets the record afterwards breaks or tells. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeletingTest {

    private static final String DELETE = "/c/northgate/delete";
    private static final String DELETED = "/c/northgate/deleted";
    private static final String NAME = "Zebediah Quill";

    @Inject
    PlantedForms forms;

    @Test
    void what_goes_and_what_stays_is_said_before_anything_is_deleted() {
        Planted sent = send();

        sent.open()
                .get(DELETE)
                .then()
                .statusCode(200)
                .body(containsString("What goes"))
                .body(containsString(forms.reference(sent.id())))
                .body(containsString("What must stay, and why"))
                .body(containsString("This cannot be undone"));
        assertThat(keys(sent.id())).isEqualTo(1);
    }

    @Test
    void a_deleted_form_leaves_its_reference_and_its_date_and_breaks_no_page() {
        String name = "Perpetua Quince";
        Planted sent = send(name);
        Browser client = sent.open();
        client.answer(sent.result() + "/ask", "words", "A question of mine")
                .then()
                .statusCode(303);
        DeskBrowser ana = DeskBrowser.of("ana");
        ana.decide(sent.id(), "doctor", "A message").then().statusCode(303);
        client.answer(sent.result() + "/look-again", "words", "Look").then().statusCode(303);
        assertThat(ana.row(forms.reference(sent.id()))).contains("P. Q.").doesNotContain(name);

        Response deleted = client.answer(DELETE, "what", "all");

        deleted.then().statusCode(303);
        assertThat(Browser.path(deleted)).isEqualTo(DELETED);
        assertThat(client.cookies()).doesNotContainKeys("__Host-result", "__Host-draft");
        client.get(DELETED).then().statusCode(200).body(containsString("Your answers are deleted"));
        assertThat(keys(sent.id())).isZero();
        assertThat(ana.row(forms.reference(sent.id()))).isEmpty();
        ana.get("/desk/queue?view=closed")
                .then()
                .statusCode(200)
                .body(containsString(forms.reference(sent.id())))
                .body(containsString("Deleted"))
                .body(not(containsString(name)));
        ana.submission(sent.id())
                .then()
                .statusCode(200)
                .body(containsString("The client had this form deleted on "))
                .body(containsString(forms.reference(sent.id())))
                .body(not(containsString(name)))
                .body(not(containsString("A question of mine")));
        ana.claim(sent.id()).then().statusCode(409);
        ana.decide(sent.id(), "doctor", "").then().statusCode(409);
    }

    @Test
    void the_private_link_and_every_page_behind_it_are_gone_also_in_another_browser() {
        Planted sent = send();
        Browser other = sent.open();
        sent.open().answer(DELETE, "what", "all").then().statusCode(303);

        new Browser().get("/c/northgate/r/" + sent.link()).then().statusCode(404);
        for (String page : new String[] {"", "/pdf", "/ask", "/look-again", "/withdraw", "/changed", "/letter"}) {
            other.get(sent.result() + page).then().statusCode(404);
        }
        other.get("/c/northgate").then().statusCode(200).body(not(containsString("You have sent a form")));
        other.get("/c/northgate/crisis").then().statusCode(200);
        other.get(DELETE).then().statusCode(200).body(containsString("There is nothing to delete"));
        other.get("/c/northgate/before");
        other.post(DELETE, "what", "all").then().statusCode(303);
    }

    @Test
    void deleting_twice_and_from_two_tabs_is_deleting_once() {
        Planted sent = send();
        Browser client = sent.open();
        Browser tab = client.sibling();
        client.get(DELETE);
        tab.get(DELETE);

        client.post(DELETE, "what", "all").then().statusCode(303);
        tab.post(DELETE, "what", "all").then().statusCode(303);

        assertThat(events(sent.id(), "ERASED")).isEqualTo(1);
    }

    @Test
    void a_form_that_another_device_sent_meanwhile_is_not_said_to_be_deleted() {
        Browser here = new Browser();
        here.fillIn("northgate", Golden.named("03").answers());
        here.answer("/c/northgate/save", "by", "code").then().statusCode(303);
        String code = LeavingTest.code(here.get("/c/northgate/saved"));
        Rows.forgetTries();
        Browser there = new Browser();
        there.answer("/r", "code", code).then().statusCode(303);
        here.get(DELETE);
        there.get("/c/northgate/check-answers");
        String result = Browser.path(there.send("northgate"));

        here.post(DELETE, "what", "form")
                .then()
                .statusCode(409)
                .body(containsString("Nothing is deleted yet"))
                .body(containsString("Delete all my answers"));

        UUID id = UUID.fromString(result.substring(result.lastIndexOf('/') + 1));
        assertThat(keys(id)).isEqualTo(1);
        assertThat(Browser.path(here.post(DELETE, "what", "all"))).isEqualTo(DELETED);
        assertThat(keys(id)).isZero();
    }

    @Test
    void an_earlier_form_opened_by_its_link_is_deleted_and_the_later_one_that_this_browser_sent_stays() {
        Planted first = forms.send(Golden.named("03").answers());
        Browser client = first.open();
        client.get(first.result());
        client.post(first.result() + "/changed").then().statusCode(303);
        client.get("/c/northgate/check-answers");
        String second = Browser.path(client.send("northgate"));
        client.get("/c/northgate/r/" + first.link()).then().statusCode(303);

        assertThat(Browser.path(client.answer(DELETE, "what", "all"))).isEqualTo(DELETED);

        assertThat(keys(first.id())).isZero();
        assertThat(keys(UUID.fromString(second.substring(second.lastIndexOf('/') + 1))))
                .isEqualTo(1);
    }

    @Test
    void a_browser_that_still_holds_the_deleted_form_is_led_to_the_start() {
        Browser client = new Browser();
        client.fillIn("northgate", Golden.named("03").answers());
        Browser tab = client.sibling();
        client.send("northgate").then().statusCode(303);
        client.answer(DELETE, "what", "all").then().statusCode(303);

        assertThat(Browser.path(tab.get("/c/northgate/check-answers"))).isEqualTo("/c/northgate");
    }

    @Test
    void a_changed_form_that_is_thrown_away_leaves_no_trace_of_what_it_followed() {
        Planted sent = forms.send(Golden.named("03").answers());
        Browser client = sent.open();
        client.get(sent.result());
        client.post(sent.result() + "/changed").then().statusCode(303);

        client.answer(DELETE, "what", "form").then().statusCode(303);

        assertThat(forms.count("select count(*) from follow_up where follows = ?1", sent.id()))
                .isZero();
    }

    @Test
    void without_anything_of_ours_nothing_is_said_to_be_deleted() {
        Browser stranger = new Browser();
        stranger.get("/c/northgate/before");

        stranger.post(DELETE, "what", "all")
                .then()
                .statusCode(200)
                .body(containsString("There is nothing to delete in this browser"));
    }

    @Test
    void a_stale_form_deletes_nothing_and_a_button_that_is_not_ours_deletes_no_sent_form() {
        Planted sent = send();
        Browser client = sent.open();
        client.get(DELETE);

        client.post(DELETE, "what", "everything").then().statusCode(303);
        client.loseToken().post(DELETE, "what", "all").then().statusCode(422);

        assertThat(keys(sent.id())).isEqualTo(1);
    }

    @Test
    void a_form_begun_is_deleted_with_its_key() {
        Browser client = new Browser();
        client.begin("northgate");
        client.get(DELETE).then().body(containsString("the form that you have not sent"));

        Response deleted = client.post(DELETE, "what", "form");

        assertThat(Browser.path(deleted)).isEqualTo(DELETED);
        client.get("/c/northgate").then().body(containsString("Start now"));
        assertThat(client.cookies()).doesNotContainKey("__Host-draft");
    }

    @Test
    void deleting_the_form_begun_leaves_the_one_that_was_sent() {
        Planted sent = send();
        Browser client = sent.open();
        client.get(sent.result());
        client.post(sent.result() + "/changed").then().statusCode(303);

        Response deleted = client.answer(DELETE, "what", "form");

        assertThat(Browser.path(deleted)).isEqualTo(sent.result());
        client.get(sent.result()).then().statusCode(200);
        client.get("/c/northgate").then().body(containsString("Start now"));
    }

    @Test
    void the_earlier_forms_that_one_follows_go_with_it() {
        Planted first = send();
        Browser client = first.open();
        client.get(first.result());
        client.post(first.result() + "/changed").then().statusCode(303);
        client.get("/c/northgate/check-answers").then().statusCode(200);
        String second = Browser.path(client.send("northgate"));
        client.get(DELETE).then().body(containsString("the earlier form " + forms.reference(first.id())));

        client.post(DELETE, "what", "all").then().statusCode(303);

        assertThat(keys(first.id())).isZero();
        assertThat(keys(UUID.fromString(second.substring(second.lastIndexOf('/') + 1))))
                .isZero();
        new Browser().get("/c/northgate/r/" + first.link()).then().statusCode(404);
    }

    @Test
    void a_mail_about_a_deleted_form_that_still_waits_goes_with_its_address_and_key() {
        Planted sent = forms.send(Golden.named("01").answers());
        DeskBrowser ana = DeskBrowser.of("ana");
        ana.act(sent.id(), "message", "message", "News").then().statusCode(303);
        ana.tell(sent.id()).then().statusCode(303);
        String ours = "where dedup_key like 'news " + sent.id() + " %'";
        Rows.change("update message set state = 'WAITING', next_attempt_at = '2999-01-01' " + ours);
        String id = Rows.value("select id from message " + ours);
        assertThat(id).isNotEmpty();

        sent.open().answer(DELETE, "what", "all").then().statusCode(303);

        assertThat(Rows.value("select count(*) from message " + ours)).isEqualTo("0");
        assertThat(keys(UUID.fromString(id))).isZero();
    }

    private Planted send() {
        return send(NAME);
    }

    private Planted send(String name) {
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("name", name);
        return forms.send(answers);
    }

    private long keys(UUID id) {
        return forms.count("select count(*) from record_key where id = ?1", id);
    }

    private long events(UUID id, String kind) {
        return forms.count("select count(*) from event where kind = '" + kind + "' and subject_id = ?1", id);
    }
}
