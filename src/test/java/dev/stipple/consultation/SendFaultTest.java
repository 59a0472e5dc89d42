package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;

import dev.stipple.submission.SubmitConsultation;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.mockito.InjectSpy;
import io.restassured.response.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A fault of ours while sending costs no answer and says no more than a reference. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SendFaultTest {

    @InjectSpy
    @SuppressWarnings("NullAway.Init")
    SubmitConsultation submit;

    @Test
    void the_answers_are_kept_the_fault_has_a_reference_and_trying_again_sends_once() {
        Browser client = new Browser();
        client.fillIn("northgate", Golden.named("01").answers());
        doThrow(new IllegalStateException("secret words of a client"))
                .doCallRealMethod()
                .when(submit)
                .submit(any(), any(), any(), any(), any(), any());

        Response failed = client.send("northgate");

        failed.then()
                .statusCode(500)
                .body(containsString("Your answers are not sent yet"))
                .body(containsString("give this reference: "))
                .body(containsString("Try again"))
                .body(not(containsString("secret words")));
        client.get("/c/northgate/check-answers").then().statusCode(200).body(containsString("Send my answers"));
        Response sent = client.send("northgate");
        sent.then().statusCode(303);
        assertThat(Browser.path(sent)).startsWith("/c/northgate/result/");
        assertThat(Browser.path(client.send("northgate"))).isEqualTo(Browser.path(sent));
    }

    @Test
    void a_database_that_goes_away_meanwhile_is_a_matter_of_coming_again() {
        Browser client = new Browser();
        client.fillIn("northgate", Golden.named("01").answers());
        doThrow(new IllegalStateException(new SQLException("terminating connection", "57P01")))
                .doCallRealMethod()
                .when(submit)
                .submit(any(), any(), any(), any(), any(), any());

        client.send("northgate").then().statusCode(503).body(containsString("Try again"));

        client.send("northgate").then().statusCode(303);
    }
}
