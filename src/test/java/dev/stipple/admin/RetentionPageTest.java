package dev.stipple.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.studio.Role;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page on which an owner settles how long what is kept, reads what would go, and lets it go. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RetentionPageTest extends InOwnStudio {

    private static final String PAGE = "/admin/retention";

    @Inject
    PlantedForms forms;

    @Inject
    Clock clock;

    @Test
    void the_owner_reads_what_would_go_by_number_and_reference_and_lets_it_go() {
        PlantedForms.Planted old = forms.send(
                studio.slug(), Golden.named("01").answers(), clock.instant().minus(Duration.ofDays(300)));
        owner.get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("Nothing is deleted by age yet"))
                .body(containsString("a person has still to read or answer them: 1"))
                .body(containsString(forms.reference(old.id())))
                .body(containsString("Why that long"));

        deleting("on").then().statusCode(303);

        owner.get(PAGE + "?kept=true")
                .then()
                .body(containsString("Stipple deletes what is due, once a day, since"))
                .body(containsString("Kept."));
        deleting("off").then().statusCode(303);
        owner.get(PAGE).then().body(containsString("Nothing is deleted by age yet"));
        assertThat(studio.value("select count(*) from audit_event")).isNotEqualTo("0");
    }

    @Test
    void a_change_is_kept_told_to_clients_and_asks_for_the_owners_word_again() {
        deleting("on").then().statusCode(303);

        keep("12", "3", "10", "Our insurer asks for ten").then().statusCode(303);

        owner.get(PAGE)
                .then()
                .body(containsString("value=\"12\""))
                .body(containsString("Our insurer asks for ten"))
                .body(containsString("Nothing is deleted by age yet"));
        Browser client = new Browser();
        String result = studio.send(client, "01");
        client.get(result + "/copy")
                .then()
                .body(containsString("for 12 months"))
                .body(containsString("10 years after the last treatment"))
                .body(containsString("Then the studio deletes it."));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 7, why, 'Enter the months for a form without treatment as a number from 1 to 24'",
        "25, 1, 7, why, 'Enter the months for a form without treatment as a number from 1 to 24'",
        "6, 7, 7, why, 'no more months for photos than for the form'",
        "6, 6, 31, why, 'Enter the years after a treatment as a number from 1 to 30'",
        "6, 6, 7, '', 'Enter why forms of treated clients are kept that long'"
    })
    void what_is_out_of_bounds_is_shown_back_with_its_mend(
            String form, String photo, String treated, String reason, String mend) {
        keep(form, photo, treated, reason).then().statusCode(422).body(containsString(mend));

        assertThat(studio.value("select count(*) from retention")).isEqualTo("0");
    }

    @Test
    void an_older_page_keeps_nothing_and_nobody_but_the_owner_comes_here() {
        String version = Browser.value(owner.get(PAGE), "version");
        keep("12", "3", "10", "Ours").then().statusCode(303);

        owner.post(PAGE, "version", version, "form", "1", "photo", "1", "treated", "1", "reason", "Mine", "log", "6")
                .then()
                .statusCode(409)
                .body(containsString("A colleague changed the settings"));
        owner.get(PAGE).then().body(not(containsString("Mine")));
        Browser lead = studio.signedIn(Role.LEAD);
        lead.get(PAGE).then().statusCode(403);
        lead.get("/admin/sla").then().body(not(containsString(PAGE)));
    }

    private Response keep(String form, String photo, String treated, String reason) {
        String version = Browser.value(owner.get(PAGE), "version");
        return owner.post(
                PAGE, "version", version, "form", form, "photo", photo, "treated", treated, "reason", reason, "log",
                "6");
    }

    private Response deleting(String word) {
        String version = Browser.value(owner.get(PAGE), "version");
        return owner.post(PAGE + "/deleting", "version", version, "deleting", word);
    }
}
