package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.stipple.message.TestPost;
import dev.stipple.provider.Provider;
import dev.stipple.shared.sealing.KeyedHash;
import dev.stipple.support.Authenticator;
import dev.stipple.support.Browser;
import dev.stipple.support.FakeProvider;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import dev.stipple.support.WithProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.mockito.InjectSpy;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The provider says who somebody is, and nothing else: who works here, what they may and how long they stay is ours. */
@QuarkusTest
@TestProfile(WithProvider.class)
@QuarkusTestResource(TestDatabase.class)
class ProviderSignInTest {

    private static final String LEAVE = "/desk/sign-in/provider";
    private static final String QUEUE = "/desk/queue";
    private static final String SIGN_IN = "/desk/sign-in";

    @Inject
    Studios studios;

    @Inject
    People people;

    @Inject
    TestPost post;

    @InjectSpy
    @SuppressWarnings("NullAway.Init")
    Provider provider;

    @InjectSpy
    @SuppressWarnings("NullAway.Init")
    SecondFactors factors;

    @Inject
    ProviderWays ways;

    @Inject
    org.hibernate.Session entities;

    @Inject
    KeyedHash keyed;

    @Inject
    Clock clock;

    @ConfigProperty(name = "test.provider.port")
    int port;

    private FakeProvider fake;
    private OwnStaff staff;
    private String account;

    @BeforeEach
    void start() {
        Rows.forgetTries();
        account = UUID.randomUUID().toString();
        fake = FakeProvider.startAt(port);
        says(said -> {});
        staff = OwnStaff.open(studios, people);
    }

    @AfterEach
    void stop() {
        fake.close();
        Rows.forgetTries();
    }

    @Test
    void who_connected_an_account_signs_in_by_it_and_is_told_of_both() {
        Browser own = new Browser();
        connect(own).then().statusCode(303);
        own.get("/desk/account?connected=true")
                .then()
                .body(containsString("You can sign in with Northgate accounts from now on"));
        assertThat(post.to(staff.email(), 1).get(0).subject()).isEqualTo("Another way to sign in was changed");
        assertThat(Rows.value("select count(*) from audit_event where actor_id = '"
                        + staff.member().id() + "' and kind = 'PEOPLE'"))
                .isEqualTo("1");
        assertThat(Rows.dump("provider_account", "provider_way", "session")).doesNotContain(account);

        Browser browser = new Browser();
        Response in = signIn(browser);
        assertThat(Browser.path(in)).isEqualTo(QUEUE);
        assertThat(browser.get(QUEUE).statusCode()).isEqualTo(200);
        assertThat(in.getHeaders().getValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-desk-provider=") && cookie.contains("Max-Age=0"));
        assertThat(post.to(staff.email(), 2).get(0).subject()).isEqualTo("Sign-in in another browser");
    }

    @Test
    void the_session_before_ends_and_another_begins_under_a_token_of_its_own() {
        Browser browser = new Browser();
        connect(browser);
        Browser copied = browser.sibling();

        signIn(browser);
        assertThat(browser.get(QUEUE).statusCode()).isEqualTo(200);
        assertThat(copied.get(QUEUE).statusCode()).isEqualTo(303);
    }

    @Test
    void an_account_that_nobody_connected_gets_nobody_in_and_makes_nobody() {
        String before = Rows.dump("person", "session", "provider_account");

        refused(signIn(new Browser()), "not connected with anybody");
        assertThat(Rows.dump("person", "session", "provider_account")).isEqualTo(before);
    }

    @Test
    void a_proven_address_connects_once_and_only_where_the_operator_says_so() {
        says(staff.email(), true);
        refused(signIn(new Browser()), "not connected with anybody");

        when(provider.byAddress()).thenReturn(true);
        says(staff.email(), false);
        refused(signIn(new Browser()), "not connected with anybody");
        says("nobody." + staff.email(), true);
        refused(signIn(new Browser()), "not connected with anybody");

        says(staff.email().toUpperCase(Locale.ROOT), true);
        assertThat(Browser.path(signIn(new Browser()))).isEqualTo(QUEUE);
        assertThat(post.to(staff.email(), 1)).isNotEmpty();

        says("somebody.else@elsewhere.example", true);
        assertThat(Browser.path(signIn(new Browser()))).isEqualTo(QUEUE);
        account = UUID.randomUUID().toString();
        says(staff.email(), true);
        refused(signIn(new Browser()), "not connected with anybody");
    }

    @Test
    void who_is_switched_off_does_not_get_in_by_account_or_address() {
        connect(new Browser());
        Rows.change(
                "update person set off_at = now() where id = '" + staff.member().id() + "'");
        refused(signIn(new Browser()), "not connected with anybody");

        when(provider.byAddress()).thenReturn(true);
        says(staff.email(), true);
        refused(signIn(new Browser()), "not connected with anybody");
    }

    @Test
    void a_second_factor_of_ours_is_asked_unless_the_provider_asked_for_one() {
        Browser own = new Browser();
        connect(own);
        Authenticator app = Authenticator.of(own.get("/desk/factor/set-up"));
        Instant taken = clock.instant();
        own.post("/desk/factor/set-up", "code", app.code(taken)).then().statusCode(200);

        Browser browser = new Browser();
        assertThat(Browser.path(signIn(browser))).isEqualTo("/desk/factor");
        assertThat(browser.get(QUEUE).statusCode()).isEqualTo(303);
        browser.get("/desk/factor");
        assertThat(Browser.path(browser.post("/desk/factor", "code", app.nextCode(taken))))
                .isEqualTo(QUEUE);

        says(said -> said.claim("amr", List.of("pwd", "mfa")));
        assertThat(Browser.path(signIn(new Browser()))).isEqualTo(QUEUE);
    }

    @Test
    void where_a_second_factor_is_required_a_password_alone_is_no_way_beside_the_provider() {
        connect(new Browser());
        when(factors.required()).thenReturn(true);
        says(said -> said.claim("acr", "two-keys"));

        assertThat(Browser.path(signIn(new Browser()))).isEqualTo(QUEUE);
        staff.signIn(new Browser()).then().statusCode(422).body(containsString("The email address or the password"));

        when(factors.required()).thenReturn(false);
        Browser owner = staff.owner();
        owner.get("/admin/people");
        owner.post("/admin/people/" + staff.member().id() + "/password").then().statusCode(200);
        refused(signIn(new Browser()), "not connected with anybody");
    }

    @Test
    void who_comes_by_the_provider_is_not_asked_to_choose_a_password_and_by_password_still_is() {
        connect(new Browser());
        Rows.change("update person set password_to_choose = true where id = '"
                + staff.member().id() + "'");

        assertThat(Browser.path(signIn(new Browser()))).isEqualTo(QUEUE);
        assertThat(Browser.path(staff.signIn(new Browser()))).isEqualTo("/desk/password");
    }

    @Test
    void a_way_works_once_in_the_browser_that_set_out_and_for_ten_minutes() {
        connect(new Browser());
        Browser browser = new Browser();
        String back = back(browser.get(LEAVE));
        refused(new Browser().get(back), "in another browser");
        refused(browser.sibling().get(back.replaceFirst("state=.*", "state=another")), "in another browser");

        Browser thief = browser.sibling();
        assertThat(Browser.path(browser.get(back))).isEqualTo(QUEUE);
        refused(thief.get(back), "was used already");

        ProviderWays late = new ProviderWays(entities, keyed, Clock.offset(clock, ProviderWays.WORKS_FOR));
        ProviderWays.Journey journey = ways.begin(ProviderWays.Purpose.SIGN_IN, "");
        String state = journey.way().state();
        assertThat(late.back(journey.secret(), state, "")).isEmpty();
        assertThat(ways.back(journey.secret(), state, "")).isPresent();
        assertThat(ways.back("s.1." + "x".repeat(43), state, "")).isEmpty();
    }

    @Test
    void connecting_belongs_to_the_session_that_asked_for_it() {
        Browser own = new Browser();
        staff.signIn(own);
        own.get("/desk/account");
        String back = back(own.post("/desk/account/provider"));
        Browser other = own.sibling();
        own.post("/desk/sign-out");
        staff.signIn(own);
        other.cookies().putAll(own.cookies());

        refused(other.get(back), "in another browser");
        assertThat(Rows.value("select count(*) from provider_account where person_id = '"
                        + staff.member().id() + "'"))
                .isEqualTo("0");
    }

    @Test
    void an_account_is_one_persons_and_can_be_taken_away() {
        Browser own = new Browser();
        connect(own);
        OwnStaff others = OwnStaff.open(studios, people);
        Browser other = new Browser();
        others.signIn(other);
        other.get("/desk/account");
        refused(other.get(back(other.post("/desk/account/provider"))), "connected with somebody else");

        own.get("/desk/account").then().body(containsString("Your account there signs you in here"));
        own.post("/desk/account/provider-end").then().statusCode(303);
        refused(signIn(new Browser()), "not connected with anybody");
        assertThat(post.to(staff.email(), 2).get(0).subject()).isEqualTo("Another way to sign in was changed");
    }

    @Test
    void what_proves_nothing_counts_as_a_try_of_the_network_and_a_right_sign_in_costs_none() {
        connect(new Browser());
        for (int i = 0; i < 3; i++) {
            signIn(new Browser()).then().statusCode(303);
        }
        fake.signed(FakeProvider.Signed.BY_A_STRANGER);
        for (int i = 0; i < SignInLimits.TRIES_OF_A_NETWORK; i++) {
            refused(signIn(new Browser()), "not proven who you are");
        }
        fake.signed(FakeProvider.Signed.RIGHT);
        signIn(new Browser()).then().statusCode(429).body(containsString("many wrong tries from your network"));
        staff.signIn(new Browser()).then().statusCode(429);
    }

    @Test
    void somebody_who_says_no_there_or_an_answer_of_another_provider_signs_nobody_in() {
        connect(new Browser());
        Browser browser = new Browser();
        String back = back(browser.get(LEAVE));
        refused(browser.get(back.replaceFirst("code=[^&]*&", "error=access_denied&")), "not proven who you are");

        Browser mixed = new Browser();
        refused(mixed.get(back(mixed.get(LEAVE)) + "&iss=https%3A%2F%2Felsewhere.example"), "not proven who you are");
        Browser named = new Browser();
        String right = back(named.get(LEAVE)) + "&iss=" + FakeProvider.issuer(port);
        assertThat(Browser.path(named.get(right))).isEqualTo(QUEUE);
    }

    @Test
    void a_provider_that_is_down_is_said_so_with_the_way_by_password_and_is_nobodys_wrong_try() {
        connect(new Browser());
        fake.close();
        for (int i = 0; i < SignInLimits.TRIES_OF_A_NETWORK + 5; i++) {
            Browser browser = new Browser();
            Response asked = browser.get(LEAVE);
            browser.get(back(asked))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "10")
                    .body(
                            containsString("gives no answer at the moment"),
                            containsString("href=\"/desk/sign-in\">Sign in with your password"));
        }
        staff.signIn(new Browser()).then().statusCode(303);
    }

    @Test
    void passwords_stay_beside_it_unless_it_is_the_only_way() {
        new Browser()
                .get(SIGN_IN)
                .then()
                .body(
                        containsString("href=\"/desk/sign-in/provider\">Sign in with Northgate accounts"),
                        containsString("id=\"password\""));
        connect(new Browser());
        when(provider.only()).thenReturn(true);

        new Browser()
                .get(SIGN_IN)
                .then()
                .body(containsString("Sign in with Northgate accounts"), not(containsString("id=\"password\"")));
        staff.signIn(new Browser()).then().statusCode(422).body(containsString("Passwords do not sign in here"));
        for (String closed : Arrays.asList("/desk/forgotten", "/desk/new-password/secret")) {
            assertThat(new Browser().get(closed).statusCode()).as(closed).isEqualTo(404);
        }
        assertThat(Browser.path(signIn(new Browser()))).isEqualTo(QUEUE);
    }

    /** Signs in by password and connects the account that the provider knows. */
    private Response connect(Browser browser) {
        staff.signIn(browser).then().statusCode(303);
        browser.get("/desk/account");
        return browser.get(back(browser.post("/desk/account/provider")));
    }

    private Response signIn(Browser browser) {
        return browser.get(back(browser.get(LEAVE)));
    }

    private void says(String address, boolean verified) {
        says(said -> said.claim("email", address).claim("email_verified", verified));
    }

    /** What the provider says beside the account and when it asked, by the clock of the program. */
    private void says(Consumer<JWTClaimsSet.Builder> beside) {
        fake.says(said -> beside.accept(
                said.subject(account).claim("auth_time", clock.instant().getEpochSecond())));
    }

    /** The path by which somebody comes back who was led to the provider by a redirect or a link. */
    private String back(Response led) {
        String question = led.statusCode() == 303
                ? led.header("Location")
                : led.asString()
                        .replaceFirst("(?s).*href=\"(http[^\"]*)\".*", "$1")
                        .replace("&amp;", "&");
        URI back = fake.approve(URI.create(question));
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static void refused(Response answer, String why) {
        answer.then().statusCode(422).body(containsString(why));
    }
}
