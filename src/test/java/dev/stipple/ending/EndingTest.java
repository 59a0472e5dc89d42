package dev.stipple.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.message.Mail;
import dev.stipple.message.TestPost;
import dev.stipple.rights.LegalHolds;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.StudioStanding;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Studios of the test's own, ended on a day that the test chooses: what goes, what stays, what stops it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndingTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String PASSWORD = "a password of the tests";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Studios studios;

    @Inject
    People people;

    @Inject
    PlantedForms forms;

    @Inject
    Announcing announcing;

    @Inject
    StudioEndings endings;

    @Inject
    EndingJob job;

    @Inject
    EndingNotice notice;

    @Inject
    LastAct lastAct;

    @Inject
    LegalHolds holds;

    @Inject
    Keys keys;

    @Inject
    TestPost post;

    @Inject
    Clock clock;

    private Own own =
            new Own(new UUID(0, 0), "", new StaffMember(new UUID(0, 0), new UUID(0, 0), "", Role.OWNER, true));

    private record Own(UUID id, String slug, StaffMember owner) {

        String email() {
            return "owner@" + slug + ".example";
        }

        String count(String table) {
            return Rows.value("select count(*) from " + table + " where studio_id = '" + id + "'");
        }
    }

    @BeforeEach
    void open() {
        own = anotherStudio();
    }

    private Own anotherStudio() {
        String slug = "e-" + Ids.reference().toLowerCase(Locale.ROOT);
        WorkingHours hours = new WorkingHours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), ZONE);
        StudioProfile studio = new StudioProfile(UUID.randomUUID(), slug, "Eastgate", "020 7946 0000", "GB", hours, 7);
        return QuarkusTransaction.requiringNew().call(() -> {
            studios.open(studio, slug + "-token");
            return new Own(
                    studio.id(),
                    slug,
                    people.add(studio.id(), "owner@" + slug + ".example", "Old Owner", Role.OWNER, PASSWORD));
        });
    }

    @Test
    void on_its_day_a_studio_ends_whole_and_no_other_is_touched() {
        PlantedForms.Planted planted = plant(own, "");
        plant(own, "");
        new Browser().begin(own.slug());
        Browser desk = signIn(own);
        Own other = anotherStudio();
        PlantedForms.Planted others = plant(other, "");
        announce();
        String mark = Rows.value("select number from erasure_watermark");

        job.goOn(announced(), endsAt().minus(MINUTE));
        assertThat(own.count("studio_key")).isEqualTo("1");
        job.goOn(announced(), endsAt().plus(MINUTE));

        for (String table : List.of("studio_key", "record_key", "draft", "photo", "session", "search_mark")) {
            assertThat(own.count(table)).as(table).isEqualTo("0");
        }
        assertThat(Rows.value(
                        "select string_agg(distinct state, ',') from review where studio_id = '" + own.id() + "'"))
                .isEqualTo("ERASED");
        assertThat(erasures("chain_waiting") + erasures("chain_link"))
                .as("forms, in the sealed record")
                .isEqualTo(2);
        assertThat(Rows.value("select count(*) from audit_event where kind = 'STUDIO_ENDED' and studio_id = '"
                        + own.id() + "' and actor_id = '" + own.owner().id() + "'"))
                .isEqualTo("1");
        assertThat(Long.parseLong(Rows.value("select number from erasure_watermark")))
                .as("forms, draft, studio")
                .isEqualTo(Long.parseLong(mark) + 3);
        assertThat(Browser.path(desk.get("/desk/queue"))).isEqualTo("/desk/sign-in");
        new Browser()
                .answer("/desk/sign-in", "email", own.email(), "password", PASSWORD)
                .then()
                .statusCode(422);
        new Browser().get("/c/" + own.slug()).then().statusCode(410).body(containsString("has been deleted"));
        new Browser().get("/c/" + own.slug() + "/r/" + planted.link()).then().statusCode(404);
        assertThat(studios.all()).noneMatch(studio -> studio.id().equals(own.id()));
        assertThat(keys.exists(new RecordId(other.id(), others.id()))).isTrue();
        assertThat(signIn(other).get("/desk/s/" + others.id()).statusCode()).isEqualTo(200);
        job.run();
    }

    @Test
    void from_the_first_moment_no_form_is_taken_and_help_stays_open() {
        Browser begun = new Browser();
        begun.begin(own.slug());
        announce();

        for (String page : List.of("", "/before", "/check-answers")) {
            begun.get("/c/" + own.slug() + page)
                    .then()
                    .statusCode(410)
                    .body(containsString("Eastgate takes no more forms"))
                    .body(containsString("020 7946 0000"))
                    .body(containsString("its page stays until"))
                    .body(containsString("/c/" + own.slug() + "/crisis"));
        }
        begun.get("/c/" + own.slug() + "/crisis").then().statusCode(200);
        begun.post("/c/" + own.slug() + "/send").then().statusCode(410);
        begun.get("/c/" + own.slug() + "/delete").then().statusCode(200);
        assertThat(studios.byId(own.id()).standing()).isEqualTo(StudioStanding.ENDING);
    }

    @Test
    void clients_of_open_forms_are_told_once_by_mail_in_their_language_and_told_again_when_it_is_taken_back() {
        String address = own.slug() + "@client.example";
        plant(own, address);
        Instant before = clock.instant();
        announce();

        job.run();
        job.run();

        Mail told = post.since(before, address, 1).get(0);
        assertThat(told.subject()).isEqualTo("Your page ends");
        assertThat(told.text()).contains("/c/" + own.slug() + "/r/").doesNotContain("Eastgate");
        assertThat(post.titled(before, own.email(), "The desk ends")).hasSize(1);
        assertThat(endings.cancel(own.owner())).isTrue();
        assertThat(endings.cancel(own.owner())).isFalse();

        job.run();
        job.run();

        assertThat(post.since(before, address, 2).stream().map(Mail::subject))
                .containsExactly("Your page stays", "Your page ends");
        new Browser().get("/c/" + own.slug()).then().statusCode(200);
    }

    @Test
    void a_form_kept_for_a_claim_stops_the_end_until_nobody_keeps_it() {
        PlantedForms.Planted held = plant(own, "");
        RecordId form = new RecordId(own.id(), held.id());
        Instant longAfter = clock.instant().plus(Duration.ofDays(400));
        hold(form, longAfter);
        assertThat(named()).contains(StudioEndings.Refusal.HELD);
        assertThat(endings.announced(own.id())).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> holds.end(form, own.owner().id(), clock.instant()));
        announce();
        hold(form, longAfter);

        job.goOn(announced(), endsAt().plus(MINUTE));

        assertThat(keys.exists(form)).isTrue();
        assertThat(notice.alarms(own.id(), endsAt().plus(MINUTE))).isEmpty();
        assertThat(notice.alarms(own.id(), endsAt().plus(Duration.ofHours(7)))).hasSize(1);
        signIn(own)
                .get("/admin/studio/ending")
                .then()
                .body(containsString("1 form is kept longer than others, for a claim or an authority"));
        QuarkusTransaction.requiringNew().run(() -> holds.end(form, own.owner().id(), clock.instant()));
        job.goOn(announced(), endsAt().plus(MINUTE));
        assertThat(keys.exists(form)).isFalse();
        assertThat(endings.announced(own.id())).isEmpty();
    }

    @Test
    void what_has_begun_cannot_be_taken_back_and_goes_on_where_it_stopped() {
        PlantedForms.Planted planted = plant(own, "");
        announce();
        assertThat(endings.begin(announced(), endsAt().plus(MINUTE))).isTrue();

        assertThat(endings.cancel(own.owner())).isFalse();
        signIn(own).get("/admin/studio/ending").then().body(containsString("cannot be taken back"));

        job.goOn(announced(), endsAt().plus(MINUTE));
        assertThat(keys.exists(new RecordId(own.id(), planted.id()))).isFalse();
        assertThat(own.count("studio_key")).isEqualTo("0");
    }

    @Test
    void a_studio_that_comes_back_with_an_older_backup_is_ended_again() {
        plant(own, "");
        Instant first = clock.instant();

        QuarkusTransaction.requiringNew().run(() -> lastAct.eraseAgain(new RecordId(own.id(), own.id()), first));

        assertThat(own.count("studio_key")).isEqualTo("0");
        assertThat(own.count("record_key")).isEqualTo("0");
        assertThat(endings.ended()).contains(own.id());
        new Browser().get("/c/" + own.slug()).then().statusCode(410);
        QuarkusTransaction.requiringNew().run(() -> lastAct.eraseAgain(new RecordId(own.id(), own.id()), first));
        UUID nobody = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> lastAct.eraseAgain(new RecordId(nobody, nobody), first));
    }

    @Test
    void everybody_at_the_desk_reads_that_the_studio_ends() {
        QuarkusTransaction.requiringNew()
                .run(() -> people.add(own.id(), "desk@" + own.slug() + ".example", "Front", Role.FRONT_DESK, PASSWORD));
        Browser front = new Browser();
        front.answer("/desk/sign-in", "email", "desk@" + own.slug() + ".example", "password", PASSWORD);
        front.get("/desk/queue").then().body(not(containsString("This studio ends on")));
        announce();

        front.get("/desk/queue").then().statusCode(200).body(containsString("This studio ends on"));
        front.get("/admin/studio/ending").then().statusCode(403);
    }

    private PlantedForms.Planted plant(Own studio, String address) {
        ObjectNode answers = Golden.named("01").answers().deepCopy();
        if (!address.isEmpty()) {
            answers.put("reply-by", "email");
            answers.put("email", address);
            answers.remove("phone");
        }
        return forms.send(studio.slug(), answers, clock.instant());
    }

    private int erasures(String table) {
        return Integer.parseInt(Rows.value(
                "select count(*) from " + table + " where kind = 'ERASURE' and studio_id = '" + own.id() + "'"));
    }

    private Browser signIn(Own studio) {
        Browser browser = new Browser();
        browser.answer("/desk/sign-in", "email", studio.email(), "password", PASSWORD)
                .then()
                .statusCode(303);
        return browser;
    }

    private Optional<StudioEndings.Refusal> named() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(Announcing.DAYS);
        return announcing.announce(own.owner(), studios.byId(own.id()), day);
    }

    private void announce() {
        assertThat(named()).isEmpty();
    }

    private StudioEnding announced() {
        return endings.announced(own.id()).orElseThrow();
    }

    private Instant endsAt() {
        return endings.announced(own.id()).map(StudioEnding::endsAt).orElseGet(() -> LocalDate.ofInstant(
                        clock.instant(), ZONE)
                .plusDays(Announcing.DAYS)
                .atStartOfDay(ZONE)
                .toInstant());
    }

    private void hold(RecordId form, Instant until) {
        QuarkusTransaction.requiringNew()
                .run(() -> holds.begin(form, "A claim", until, own.owner().id(), clock.instant()));
    }
}
