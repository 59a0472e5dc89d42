package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.message.Mail;
import dev.stipple.message.MailSetup;
import dev.stipple.message.TestPost;
import dev.stipple.support.Authenticator;
import dev.stipple.support.Browser;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forgotten password: nobody learns who works here, and nothing but the mailbox gives a new one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForgottenTest {

    private static final String ASK = "/desk/forgotten";
    private static final String CHOOSE = "/desk/new-password";
    private static final String FRESH = "quiet lanterns over the river";
    private static final Pattern LINK = Pattern.compile("https?://\\S+" + CHOOSE + "/(\\S+)");

    @Inject
    Studios studios;

    @Inject
    People people;

    @Inject
    ForgottenPassword forgotten;

    @Inject
    MailSetup setup;

    @Inject
    TestPost post;

    @Inject
    Clock clock;

    private OwnStaff staff;

    @BeforeEach
    void setUp() {
        staff = OwnStaff.open(studios, people);
    }

    @AfterEach
    void forget() {
        Rows.forgetTries();
    }

    @Test
    void known_and_unknown_addresses_get_the_same_answer_and_one_of_them_a_mail_without_a_word_too_many() {
        Response known = new Browser().answer(ASK, "email", staff.email());
        Response unknown = new Browser().answer(ASK, "email", "no" + staff.email());

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(plain(known)).isEqualTo(plain(unknown));
        Mail mail = post.to(staff.email(), 1).get(0);
        assertThat(mail.subject()).isEqualTo("A new password");
        assertThat(mail.text()).contains(setup.address(CHOOSE + "/")).doesNotContain("Westgate", staff.slug());
        assertThat(Rows.value("select count(*) from message where dedup_key like 'forgotten %'" + " and studio_id = '"
                        + staff.member().studioId() + "'"))
                .isEqualTo("1");
    }

    @Test
    void the_link_gives_a_new_password_once_and_ends_everything_that_the_old_one_opened() {
        Browser before = new Browser();
        staff.signIn(before);
        String secret = secret();
        Browser browser = new Browser();
        browser.get(CHOOSE + "/" + secret).then().statusCode(200);

        browser.post(CHOOSE, "secret", secret, "chosen", "Westgate Westgate")
                .then()
                .statusCode(422);
        browser.post(CHOOSE, "secret", secret, "chosen", FRESH)
                .then()
                .statusCode(200)
                .body(containsString("Your password is changed"));

        assertThat(before.get("/desk/queue").statusCode()).isEqualTo(303);
        staff.signIn(new Browser()).then().statusCode(422);
        staff.signIn(new Browser(), FRESH).then().statusCode(303);
        assertThat(post.to(staff.email(), 2).stream().map(Mail::subject)).contains("Your password was changed");
        assertThat(new Browser().get(CHOOSE + "/" + secret).statusCode()).isEqualTo(422);
        Browser again = new Browser();
        again.get(ASK);
        again.post(CHOOSE, "secret", secret, "chosen", FRESH + " too")
                .then()
                .statusCode(422)
                .body(containsString("does not work any more"));
    }

    @Test
    void the_second_factor_is_asked_as_ever() {
        Browser first = new Browser();
        staff.signIn(first);
        Authenticator app = Authenticator.of(first.get("/desk/factor/set-up"));
        first.post("/desk/factor/set-up", "code", app.code(clock.instant()))
                .then()
                .statusCode(200);
        String secret = secret();
        Browser browser = new Browser();
        browser.get(CHOOSE + "/" + secret);
        browser.post(CHOOSE, "secret", secret, "chosen", FRESH).then().statusCode(200);

        assertThat(browser.get("/desk/queue").statusCode()).isEqualTo(303);
        assertThat(Browser.path(staff.signIn(browser, FRESH))).isEqualTo("/desk/factor");
        assertThat(Browser.path(browser.get("/desk/queue"))).isEqualTo("/desk/sign-in");
    }

    @Test
    void somebody_who_is_held_up_by_the_tries_of_others_gets_in_by_the_link_and_nobody_else_does() {
        for (int i = 0; i < 6; i++) {
            staff.signIn(new Browser(), "wrong").then().statusCode(422);
        }
        String secret = secret();
        Browser browser = new Browser();
        browser.get(CHOOSE + "/" + secret);
        browser.post(CHOOSE, "secret", secret, "chosen", FRESH).then().statusCode(200);

        staff.signIn(new Browser(), FRESH).then().statusCode(422);
        staff.signIn(browser, FRESH).then().statusCode(303);
    }

    @Test
    void a_link_ends_after_half_an_hour_and_with_a_password_chosen_otherwise_and_for_who_is_switched_off() {
        String late = secret();
        Rows.change("update password_reset set ends_at = ends_at - interval '31 minutes'");
        assertThat(new Browser().get(CHOOSE + "/" + late).statusCode()).isEqualTo(422);

        String other = secret();
        Browser own = new Browser();
        staff.signIn(own);
        own.answer("/desk/password", "current", OwnStaff.PASSWORD, "chosen", FRESH)
                .then()
                .statusCode(303);
        assertThat(new Browser().get(CHOOSE + "/" + other).statusCode()).isEqualTo(422);

        String off = secret();
        Rows.change(
                "update person set off_at = now() where id = '" + staff.member().id() + "'");
        assertThat(new Browser().get(CHOOSE + "/" + off).statusCode()).isEqualTo(422);
    }

    @Test
    void three_links_an_hour_and_wrong_links_count_as_tries_of_the_network() {
        for (int i = 0; i < 5; i++) {
            forgotten.send(staff.email());
        }
        assertThat(Rows.value("select count(*) from password_reset where person_id = '"
                        + staff.member().id() + "'"))
                .isEqualTo("3");

        Browser guesser = new Browser();
        for (int i = 0; i < SignInLimits.TRIES_OF_A_NETWORK; i++) {
            assertThat(guesser.get(CHOOSE + "/guess" + i).statusCode()).isEqualTo(422);
        }
        assertThat(guesser.get(CHOOSE + "/guess").statusCode()).isEqualTo(429);
        assertThat(new Browser().answer(ASK, "email", staff.email()).statusCode())
                .isEqualTo(429);
    }

    /** The secret of a link that was just sent. */
    private String secret() {
        int before = post.to(staff.email(), 0).size();
        forgotten.send(staff.email());
        Matcher link = LINK.matcher(post.to(staff.email(), before + 1).get(0).text());
        assertThat(link.find()).isTrue();
        assertThat(Rows.dump("password_reset")).doesNotContain(link.group(1));
        return link.group(1);
    }

    private static String plain(Response page) {
        return page.asString().replaceAll("value=\"[^\"]*\"", "");
    }
}
