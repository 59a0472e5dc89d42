package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.message.Mail;
import dev.stipple.message.TestPost;
import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The front desk opens one form in an emergency: possible, short, and loud. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EmergencyTest {

    private static final String TYPED = "Please mind the latex gloves";
    private static final String REASON = "The client fainted in the chair";

    @Inject
    PlantedForms forms;

    @Inject
    EmergencyAlarm alarm;

    @Inject
    TestPost post;

    @Inject
    Clock clock;

    private DeskBrowser finn;
    private PlantedForms.Planted form;

    @BeforeEach
    void plant() {
        finn = DeskBrowser.of("finn");
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("own-question", TYPED);
        form = forms.send(answers);
    }

    @AfterEach
    void quiet() {
        Rows.change("update emergency_read set seen_at = now() where seen_at is null");
        Rows.forgetTries();
    }

    @Test
    void without_a_reason_nothing_opens_and_with_one_this_form_and_no_other() {
        UUID other = forms.send(Golden.named("03").answers()).id();
        assertThat(finn.get(address()).asString())
                .contains("What has happened?")
                .doesNotContain(TYPED);
        assertThat(finn.post(address(), "reason", "help").statusCode()).isEqualTo(422);
        assertThat(audited()).isZero();

        finn.post(address(), "reason", REASON).then().statusCode(303);

        assertThat(finn.get(address()).asString()).contains(TYPED, "Opened in an emergency, until");
        assertThat(finn.get(address()).statusCode()).isEqualTo(200);
        assertThat(audited()).isEqualTo(2);
        assertThat(finn.get("/desk/emergency/" + other).asString()).contains("What has happened?");
        assertThat(finn.submission(form.id()).statusCode()).isEqualTo(403);
        assertThat(finn.get("/desk/s/" + form.id() + "/print").statusCode()).isEqualTo(403);
    }

    @Test
    void the_owner_hears_of_it_at_once_and_the_client_reads_it_on_their_page() {
        Instant before = clock.instant();
        finn.get(address());
        finn.post(address(), "reason", REASON).then().statusCode(303);
        finn.get(address());

        Mail mail = post.titled(before, "olu@northgate.example", "Read in an emergency")
                .get(0);
        assertThat(mail.text()).doesNotContain(REASON, "Finn", forms.reference(form.id()));
        UUID studio = UUID.fromString(Rows.value("select studio_id from submission where id = '" + form.id() + "'"));
        assertThat(alarm.alarms(studio)).hasSize(1);
        assertThat(Rows.dump("emergency_read")).doesNotContain("fainted");

        DeskBrowser olu = DeskBrowser.of("olu");
        assertThat(olu.get("/desk/emergencies").asString())
                .contains(REASON, "Finn Hart", forms.reference(form.id()), "Mark as seen");
        assertThat(olu.get("/admin/audit").asString()).contains("opened a form in an emergency");
        assertThat(DeskBrowser.of("lea").get("/desk/emergencies").asString())
                .contains(REASON)
                .doesNotContain("Mark as seen");
        String id = Rows.value("select id from emergency_read where submission_id = '" + form.id() + "'");
        olu.get("/desk/emergencies");
        olu.post("/desk/emergencies/" + id + "/seen").then().statusCode(303);
        assertThat(alarm.alarms(studio)).isEmpty();

        Browser client = form.open();
        assertThat(client.get(form.result() + "/opened").asString())
                .contains("Finn Hart", "Opened your form in an emergency");
    }

    @Test
    void it_ends_after_an_hour_and_is_nobody_elses() {
        finn.get(address());
        finn.post(address(), "reason", REASON).then().statusCode(303);
        for (String name : new String[] {"ana", "ida", "olu"}) {
            assertThat(DeskBrowser.of(name).get(address()).statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
        assertThat(DeskBrowser.of("ana").get("/desk/emergencies").statusCode()).isEqualTo(403);
        assertThat(finn.get("/desk/emergencies").statusCode()).isEqualTo(403);

        Rows.change("update emergency_read set ends_at = ends_at - interval '61 minutes' where submission_id = '"
                + form.id() + "'");
        assertThat(finn.get(address()).asString())
                .contains("What has happened?")
                .doesNotContain(TYPED);
    }

    @Test
    void five_in_a_day_and_no_form_that_its_client_ended() {
        finn.get(address());
        for (int i = 0; i < EmergencyReads.IN_A_DAY; i++) {
            finn.post(address(), "reason", REASON).then().statusCode(303);
            finn.get(address());
        }
        assertThat(finn.post(address(), "reason", REASON).statusCode()).isEqualTo(429);

        form.open().answer(form.result() + "/withdraw").then().statusCode(303);
        assertThat(finn.get(address()).statusCode()).isEqualTo(404);
    }

    private String address() {
        return "/desk/emergency/" + form.id();
    }

    private long audited() {
        return forms.count(
                "select count(*) from audit_event where subject_id = ?1 and kind = 'BREAK_GLASS'", form.id());
    }
}
