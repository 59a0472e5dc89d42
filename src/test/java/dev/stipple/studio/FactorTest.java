package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.message.Mail;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second factor, taken voluntarily in a demonstration: from then on it is asked. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FactorTest {

    private static final String FACTOR = "/desk/factor";
    private static final String SET_UP = "/desk/factor/set-up";
    private static final String QUEUE = "/desk/queue";
    private static final Pattern CODE = Pattern.compile("<code>([2-9A-Z]{5}-[2-9A-Z]{5})</code>");

    @Inject
    Studios studios;

    @Inject
    People people;

    @Inject
    SecondFactors factors;

    @Inject
    TestPost post;

    @Inject
    Clock clock;

    private OwnStaff staff;
    private Authenticator app;
    private List<String> recovery;
    private Browser first;
    private Instant taken;

    @BeforeEach
    void setUp() {
        staff = OwnStaff.open(studios, people);
        first = new Browser();
        staff.signIn(first);
        app = Authenticator.of(first.get(SET_UP));
        taken = clock.instant();
        Response codes = first.post(SET_UP, "code", app.code(taken));
        codes.then().statusCode(200);
        recovery = CODE.matcher(codes.asString())
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @AfterEach
    void forget() {
        Rows.forgetTries();
    }

    @Test
    void ten_recovery_codes_are_shown_once_and_the_session_goes_on_under_another_token() {
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(first.get(QUEUE).statusCode()).isEqualTo(200);
        assertThat(first.get(SET_UP).asString()).doesNotContain(recovery.get(0));
        assertThat(post.to(staff.email(), 1).get(0).subject()).isEqualTo("Your second step was set up");
    }

    @Test
    void after_the_password_nothing_opens_but_the_page_that_asks_for_the_code() {
        Browser browser = new Browser();

        assertThat(Browser.path(staff.signIn(browser))).isEqualTo(FACTOR);
        for (String page : List.of(
                QUEUE,
                "/desk",
                "/desk/search",
                "/desk/password",
                "/desk/account",
                SET_UP,
                "/desk/session/here",
                "/admin")) {
            assertThat(Browser.path(browser.get(page))).as(page).isEqualTo("/desk/sign-in");
        }
        browser.get(FACTOR).then().statusCode(200);

        Browser before = browser.sibling();
        Response given = browser.post(FACTOR, "code", app.nextCode(taken));
        assertThat(Browser.path(given)).isEqualTo(QUEUE);
        assertThat(browser.get(QUEUE).statusCode()).isEqualTo(200);
        assertThat(before.get(FACTOR).statusCode()).isEqualTo(303);
    }

    @Test
    void a_code_that_was_used_is_refused_and_so_is_any_before_it() {
        Browser one = new Browser();
        staff.signIn(one);
        one.get(FACTOR);
        one.post(FACTOR, "code", app.code(taken)).then().statusCode(422).body(containsString("used already"));
        one.post(FACTOR, "code", app.nextCode(taken)).then().statusCode(303);

        Browser other = new Browser();
        staff.signIn(other);
        other.get(FACTOR);
        other.post(FACTOR, "code", app.nextCode(taken)).then().statusCode(422);
    }

    @Test
    void a_code_that_is_right_after_five_wrong_ones_is_told_by_mail() {
        Browser browser = new Browser();
        staff.signIn(browser);
        browser.get(FACTOR);
        for (int i = 0; i < 5; i++) {
            browser.post(FACTOR, "recovery", "22222-2222" + (i + 2)).then().statusCode(422);
        }
        Rows.change("update attempt_streak set held_until = clock_timestamp()");

        browser.post(FACTOR, "code", app.nextCode(taken)).then().statusCode(303);

        assertThat(post.to(staff.email(), 3).stream().map(Mail::subject)).contains("Right after many wrong tries");
    }

    @Test
    void of_many_who_bring_the_same_code_at_once_one_gets_in() {
        String code = app.nextCode(taken);

        long accepted = IntStream.range(0, 20)
                .parallel()
                .filter(one -> factors.accepts(staff.member(), code))
                .count();

        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void a_recovery_code_works_once_however_it_is_written() {
        Browser one = new Browser();
        staff.signIn(one);
        one.get(FACTOR);
        String code = recovery.get(3).toLowerCase(Locale.ROOT).replace("-", " ");
        one.post(FACTOR, "recovery", code).then().statusCode(303);
        assertThat(one.get("/desk/account").asString()).contains("9 of 10 recovery codes");

        Browser other = new Browser();
        staff.signIn(other);
        other.get(FACTOR);
        other.post(FACTOR, "recovery", recovery.get(3)).then().statusCode(422);
        other.post(FACTOR, "recovery", recovery.get(4)).then().statusCode(303);
    }

    @Test
    void new_recovery_codes_end_the_old_ones() {
        first.get("/desk/account");
        first.post("/desk/account/codes").then().statusCode(200);

        Browser other = new Browser();
        staff.signIn(other);
        other.get(FACTOR);
        other.post(FACTOR, "recovery", recovery.get(0)).then().statusCode(422);
    }

    @Test
    void wrong_codes_of_either_kind_count_together_and_then_wait() {
        Browser browser = new Browser();
        staff.signIn(browser);
        browser.get(FACTOR);
        for (int i = 0; i < 3; i++) {
            browser.post(FACTOR, "code", "00000" + i).then().statusCode(422);
        }
        for (int i = 0; i < 2; i++) {
            browser.post(FACTOR, "recovery", "AAAAA-AAAA" + i).then().statusCode(422);
        }

        Response held = browser.post(FACTOR, "code", app.nextCode(taken));
        held.then().statusCode(429).body(containsString("Wait a minute"));
        browser.post(FACTOR, "recovery", recovery.get(0)).then().statusCode(429);
        assertThat(browser.get(QUEUE).statusCode()).isEqualTo(303);
    }

    @Test
    void an_owner_resets_it_which_ends_every_session_and_is_told_by_mail() {
        Browser owner = staff.owner();
        owner.get("/admin/people");
        String id = staff.member().id().toString();

        owner.post("/admin/people/" + id + "/factor").then().statusCode(303);

        assertThat(first.get(QUEUE).statusCode()).isEqualTo(303);
        assertThat(post.to(staff.email(), 2).get(0).subject()).isEqualTo("Your second step was taken away");
        assertThat(Rows.value("select count(*) from second_factor where person_id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(Browser.path(staff.signIn(first))).isEqualTo(QUEUE);
    }

    @Test
    void nobody_resets_their_own_or_that_of_another_studio() {
        Browser owner = staff.owner();
        owner.get("/admin/people");
        String own = Objects.requireNonNull(staff.people().get(Role.OWNER)).id().toString();
        owner.post("/admin/people/" + own + "/factor").then().statusCode(422);

        Browser stranger = OwnStaff.open(studios, people).owner();
        stranger.get("/admin/people");
        stranger.post("/admin/people/" + staff.member().id() + "/factor").then().statusCode(404);
        assertThat(first.get(QUEUE).statusCode()).isEqualTo(200);
    }

    @Test
    void neither_key_nor_codes_are_in_the_database_in_clear() {
        String typed = first.get(SET_UP).asString();
        String dump = Rows.dump("second_factor", "recovery_code", "session", "person", "attempt_streak");

        assertThat(typed).contains("<code>");
        for (String code : recovery) {
            assertThat(dump).doesNotContain(code, code.replace("-", ""));
        }
        String cookie = Objects.requireNonNull(first.cookies().get("__Host-desk"));
        assertThat(dump).doesNotContain(cookie);
    }
}
