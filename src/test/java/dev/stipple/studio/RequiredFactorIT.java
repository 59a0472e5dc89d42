package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.support.Authenticator;
import dev.stipple.support.Browser;
import dev.stipple.support.RealPeople;
import dev.stipple.support.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An install for real people: nobody opens the desk by a password alone. */
@QuarkusTest
@TestProfile(RealPeople.class)
class RequiredFactorIT {

    private static final String SET_UP = "/desk/factor/set-up";

    @Inject
    Studios studios;

    @Inject
    People people;

    @Inject
    Clock clock;

    @AfterEach
    void forget() {
        Rows.forgetTries();
    }

    @Test
    void whoever_has_none_sets_one_up_before_anything_opens() {
        OwnStaff staff = OwnStaff.open(studios, people);
        Browser browser = new Browser();

        assertThat(Browser.path(staff.signIn(browser))).isEqualTo(SET_UP);
        for (String page :
                List.of("/desk/queue", "/desk/search", "/desk/account", "/desk/factor", "/desk/session/here")) {
            assertThat(browser.get(page).statusCode()).as(page).isEqualTo(303);
        }
        Response page = browser.get(SET_UP);
        page.then().statusCode(200).body(containsString("<svg"), containsString("told in confidence"));
        assertThat(Authenticator.of(browser.get(SET_UP)).code(clock.instant()))
                .isEqualTo(Authenticator.of(page).code(clock.instant()));
        browser.post(SET_UP, "code", "000000").then().statusCode(422);
        assertThat(browser.get("/desk/queue").statusCode()).isEqualTo(303);

        browser.post(SET_UP, "code", Authenticator.of(page).code(clock.instant()))
                .then()
                .statusCode(200)
                .body(containsString("Your recovery codes"));
        assertThat(browser.get("/desk/queue").statusCode()).isEqualTo(200);
    }

    @Test
    void a_one_time_password_is_replaced_before_the_second_factor_is_set_up() {
        OwnStaff staff = OwnStaff.open(studios, people);
        Rows.change("update person set password_to_choose = true where id = '"
                + staff.member().id() + "'");
        Browser browser = new Browser();

        assertThat(Browser.path(staff.signIn(browser))).isEqualTo("/desk/password");
        browser.get("/desk/password");
        Response chosen = browser.post("/desk/password", "current", OwnStaff.PASSWORD, "chosen", "teapot under gravel");

        assertThat(Browser.path(chosen)).isEqualTo(SET_UP);
        assertThat(browser.get("/desk/queue").statusCode()).isEqualTo(303);
    }

    @Test
    void a_one_time_password_opens_nothing_where_a_second_factor_is_set_up() {
        OwnStaff staff = OwnStaff.open(studios, people);
        Browser first = new Browser();
        staff.signIn(first);
        first.post(SET_UP, "code", Authenticator.of(first.get(SET_UP)).code(clock.instant()));
        Rows.change("update person set password_to_choose = true where id = '"
                + staff.member().id() + "'");
        Browser browser = new Browser();

        assertThat(Browser.path(staff.signIn(browser))).isEqualTo("/desk/factor");
        assertThat(browser.get("/desk/password").statusCode()).isEqualTo(303);
    }
}
