package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.message.Mail;
import dev.stipple.message.TestPost;
import dev.stipple.support.Browser;
import dev.stipple.support.QuickPasswords;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who guesses gets nowhere, and keeps nobody out. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInTest {

    private static final int GUESSES = 500;
    private static final int AT_ONCE = 40;
    private static final String QUEUE = "/desk/queue";

    @Inject
    Studios studios;

    @Inject
    People people;

    @Inject
    SignIn signIn;

    @Inject
    Passwords passwords;

    @Inject
    TestPost post;

    private OwnStaff staff;

    @BeforeEach
    void open() {
        Rows.forgetTries();
        staff = OwnStaff.open(studios, people);
    }

    /** What is tried here must not keep the tests after it waiting: they come from the same network. */
    @AfterEach
    void forget() {
        Rows.forgetTries();
    }

    @Test
    void of_500_guesses_at_once_5_are_looked_at_and_the_right_person_still_gets_in_where_they_are_known()
            throws Exception {
        Browser known = new Browser();
        staff.signIn(known).then().statusCode(303);
        Comparisons comparisons = new Comparisons();
        QuarkusMock.installMockForInstance(comparisons, passwords);

        List<SignInLimits.Try<StaffMember>> tries = atOnce(
                GUESSES,
                guess -> () -> signIn.withPassword(staff.email(), "guess " + guess, network(guess), Optional.empty()));

        assertThat(tries).noneMatch(SignInLimits.Try::network).allMatch(one -> one.passed()
                .isEmpty());
        assertThat(tries.stream().filter(one -> one.held().isEmpty())).hasSize(5);
        System.out.printf("guesses %d at once, compared %d%n", GUESSES, comparisons.made.get());
        assertThat(comparisons.made).hasValue(5);
        staff.signIn(new Browser()).then().statusCode(422).body(containsString("wait up to 15 minutes"));
        assertThat(Browser.path(staff.signIn(known))).isEqualTo(QUEUE);
    }

    @Test
    void a_known_browser_is_held_up_by_its_own_wrong_tries() {
        Browser known = new Browser();
        staff.signIn(known).then().statusCode(303);
        for (int i = 0; i < 5; i++) {
            staff.signIn(known, "wrong").then().statusCode(422);
        }

        staff.signIn(known).then().statusCode(422);
        assertThat(staff.signIn(new Browser()).statusCode()).isEqualTo(303);
    }

    @Test
    void the_wait_doubles_to_15_minutes_and_a_right_try_ends_it() {
        List<Integer> waits = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            staff.signIn(new Browser(), "wrong");
            waits.add(Integer.parseInt(Rows.value("select ceil(greatest(0, extract(epoch from held_until"
                    + " - clock_timestamp())) / 60)::int from attempt_streak order by last_at desc limit 1")));
            Rows.change("update attempt_streak set held_until = clock_timestamp()");
        }
        assertThat(waits).containsExactly(0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15);

        staff.signIn(new Browser()).then().statusCode(303);
        assertThat(Rows.value("select count(*) from attempt_streak")).isEqualTo("0");
    }

    @Test
    void unknown_wrong_and_waiting_read_the_same() {
        Response unknown = new Browser().answer("/desk/sign-in", "email", "no" + staff.email(), "password", "wrong");
        Response wrong = staff.signIn(new Browser(), "wrong");
        for (int i = 0; i < 4; i++) {
            staff.signIn(new Browser(), "wrong");
        }
        Response waiting = staff.signIn(new Browser());

        for (Response answer : List.of(unknown, wrong, waiting)) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.headers().asList().stream()
                            .map(header -> header.getName())
                            .sorted()
                            .toList())
                    .isEqualTo(wrong.headers().asList().stream()
                            .map(header -> header.getName())
                            .sorted()
                            .toList());
            assertThat(plain(answer)).isEqualTo(plain(wrong));
        }
    }

    @Test
    void a_network_has_30_wrong_tries_in_ten_minutes_and_right_ones_cost_none() {
        for (int i = 0; i < 3; i++) {
            staff.signIn(new Browser()).then().statusCode(303);
        }
        for (int i = 0; i < 30; i++) {
            new Browser()
                    .answer("/desk/sign-in", "email", i + "@nobody.example", "password", "wrong")
                    .then()
                    .statusCode(422);
        }

        Response crowded = staff.signIn(new Browser());
        crowded.then().statusCode(429).body(containsString("many wrong tries from your network"));
        assertThat(Integer.parseInt(crowded.header("Retry-After"))).isBetween(1, 600);
        assertThat(crowded.asString())
                .contains("value=\"" + staff.email() + "\"")
                .doesNotContain(OwnStaff.PASSWORD);
    }

    @Test
    void an_address_that_no_person_can_have_is_unknown() {
        for (String odd : List.of("a\u0000b@x.example", "a\u0007@x.example", "a@" + "b".repeat(3000) + ".example")) {
            new Browser()
                    .answer("/desk/sign-in", "email", odd, "password", "wrong")
                    .then()
                    .statusCode(422)
                    .body(containsString("The email address or the password is not right"));
        }
    }

    @Test
    void a_new_token_is_given_at_each_sign_in_and_the_old_one_ends() {
        Browser browser = new Browser();
        staff.signIn(browser);
        Browser copied = browser.sibling();
        staff.signIn(browser);

        assertThat(browser.get(QUEUE).statusCode()).isEqualTo(200);
        assertThat(Browser.path(copied.get(QUEUE))).isEqualTo("/desk/sign-in");
    }

    @Test
    void a_sign_in_from_another_browser_is_told_by_mail_and_the_first_of_all_is_not() {
        Browser first = new Browser();
        staff.signIn(first);
        staff.signIn(first);
        staff.signIn(new Browser());

        assertThat(post.to(staff.email(), 1)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Sign-in in another browser");
            assertThat(mail.text()).contains("/desk/account").doesNotContain("Westgate");
        });
    }

    @Test
    void a_password_that_is_right_after_five_wrong_ones_is_told_by_mail_once() {
        Browser known = new Browser();
        staff.signIn(known);
        guess(known, 4);
        staff.signIn(known).then().statusCode(303);
        guess(known, 5);
        Rows.change("update attempt_streak set held_until = clock_timestamp()");

        staff.signIn(known).then().statusCode(303);
        staff.signIn(known).then().statusCode(303);

        assertThat(post.to(staff.email(), 1)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Right after many wrong tries");
            assertThat(mail.text())
                    .contains("/desk/account")
                    .doesNotContain("Westgate", staff.member().name());
        });
    }

    @Test
    void of_guesses_elsewhere_nobody_hears_before_one_is_right() {
        Browser known = new Browser();
        staff.signIn(known);
        guess(new Browser(), 5);
        staff.signIn(known).then().statusCode(303);
        Rows.change("update attempt_streak set held_until = clock_timestamp()");

        staff.signIn(new Browser()).then().statusCode(303);

        assertThat(post.to(staff.email(), 2).stream().map(Mail::subject))
                .containsExactlyInAnyOrder("Right after many wrong tries", "Sign-in in another browser");
    }

    private void guess(Browser browser, int times) {
        for (int i = 0; i < times; i++) {
            staff.signIn(browser, "wrong").then().statusCode(422);
        }
    }

    @Test
    void a_changed_password_is_told_by_mail_ends_other_sessions_and_must_not_be_easy() {
        Browser browser = new Browser();
        staff.signIn(browser);
        Browser other = new Browser();
        staff.signIn(other);
        browser.answer("/desk/password", "current", OwnStaff.PASSWORD, "chosen", "Password123456")
                .then()
                .statusCode(422)
                .body(containsString("Many people have a password like this one"));

        browser.post("/desk/password", "current", OwnStaff.PASSWORD, "chosen", "teapot under gravel")
                .then()
                .statusCode(303);

        assertThat(browser.get(QUEUE).statusCode()).isEqualTo(200);
        assertThat(Browser.path(other.get(QUEUE))).isEqualTo("/desk/sign-in");
        assertThat(post.to(staff.email(), 2).get(0).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void the_password_asked_again_counts_its_tries_too() {
        Browser browser = new Browser();
        staff.signIn(browser);
        browser.get("/desk/password");
        for (int i = 0; i < 5; i++) {
            browser.post("/desk/password", "current", "wrong", "chosen", "teapot under gravel")
                    .then()
                    .statusCode(422);
        }

        browser.post("/desk/password", "current", OwnStaff.PASSWORD, "chosen", "teapot under gravel")
                .then()
                .statusCode(429)
                .body(containsString("Wait a minute"));
    }

    /** Counts what is held against a stored hash. */
    private static class Comparisons extends QuickPasswords {

        private final AtomicInteger made = new AtomicInteger();

        @Override
        public boolean verify(String password, String stored) {
            made.incrementAndGet();
            return super.verify(password, stored);
        }
    }

    /** Each few guesses from a network of their own, as from many rented machines. */
    private static String network(int guess) {
        return "invented " + guess / 20;
    }

    /** A page without what differs by chance: the token of its form and the address that was typed. */
    private static String plain(Response page) {
        return page.asString().replaceAll("value=\"[^\"]*\"", "");
    }

    /** One of many tasks. */
    private interface Numbered<T> {
        Callable<T> task(int number);
    }

    private static <T> List<T> atOnce(int count, Numbered<T> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(tasks.task(i));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(all)) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
