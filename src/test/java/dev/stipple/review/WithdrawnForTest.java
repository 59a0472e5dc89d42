package dev.stipple.review;

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
import org.junit.jupiter.api.Test;

/** What staff do at a client's word or for a claim: withdraw a form, and keep one longer than others. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WithdrawnForTest {

    private static final String REASON = "She phoned at noon";

    @Inject
    PlantedForms forms;

    @Test
    void a_withdrawal_by_phone_does_what_the_clients_own_does_and_says_who_recorded_it() {
        Planted sent = forms.send(Golden.named("03").answers());
        DeskBrowser ana = DeskBrowser.of("ana");
        ana.submission(sent.id()).then().body(containsString("Withdraw it for the client"));
        ana.act(sent.id(), "withdraw", "reason", "").then().statusCode(422).body(containsString("Enter your reason"));
        DeskBrowser.of("tom").claim(sent.id()).then().statusCode(303);

        ana.act(sent.id(), "withdraw", "reason", REASON).then().statusCode(303);

        ana.submission(sent.id())
                .then()
                .statusCode(200)
                .body(containsString("The client withdrew this form"))
                .body(not(containsString(REASON)));
        ana.claim(sent.id()).then().statusCode(409);
        Browser client = sent.open();
        client.get(sent.result()).then().statusCode(200).body(containsString("You withdrew this form"));
        String ofAna = "(select id from person where email = 'ana@northgate.example')";
        assertThat(Rows.value("select count(*) from consent_event where record_id = '" + sent.id()
                        + "' and not given and by_id = " + ofAna))
                .isEqualTo("1");
        assertThat(Rows.value("select count(*) from event where subject_id = '" + sent.id()
                        + "' and kind = 'WITHDRAWN_FOR' and actor_id = " + ofAna))
                .isEqualTo("1");
        assertThat(Rows.dump("event")).doesNotContain(REASON);
        client.get(sent.result() + "/withdraw").then().statusCode(303);
    }

    @Test
    void words_of_despair_stay_open_after_it() {
        ObjectNode answers = Golden.named("01").answers().deepCopy();
        answers.put("own-question", "I want to end my life");
        Planted sent = forms.send(answers);
        DeskBrowser ana = DeskBrowser.of("ana");

        ana.act(sent.id(), "withdraw", "reason", REASON).then().statusCode(303);

        ana.submission(sent.id()).then().body(containsString("Contact this client by"));
    }

    @Test
    void a_form_is_kept_longer_with_a_reason_until_a_day_by_owner_or_lead_alone() {
        Planted sent = forms.send(Golden.named("03").answers());
        String page = "/desk/s/" + sent.id() + "/hold";
        DeskBrowser ana = DeskBrowser.of("ana");
        ana.submission(sent.id()).then().body(not(containsString(page)));
        ana.get(page).then().statusCode(403);
        DeskBrowser lea = DeskBrowser.of("lea");
        lea.submission(sent.id()).then().body(containsString(page));

        for (String day : new String[] {"", "31/2/2027", "1/1/2020", "1/1/2050"}) {
            Response wrong = keep(lea, page, REASON, day);
            wrong.then()
                    .statusCode(422)
                    .body(containsString("Enter a day from today on"))
                    .body(containsString(REASON));
        }
        keep(lea, page, "", "1/3/2027").then().statusCode(422).body(containsString("Enter your reason"));
        assertThat(holds(sent)).isEqualTo("0");

        keep(lea, page, REASON, "1/3/2027").then().statusCode(303);
        keep(lea, page, "A claim", "2/3/2027").then().statusCode(303);

        lea.get(page).then().body(containsString("Kept until 2 March 2027")).body(containsString("A claim"));
        lea.submission(sent.id())
                .then()
                .body(containsString("Kept longer than others by Lea"))
                .body(containsString(REASON));
        assertThat(holds(sent)).isEqualTo("1");
        assertThat(Rows.dump("legal_hold")).doesNotContain(REASON);
        lea.get(page);
        lea.post(page + "/end").then().statusCode(303);
        assertThat(holds(sent)).isEqualTo("0");
        lea.submission(sent.id()).then().body(containsString("Kept no longer than others"));
    }

    @Test
    void a_withdrawn_form_can_be_kept_and_a_deleted_one_cannot() {
        Planted sent = forms.send(Golden.named("03").answers());
        String page = "/desk/s/" + sent.id() + "/hold";
        sent.open().answer(sent.result() + "/withdraw").then().statusCode(303);
        DeskBrowser lea = DeskBrowser.of("lea");
        lea.submission(sent.id()).then().body(containsString(page));
        keep(lea, page, REASON, "1/3/2027").then().statusCode(303);

        sent.open().answer("/c/northgate/delete", "what", "all").then().statusCode(303);

        lea.get(page).then().statusCode(404);
        lea.submission(sent.id()).then().body(not(containsString(page)));
    }

    private static Response keep(DeskBrowser desk, String page, String reason, String day) {
        desk.get(page);
        return desk.post(page, "reason", reason, "until", day);
    }

    private static String holds(Planted sent) {
        return Rows.value(
                "select count(*) from legal_hold where ended_at is null and submission_id = '" + sent.id() + "'");
    }
}
