package dev.stipple.consultation;

import static org.hamcrest.Matchers.containsString;

import dev.stipple.submission.Judge;
import dev.stipple.support.BrokenJudge;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UnscoredTest {

    @Test
    void if_the_rules_fail_the_form_is_taken_and_a_person_reads_it_first() {
        QuarkusMock.installMockForType(new BrokenJudge(), Judge.class);
        Browser client = new Browser();
        client.fillIn("northgate", Golden.named("01").answers());

        String result = Browser.path(client.send("northgate"));

        client.get(result).then().statusCode(200).body(containsString("A person will read this"));
        Browser ana = new Browser();
        ana.answer("/desk/sign-in", "email", "ana@northgate.example", "password", "northgate-demo-only");
        ana.get("/desk/queue").then().body(containsString("Safety"));
        ana.get("/desk/s/" + result.substring(result.lastIndexOf('/') + 1))
                .then()
                .statusCode(200)
                .body(containsString("The rules failed on this form"));
    }
}
