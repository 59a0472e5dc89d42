package dev.stipple.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.message.TestPost;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.Role;
import dev.stipple.submission.ClientLinks;
import dev.stipple.support.Archive;
import dev.stipple.support.Authenticator;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages on which an owner hands the studio over or ends it: only with password and code, and not by a slip. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndingPageTest extends InOwnStudio {

    private static final String PAGE = "/admin/studio/ending";
    private static final String OWNER = "/admin/studio/owner";

    @Inject
    PlantedForms forms;

    @Inject
    ClientLinks links;

    @Inject
    TestPost post;

    @Inject
    Clock clock;

    @AfterEach
    void forget() {
        Rows.forgetTries();
    }

    @Test
    void a_studio_is_handed_over_in_one_step_and_both_are_told() {
        Instant before = clock.instant();
        Browser heir = studio.signedIn(Role.PRACTITIONER);
        owner.get(OWNER).then().statusCode(200).body(containsString("practitioner Test"));
        handOver("wrong", "lead").then().statusCode(422).body(containsString("This password is not right"));
        handOver(OwnStudio.PASSWORD, "").then().statusCode(422).body(containsString("Select what becomes of you"));
        assertThat(role(Role.OWNER)).isEqualTo("OWNER");

        handOver(OwnStudio.PASSWORD, "lead").then().statusCode(303);

        assertThat(role(Role.PRACTITIONER)).isEqualTo("OWNER");
        assertThat(role(Role.OWNER)).isEqualTo("LEAD");
        owner.get(OWNER).then().statusCode(403);
        heir.get(OWNER).then().statusCode(200);
        for (Role role : new Role[] {Role.OWNER, Role.PRACTITIONER}) {
            assertThat(post.titled(before, studio.email(role), "The desk has another owner"))
                    .hasSize(1);
        }
        assertThat(studio.value("select count(*) from audit_event")).isEqualTo("2");
    }

    @Test
    void who_hands_over_and_leaves_is_signed_out_at_once() {
        handOver(OwnStudio.PASSWORD, "leave").then().statusCode(303);

        assertThat(Browser.path(owner.get("/desk/queue"))).isEqualTo("/desk/sign-in");
        OwnStudio.signIn(new Browser(), studio.email(Role.OWNER), OwnStudio.PASSWORD)
                .then()
                .statusCode(422);
    }

    @Test
    void nobody_becomes_owner_who_has_not_signed_in_yet() {
        Rows.change("update person set password_to_choose = true where id = '" + studio.id(Role.PRACTITIONER) + "'");

        handOver(OwnStudio.PASSWORD, "lead")
                .then()
                .statusCode(422)
                .body(containsString("Select who becomes the owner"));
        assertThat(role(Role.OWNER)).isEqualTo("OWNER");
    }

    @Test
    void the_code_of_the_app_is_asked_again_besides_the_password() {
        Authenticator app = Authenticator.of(owner.get("/desk/factor/set-up"));
        Instant taken = clock.instant();
        owner.post("/desk/factor/set-up", "code", app.code(taken)).then().statusCode(200);

        announce(in(30), "Southgate", OwnStudio.PASSWORD, "")
                .then()
                .statusCode(422)
                .body(containsString("six digits"));
        announce(in(30), "Southgate", OwnStudio.PASSWORD, "000000")
                .then()
                .statusCode(422)
                .body(containsString("This code is not right"));
        assertThat(studio.value("select count(*) from studio_ending")).isEqualTo("0");
        announce(in(30), "Southgate", OwnStudio.PASSWORD, app.nextCode(taken))
                .then()
                .statusCode(303);
        assertThat(studio.value("select count(*) from studio_ending")).isEqualTo("1");
    }

    @Test
    void a_day_too_soon_another_name_and_a_wrong_password_end_nothing() {
        announce(in(29), "Southgate", OwnStudio.PASSWORD, "")
                .then()
                .statusCode(422)
                .body(containsString("Enter a day from " + in(30)));
        announce("31/2/2027", "Southgate", OwnStudio.PASSWORD, "").then().statusCode(422);
        announce(in(30), "Northgate", OwnStudio.PASSWORD, "")
                .then()
                .statusCode(422)
                .body(containsString("Type the name of the studio"))
                .body(not(containsString(OwnStudio.PASSWORD)));
        announce(in(30), "Southgate", "wrong", "").then().statusCode(422);
        assertThat(studio.value("select count(*) from studio_ending")).isEqualTo("0");

        announce(in(30), " southgate", OwnStudio.PASSWORD, "").then().statusCode(303);
        owner.get(PAGE).then().statusCode(200).body(containsString("This studio ends on"));
        announce(in(40), "Southgate", OwnStudio.PASSWORD, "")
                .then()
                .statusCode(422)
                .body(containsString("A day has been named already"));
        owner.post(PAGE + "/cancel").then().statusCode(303);
        owner.get(PAGE).then().body(containsString("End the studio on this day"));
        owner.post(PAGE + "/cancel").then().statusCode(422);
        assertThat(owner.get(PAGE + "/cancel").statusCode()).isEqualTo(303);
    }

    @Test
    void the_copy_has_a_folder_for_each_client_and_lets_an_earlier_day_be_named() throws InterruptedException {
        PlantedForms.Planted first = plant("01", 3);
        PlantedForms.Planted second = plant("02", 2);
        PlantedForms.Planted third = plant("03", 1);
        RecordId one = new RecordId(studio.profile().id(), first.id());
        QuarkusTransaction.requiringNew().run(() -> links.same(one, third.id(), studio.id(Role.OWNER)));
        export("wrong").then().statusCode(422).body(containsString("href=\"#copy-password\""));
        announce(in(7), "Southgate", OwnStudio.PASSWORD, "").then().statusCode(422);

        Response zip = export(OwnStudio.PASSWORD);

        zip.then().statusCode(200).header("Content-Disposition", containsString("studio.zip"));
        String a = forms.reference(first.id());
        String b = forms.reference(second.id());
        String c = forms.reference(third.id());
        assertThat(Archive.of(zip.asByteArray()).files().keySet())
                .contains("copy-schema.json", "forms.csv", a + "/" + a + "/copy.json", b + "/" + b + "/copy.json")
                .contains(a + "/" + c + "/copy.json");
        assertThat(Archive.of(zip.asByteArray()).text("forms.csv").lines()).hasSize(4);
        assertThat(Rows.value("select count(*) from audit_event where kind = 'COPY' and studio_id = '" + one.studioId()
                        + "'"))
                .isEqualTo("3");
        notedOnceItIsOut("2 3");
        owner.get(PAGE).then().body(containsString("with 3 forms of 2 clients"));
        plant("01", 0);
        announce(in(7), "Southgate", OwnStudio.PASSWORD, "").then().statusCode(422);
        export(OwnStudio.PASSWORD).then().statusCode(200);
        notedOnceItIsOut("3 4");
        announce(in(7), "Southgate", OwnStudio.PASSWORD, "").then().statusCode(303);
    }

    /** The note follows the last byte, which this test may have read before. */
    private void notedOnceItIsOut(String clientsAndForms) throws InterruptedException {
        String latest = "";
        for (int glance = 0; glance < 100 && !latest.equals(clientsAndForms); glance++) {
            Thread.sleep(50);
            latest = Rows.value("select coalesce((select clients || ' ' || forms from studio_export"
                    + " where studio_id = '" + studio.profile().id() + "' order by id desc limit 1), '')");
        }
        assertThat(latest).isEqualTo(clientsAndForms);
    }

    private PlantedForms.Planted plant(String golden, int daysAgo) {
        return forms.send(
                studio.slug(), Golden.named(golden).answers(), clock.instant().minus(Duration.ofDays(daysAgo)));
    }

    private Response export(String password) {
        owner.get(PAGE);
        return owner.post(PAGE + "/export", "password", password);
    }

    private Response announce(String day, String name, String password, String code) {
        owner.get(PAGE);
        return owner.post(PAGE, "day", day, "name", name, "password", password, "code", code);
    }

    private Response handOver(String password, String then) {
        owner.get(OWNER);
        String heir = studio.id(Role.PRACTITIONER).toString();
        return owner.post(OWNER, "heir", heir, "then", then, "password", password);
    }

    private String in(int days) {
        return DateTimeFormatter.ofPattern("d/M/uuuu")
                .format(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"))
                        .plusDays(days));
    }

    private String role(Role role) {
        return Rows.value("select role from person where id = '" + studio.id(role) + "'");
    }
}
