package dev.stipple.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.studio.Role;
import dev.stipple.support.Browser;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who works at a studio, and what each may open. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PeopleTest extends InOwnStudio {

    private static final String PAGE = "/admin/people";
    private static final List<String> OWNERS_ONLY =
            List.of("/admin", "/admin/studio", "/admin/studio/closed-days", "/admin/people", "/admin/prices");
    private static final List<String> LEAD_TOO = List.of("/admin/sla", "/admin/wording", "/admin/audit");

    @BeforeEach
    void openPage() {
        owner.get(PAGE);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void admin_is_the_owners_and_the_lead_reads_three_pages_of_it(Role role) {
        Browser browser = studio.signedIn(role);
        boolean owns = role == Role.OWNER;
        boolean leads = owns || role == Role.LEAD;

        OWNERS_ONLY.forEach(
                page -> assertThat(browser.get(page).statusCode()).as(page).isEqualTo(owns ? 200 : 403));
        LEAD_TOO.forEach(
                page -> assertThat(browser.get(page).statusCode()).as(page).isEqualTo(leads ? 200 : 403));
        boolean linked = browser.get("/desk/queue").asString().contains(">Admin</a>");
        assertThat(linked).isEqualTo(leads);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void nobody_but_the_owner_changes_anything(Role role) {
        Browser browser = studio.signedIn(role);
        browser.get("/desk/queue");
        String before = state();

        for (String page : List.of(
                "/admin/studio",
                "/admin/studio/closed-days",
                "/admin/studio/closed-days/open",
                "/admin/sla",
                "/admin/wording",
                "/admin/prices",
                "/admin/people",
                "/admin/people/" + studio.id(Role.PRACTITIONER) + "/off",
                "/admin/people/" + studio.id(Role.PRACTITIONER) + "/password",
                "/admin/people/" + studio.id(Role.PRACTITIONER) + "/role")) {
            assertThat(browser.post(page, "version", "0", "role", "OWNER").statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void without_signing_in_every_page_leads_to_the_sign_in_and_is_never_stored() {
        OWNERS_ONLY.forEach(page -> {
            Response answer = new Browser().get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(303);
            assertThat(Browser.path(answer)).isEqualTo("/desk/sign-in");
        });
        assertThat(owner.get("/admin").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void who_is_added_chooses_a_password_before_opening_anything() {
        String email = "new@" + studio.slug() + ".example";
        String given = given(add("New Person", email, "PRACTITIONER"));
        Browser fresh = new Browser();

        Response signedIn = OwnStudio.signIn(fresh, email, given);

        assertThat(Browser.path(signedIn)).isEqualTo("/desk/password");
        assertThat(given.replace("-", "").length()).isGreaterThanOrEqualTo(12);
        assertThat(fresh.get("/desk/queue").statusCode()).isEqualTo(303);
        fresh.get("/desk/password").then().statusCode(200);
        fresh.post("/desk/password", "current", given, "chosen", "short").then().statusCode(422);
        fresh.post("/desk/password", "current", "not it at all", "chosen", "a new and long one")
                .then()
                .statusCode(422);
        fresh.post("/desk/password", "current", given, "chosen", given).then().statusCode(422);
        fresh.post("/desk/password", "current", given, "chosen", "a new and long one")
                .then()
                .statusCode(303);
        fresh.get("/desk/queue").then().statusCode(200);
        OwnStudio.signIn(new Browser(), email, given).then().statusCode(422);
        assertThat(Browser.path(OwnStudio.signIn(new Browser(), email, "a new and long one")))
                .isEqualTo("/desk/queue");
    }

    @Test
    void choosing_a_password_ends_the_sessions_elsewhere() {
        Browser here = studio.signedIn(Role.PRACTITIONER);
        Browser elsewhere = studio.signedIn(Role.PRACTITIONER);
        here.get("/desk/password");

        here.post("/desk/password", "current", OwnStudio.PASSWORD, "chosen", "another long password")
                .then()
                .statusCode(303);

        here.get("/desk/queue").then().statusCode(200);
        elsewhere.get("/desk/queue").then().statusCode(303);
    }

    @Test
    void an_address_known_here_is_not_added_twice_and_what_was_typed_stays() {
        String email = "Twice@" + studio.slug() + ".example";
        add("One", email, "PRACTITIONER").then().statusCode(200);

        add("Two <i>", email.toLowerCase(java.util.Locale.ROOT), "LEAD")
                .then()
                .statusCode(422)
                .body(containsString("signs in with this address already"))
                .body(containsString("Two &lt;i&gt;"));
    }

    @Test
    void a_person_without_name_address_or_role_is_not_added() {
        add("", "", "")
                .then()
                .statusCode(422)
                .body(containsString("Enter the person"))
                .body(containsString("Select what"));
        add("A", "a@b.example", "EMPEROR").then().statusCode(422);
        add("x".repeat(5000), "a@b.example", "LEAD").then().statusCode(422);
    }

    @Test
    void who_is_switched_off_is_out_at_once_and_stays_out_until_switched_on() {
        Browser practitioner = studio.signedIn(Role.PRACTITIONER);
        practitioner.get("/desk/queue").then().statusCode(200);

        act(Role.PRACTITIONER, "off").then().statusCode(303);

        practitioner.get("/desk/queue").then().statusCode(303);
        OwnStudio.signIn(new Browser(), studio.email(Role.PRACTITIONER), OwnStudio.PASSWORD)
                .then()
                .statusCode(422)
                .body(containsString("The email address or the password is not right"));
        act(Role.PRACTITIONER, "on").then().statusCode(303);
        practitioner.get("/desk/queue").then().statusCode(303);
        studio.signedIn(Role.PRACTITIONER).get("/desk/queue").then().statusCode(200);
    }

    @Test
    void a_new_password_ends_what_the_person_had_open() {
        Browser practitioner = studio.signedIn(Role.PRACTITIONER);

        String given = given(act(Role.PRACTITIONER, "password"));

        practitioner.get("/desk/queue").then().statusCode(303);
        OwnStudio.signIn(new Browser(), studio.email(Role.PRACTITIONER), OwnStudio.PASSWORD)
                .then()
                .statusCode(422);
        OwnStudio.signIn(new Browser(), studio.email(Role.PRACTITIONER), given)
                .then()
                .statusCode(303);
        owner.get(PAGE).then().body(not(containsString(given)));
    }

    @Test
    void a_changed_role_counts_from_the_next_page() {
        Browser practitioner = studio.signedIn(Role.PRACTITIONER);

        role(Role.PRACTITIONER, "FRONT_DESK").then().statusCode(303);

        practitioner.get("/desk/rules").then().statusCode(200);
        practitioner.get("/desk/s/" + UUID.randomUUID()).then().statusCode(403);
        role(Role.PRACTITIONER, "EMPEROR").then().statusCode(422);
    }

    @Test
    void the_last_owner_stays_owner_and_stays_on() {
        act(Role.OWNER, "off").then().statusCode(422).body(containsString("last owner"));
        role(Role.OWNER, "LEAD").then().statusCode(422).body(containsString("last owner"));

        role(Role.LEAD, "OWNER").then().statusCode(303);
        act(Role.OWNER, "off").then().statusCode(422).body(containsString("cannot switch yourself off"));
        role(Role.OWNER, "LEAD").then().statusCode(303);
        owner.get(PAGE).then().statusCode(403);
    }

    @Test
    void an_owner_who_has_not_chosen_a_password_yet_leaves_the_other_the_last() {
        String email = "second@" + studio.slug() + ".example";
        String given = given(add("Second Owner", email, "OWNER"));

        act(Role.OWNER, "off").then().statusCode(422).body(containsString("last owner"));
        role(Role.OWNER, "LEAD").then().statusCode(422).body(containsString("last owner"));

        Browser second = new Browser();
        OwnStudio.signIn(second, email, given).then().statusCode(303);
        second.get("/desk/password");
        second.post("/desk/password", "current", given, "chosen", "a new and long one")
                .then()
                .statusCode(303);
        role(Role.OWNER, "LEAD").then().statusCode(303);
        second.get(PAGE).then().statusCode(200);
    }

    @Test
    void an_owner_who_never_came_can_be_made_something_else() {
        given(add("Second Owner", "second@" + studio.slug() + ".example", "OWNER"));
        String id = Rows.value("select id from person where password_to_choose and studio_id = '"
                + studio.profile().id() + "'");

        owner.post(PAGE + "/" + id + "/role", "role", "LEAD").then().statusCode(303);
    }

    @Test
    void two_owners_who_take_each_other_out_at_the_same_instant_leave_one() throws Exception {
        for (int round = 0; round < 5; round++) {
            OwnStudio own = anotherStudio();
            Browser one = own.signedIn(Role.OWNER);
            one.get(PAGE);
            one.post(PAGE + "/" + own.id(Role.LEAD) + "/role", "role", "OWNER")
                    .then()
                    .statusCode(303);
            Browser other = own.signedIn(Role.LEAD);
            other.get(PAGE);
            List<Callable<Integer>> both = List.of(
                    () -> one.post(PAGE + "/" + own.id(Role.LEAD) + "/off").statusCode(),
                    () -> other.post(PAGE + "/" + own.id(Role.OWNER) + "/off").statusCode());
            ExecutorService pool = Executors.newFixedThreadPool(2);
            List<Integer> codes = new ArrayList<>();
            for (var done : pool.invokeAll(both)) {
                codes.add(done.get());
            }
            pool.shutdown();

            assertThat(codes).contains(303);
            assertThat(Rows.value(
                            "select count(*) from person where role = 'OWNER' and off_at is null and studio_id = '"
                                    + own.profile().id() + "'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void people_of_another_studio_are_not_there() {
        OwnStudio other = anotherStudio();
        UUID stranger = other.id(Role.PRACTITIONER);

        for (String act : List.of("off", "on", "password", "role")) {
            owner.post(PAGE + "/" + stranger + "/" + act, "role", "LEAD").then().statusCode(404);
        }
        other.signedIn(Role.PRACTITIONER).get("/desk/queue").then().statusCode(200);
        owner.get(PAGE).then().body(not(containsString(other.email(Role.LEAD))));
    }

    @Test
    void who_may_only_read_opens_what_a_practitioner_opens_and_changes_nothing() {
        String id = OwnStudio.id(studio.send(new Browser(), "03"));
        Browser reader = studio.signedIn(Role.READ_ONLY);

        reader.get("/desk/queue").then().statusCode(200).body(containsString("/desk/s/" + id));
        reader.get("/desk/rules").then().statusCode(200);
        reader.get("/desk/s/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Flags ("))
                .body(not(containsString("/acts/")))
                .body(not(containsString("/aftercare")));
        reader.get("/desk/queue?sel=" + id).then().statusCode(200).body(not(containsString("Do it")));
        for (String act : List.of("claim", "decide", "label", "note")) {
            assertThat(reader.post("/desk/s/" + id + "/acts/" + act, "version", "0")
                            .statusCode())
                    .as(act)
                    .isEqualTo(403);
        }
        reader.post("/desk/bulk", "chosen", id, "act", "label", "label", "x")
                .then()
                .statusCode(403);
        reader.post("/desk/views", "name", "x").then().statusCode(403);
        reader.post("/desk/s/" + id + "/care", "note", "x").then().statusCode(403);
    }

    private Response add(String name, String email, String role) {
        return owner.post(PAGE, "name", name, "email", email, "role", role);
    }

    private Response act(Role whom, String act) {
        return owner.post(PAGE + "/" + studio.id(whom) + "/" + act);
    }

    private Response role(Role whom, String role) {
        return owner.post(PAGE + "/" + studio.id(whom) + "/role", "role", role);
    }

    private static String given(Response page) {
        page.then().statusCode(200);
        Matcher found = Pattern.compile("<code>([^<]+)</code>").matcher(page.asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String state() {
        return studio.value("select version::text from studio")
                + studio.value(
                        "select string_agg(role || coalesce(off_at::text, 'on') || password_hash, ',' order by id)"
                                + " from person");
    }
}
