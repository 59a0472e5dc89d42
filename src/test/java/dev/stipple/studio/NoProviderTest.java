package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Where no identity provider is set up there is no trace of one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NoProviderTest {

    @Inject
    Studios studios;

    @Inject
    People people;

    @Test
    void its_addresses_are_nothing_and_no_page_speaks_of_it() {
        OwnStaff staff = OwnStaff.open(studios, people);
        Browser browser = new Browser();
        browser.get("/desk/sign-in").then().statusCode(200).body(not(containsString("provider")));
        assertThat(browser.get("/desk/sign-in/provider").statusCode()).isEqualTo(404);
        assertThat(browser.get("/desk/sign-in/provider/back?code=a&state=b").statusCode())
                .isEqualTo(404);

        staff.signIn(browser);
        browser.get("/desk/account").then().statusCode(200).body(not(containsString("provider")));
        browser.post("/desk/account/provider").then().statusCode(404);
        browser.post("/desk/account/provider-end").then().statusCode(404);
        assertThat(browser.cookies()).doesNotContainKey("__Host-desk-provider");
    }
}
