package dev.stipple.studio;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The first setup once it is done. That it is done at all stands in ProgramIT: here is a studio from the start. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SetupTest {

    @Inject
    SetupToken token;

    @Test
    void a_second_press_reads_that_the_studio_is_set_up_and_that_there_is_no_other_token() {
        String used = token.issue();
        Browser owner = new Browser();
        owner.get("/desk/sign-in");
        owner.post("/setup", "setupToken", used).then().statusCode(404);

        token.used();

        owner.post("/setup", "setupToken", used)
                .then()
                .statusCode(409)
                .body(containsString("The studio is set up"))
                .body(containsString("this version cannot make another"))
                .body(not(containsString(used)));
        owner.get("/desk/sign-in");
        owner.post("/setup", "setupToken", "another").then().statusCode(404);
        owner.get("/setup").then().statusCode(404);
    }
}
