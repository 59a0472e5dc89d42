package dev.stipple.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import dev.stipple.support.Browser;
import dev.stipple.support.RealPeople;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An install for real people, without a mail server: no mail is promised, and no page shows any. */
@QuarkusTest
@TestProfile(RealPeople.class)
class NoMailIT {

    @Inject
    Studios studios;

    @Test
    void there_is_no_page_of_mails_and_a_code_is_offered_instead() {
        Browser browser = new Browser();
        browser.get("/dev/outbox").then().statusCode(404);
        QuarkusTransaction.requiringNew().run(() -> studios.open(studio(), "token"));

        browser.begin("quiet");
        browser.get("/c/quiet/save")
                .then()
                .statusCode(200)
                .body(containsString("Email is not set up here"))
                .body(not(containsString("name=\"email\"")));
        browser.post("/c/quiet/save", "by", "email", "email", "ana@example.com")
                .then()
                .statusCode(303);

        browser.get("/c/quiet/saved")
                .then()
                .statusCode(200)
                .body(containsString("Your code"))
                .body(not(containsString("We are sending")));
        assertThat(browser.get("/c/quiet/save").asString()).doesNotContain("Get a link");
    }

    private static StudioProfile studio() {
        WorkingHours hours = new WorkingHours(
                Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Europe/London"));
        return new StudioProfile(UUID.randomUUID(), "quiet", "Quiet", "020 7946 0000", "GB", hours, 7);
    }
}
