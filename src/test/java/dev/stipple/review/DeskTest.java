package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskTest {

    private static final String PASSWORD = "northgate-demo-only";
    private static final List<String> MOST_URGENT_FIRST = List.of("Contact today", "Safety", "Red", "Amber", "Routine");

    @Inject
    EntityManager entities;

    private final Browser ana = new Browser();

    @Test
    void without_signing_in_every_desk_page_leads_to_the_sign_in() {
        for (String page : List.of("/desk", "/desk/queue", "/desk/s/00000000-0000-7000-8000-000000000000")) {
            Response response = new Browser().get(page);
            assertThat(response.statusCode()).as(page).isEqualTo(303);
            assertThat(Browser.path(response)).isEqualTo("/desk/sign-in");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_person_read_the_same() {
        Response wrong = ana.answer("/desk/sign-in", "email", "ana@northgate.example", "password", "wrong-password");
        Response unknown =
                new Browser().answer("/desk/sign-in", "email", "nobody@northgate.example", "password", "wrong");

        wrong.then().statusCode(422).body(containsString("The email address or the password is not right"));
        unknown.then().statusCode(422).body(containsString("The email address or the password is not right"));
    }

    @Test
    void an_address_that_no_database_can_be_asked_for_is_an_unknown_person() {
        new Browser()
                .answer("/desk/sign-in", "email", "ana\u0000@northgate.example", "password", "northgate-demo-only")
                .then()
                .statusCode(422)
                .body(containsString("The email address or the password is not right"));
    }

    @Test
    void the_queue_is_in_triage_order() {
        sendDespair();
        signIn(ana, "ana");

        List<Integer> ranks = Browser.html(ana.get("/desk/queue"))
                .<String>getList("**.findAll { it.@class.toString().startsWith('tag ') }*.text()")
                .stream()
                .map(MOST_URGENT_FIRST::indexOf)
                .filter(rank -> rank >= 0)
                .takeWhile(rank -> rank <= MOST_URGENT_FIRST.indexOf("Safety"))
                .toList();

        // Other tests send as well, so that the page may end anywhere; its beginning is always the same.
        assertThat(ranks).isSorted().startsWith(0);
    }

    @Test
    void what_a_client_chose_in_spanish_is_read_in_english() {
        Browser client = new Browser();
        client.get("/language/es");
        String id = send(client, Golden.named("06"));
        signIn(ana, "ana");

        ana.get("/desk/s/" + id)
                .then()
                .statusCode(200)
                .body(containsString("hair transplant"))
                .body(not(containsStringIgnoringCase("trasplante")));
    }

    @Test
    void a_practitioner_reads_flags_first_claims_and_decides_and_the_client_reads_it() {
        Browser client = new Browser();
        String id = send(client, Golden.named("06"));
        signIn(ana, "ana");

        ana.get("/desk/s/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Flags ("))
                .body(containsString("Rule "));
        ana.post("/desk/s/" + id + "/acts/claim").then().statusCode(303);
        ana.get("/desk/s/" + id).then().body(containsString("Claimed by you"));
        Response decided = decide(ana, id, "doctor", "Seen, agreed.", "Please show your doctor this page.");

        decided.then().statusCode(303);
        client.get("/c/northgate/result/" + id).then().body(not(containsString("Ana Okafor")));
        DeskBrowser lea = DeskBrowser.of("lea");
        lea.agree(UUID.fromString(id), "doctor").then().statusCode(303);
        client.get("/c/northgate/result/" + id).then().body(not(containsString("Ana Okafor")));
        lea.tell(UUID.fromString(id)).then().statusCode(303);
        ana.get("/desk/s/" + id)
                .then()
                .body(containsString("Seen, agreed."))
                .body(containsString("second review follows by Ana Okafor"));
        client.get("/c/northgate/result/" + id)
                .then()
                .body(containsString("Please show your doctor this page."))
                .body(containsString("Ana Okafor"))
                .body(not(containsString("Seen, agreed.")));
    }

    @Test
    void a_decision_without_a_reason_comes_back_with_what_was_typed() {
        String id = send(new Browser(), Golden.named("03"));
        signIn(ana, "ana");

        decide(ana, id, "doctor", "", "A message that I typed")
                .then()
                .statusCode(422)
                .body("**.find { it.@id == 'decide-reason-error' }.text()", containsString("Enter your reason"))
                .body(containsString("A message that I typed"));
    }

    @Test
    void a_decision_less_careful_than_the_first_look_takes_two_people() {
        String id = send(new Browser(), Golden.named("03"));
        signIn(ana, "ana");

        decide(ana, id, "open", "Seen in person", "").then().statusCode(303);

        ana.get("/desk/s/" + id)
                .then()
                .body(containsString("less careful than the first look"))
                .body(containsString("waits for a second review"));
    }

    @Test
    void a_banned_phrase_never_reaches_a_client() {
        String id = send(new Browser(), Golden.named("03"));
        signIn(ana, "ana");

        decide(ana, id, "doctor", "ok", "This is completely safe")
                .then()
                .statusCode(422)
                .body(containsString("completely safe"));
    }

    @Test
    void of_two_decisions_one_wins_and_the_other_keeps_its_text() {
        String id = send(new Browser(), Golden.named("06"));
        Browser tom = new Browser();
        signIn(ana, "ana");
        signIn(tom, "tom");
        tom.get("/desk/s/" + id);
        String version = version(tom, id);
        decide(ana, id, "doctor", "First", "").then().statusCode(303);

        tom.post("/desk/s/" + id + "/acts/decide", "outcome", "doctor", "reason", "Second", "version", version)
                .then()
                .statusCode(409)
                .body(containsString("A colleague recorded a first decision"))
                .body(containsString("nothing of it has been recorded"))
                .body(not(containsString("First</")));
    }

    @Test
    void a_claimed_submission_is_not_decided_by_a_colleague() {
        String id = send(new Browser(), Golden.named("03"));
        Browser tom = new Browser();
        signIn(ana, "ana");
        signIn(tom, "tom");
        ana.get("/desk/s/" + id);
        ana.post("/desk/s/" + id + "/acts/claim").then().statusCode(303);

        tom.get("/desk/s/" + id).then().body(containsString("Claimed by Ana Okafor"));
        tom.post("/desk/s/" + id + "/acts/claim").then().statusCode(409);
        decide(tom, id, "doctor", "Kept words", "").then().statusCode(409).body(containsString("Kept words"));
    }

    @Test
    void the_front_desk_sees_the_queue_and_no_answers() {
        String id = send(new Browser(), Golden.named("03"));
        Browser finn = new Browser();
        signIn(finn, "finn");

        finn.get("/desk/queue")
                .then()
                .statusCode(200)
                .body(not(containsString("href=\"/desk/s/")))
                .body(not(containsString("Safety")))
                .body(not(containsString("safety")))
                .body(not(containsString("due in")))
                .body(not(containsString("overdue")));
        finn.get("/desk/s/" + id).then().statusCode(403).body(containsString("not open to you"));
    }

    @Test
    void signing_out_ends_the_session_at_once_also_for_a_copied_cookie() {
        signIn(ana, "ana");
        Browser thief = ana.sibling();
        ana.get("/desk/queue");
        ana.post("/desk/sign-out").then().statusCode(303);

        assertThat(thief.get("/desk/queue").statusCode()).isEqualTo(303);
    }

    @Test
    void a_post_without_the_form_token_changes_nothing() {
        String id = send(new Browser(), Golden.named("03"));
        signIn(ana, "ana");
        ana.get("/desk/s/" + id);
        ana.loseToken();

        ana.post("/desk/s/" + id + "/acts/claim")
                .then()
                .statusCode(422)
                .body(containsString("This page was open a long time"));
        ana.get("/desk/s/" + id).then().body(not(containsString("Claimed by")));
    }

    @Test
    @Transactional
    void the_database_itself_refuses_to_change_what_was_sent() {
        send(new Browser(), Golden.named("03"));

        Assertions.assertThatThrownBy(() -> entities.createNativeQuery("update submission set severity = 3")
                        .executeUpdate())
                .hasMessageContaining("permission denied");
        Assertions.assertThatThrownBy(() -> Rows.change("update submission set severity = 3"))
                .as("by whoever may do anything else")
                .hasMessageContaining("written once");
    }

    @Test
    void the_rule_book_is_read_and_searched_at_the_desk() {
        signIn(ana, "ana");

        ana.get("/desk/rules").then().statusCode(200).body(containsString("recent-transplant"));
        ana.get("/desk/rules?q=transplant")
                .then()
                .body(containsString("recent-transplant"))
                .body(not(containsString("patch-test-refused")))
                .body(not(containsString("pregnant")));
        ana.get("/desk/rules/F18")
                .then()
                .statusCode(200)
                .body(containsString("Grafts"))
                .body(containsString("Raised, for example"));
        ana.get("/desk/rules/F55").then().statusCode(404);
        new Browser().get("/desk/rules").then().statusCode(303);
    }

    @Test
    void words_of_despair_stand_first_at_the_desk_with_no_first_look() {
        String result = sendDespair();
        signIn(ana, "ana");

        ana.get("/desk/s/" + result.substring(result.lastIndexOf('/') + 1))
                .then()
                .body(containsString("Contact this client today"))
                .body(containsString("None: words of despair"));
    }

    /** Gives the path of the page that the client comes to. */
    private static String sendDespair() {
        Browser client = new Browser();
        ObjectNode answers = Golden.named("01").answers().deepCopy();
        answers.put("own-question", "I want to end my life.");
        client.fillIn("northgate", answers);
        return Browser.path(client.send("northgate"));
    }

    private static void signIn(Browser browser, String who) {
        browser.answer("/desk/sign-in", "email", who + "@northgate.example", "password", PASSWORD)
                .then()
                .statusCode(303);
    }

    private static String send(Browser client, Golden golden) {
        client.fillIn("northgate", golden.answers());
        String result = Browser.path(client.send("northgate"));
        return result.substring(result.lastIndexOf('/') + 1);
    }

    private static Response decide(Browser desk, String id, String outcome, String reason, String message) {
        desk.get("/desk/s/" + id);
        return desk.post(
                "/desk/s/" + id + "/acts/decide",
                "outcome",
                outcome,
                "reason",
                reason,
                "message",
                message,
                "version",
                version(desk, id));
    }

    private static String version(Browser desk, String id) {
        String version = Browser.value(desk.get("/desk/s/" + id), "version");
        return version;
    }
}
