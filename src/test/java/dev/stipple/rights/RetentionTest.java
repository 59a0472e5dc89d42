package dev.stipple.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.privacy.AuditSealer;
import dev.stipple.rights.KeptForms.Stays;
import dev.stipple.rights.KeptForms.What;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
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
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Old forms of a studio of the test's own, planted on both sides of every bound: what goes by age, what stays, and who says so. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RetentionTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String PASSWORD = "a password of the tests";
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Studios studios;

    @Inject
    People people;

    @Inject
    PlantedForms forms;

    @Inject
    Retention retention;

    @Inject
    RetentionSettings settings;

    @Inject
    RetentionRuns runs;

    @Inject
    UnreadRetention unread;

    @Inject
    LegalHolds holds;

    @Inject
    AuditSealer sealer;

    @Inject
    Clock clock;

    private StudioProfile studio;
    private StaffMember owner;
    private final Map<String, PlantedForms.Planted> planted = new LinkedHashMap<>();

    @BeforeEach
    void open() {
        String slug = "s-" + Ids.reference().toLowerCase(Locale.ROOT);
        WorkingHours hours = new WorkingHours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), ZONE);
        studio = new StudioProfile(UUID.randomUUID(), slug, "Eastgate", "020 7946 0000", "GB", hours, 7);
        owner = QuarkusTransaction.requiringNew().call(() -> {
            studios.open(studio, slug + "-token");
            return people.add(studio.id(), "owner@" + slug + ".example", "Old Owner", Role.OWNER, PASSWORD);
        });
    }

    @Test
    void what_is_due_goes_and_all_else_stays() {
        plantBothSidesOfEveryBound();
        assertThat(settings.settle(owner, 0, new Periods(6, 2, 7, "Our insurer", 6)))
                .isTrue();
        assertThat(settings.confirm(owner, 1)).isTrue();
        String mark = Rows.value("select number from erasure_watermark");

        retention.run(studio);

        Map<String, String> states = planted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        form -> Rows.value("select state from review where id = '"
                                + form.getValue().id() + "'")));
        assertThat(states).allSatisfy((name, state) -> assertThat(state.equals("ERASED"))
                .as(name + " " + state)
                .isEqualTo(name.startsWith("goes:")));
        assertThat(keys(name -> name.startsWith("goes:"))).isZero();
        assertThat(keys(name -> !name.startsWith("goes:")))
                .isEqualTo(planted.keySet().stream()
                        .filter(name -> !name.startsWith("goes:"))
                        .count());
        assertThat(photos("photos go: three months old")).isEqualTo("0");
        assertThat(photos("stays: a month old with photos")).isEqualTo("1");
        assertThat(photos("stays: waits, with photos")).isEqualTo("1");
        assertThat(Long.parseLong(Rows.value("select number from erasure_watermark")))
                .isEqualTo(Long.parseLong(mark) + 1);
        RetentionRuns.Run run = runs.latest(studio.id(), 1).get(0);
        assertThat(run.dry()).isFalse();
        assertThat(run.notTreated() + run.treated()).isEqualTo(count("goes:"));
        assertThat(run.photos()).isEqualTo(1);
        assertThat(run.held()).isEqualTo(1);
        assertThat(run.waiting()).isEqualTo(4);

        retention.run(studio);
        assertThat(runs.latest(studio.id(), 1).get(0).notTreated()).isZero();
    }

    @Test
    void until_the_owner_says_so_the_same_run_only_counts() {
        plantBothSidesOfEveryBound();
        assertThat(settings.settle(owner, 0, new Periods(6, 2, 7, "Our insurer", 6)))
                .isTrue();
        String before = everything();

        retention.run(studio);

        assertThat(everything()).isEqualTo(before);
        RetentionRuns.Run run = runs.latest(studio.id(), 1).get(0);
        assertThat(run.dry()).isTrue();
        assertThat(run.notTreated() + run.treated()).isEqualTo(count("goes:"));
        Retention.Report report = retention.report(studio, 200);
        assertThat(report.first())
                .filteredOn(due -> due.stays() == Stays.NO && due.what() != What.PHOTOS)
                .extracting(KeptForms.Due::id)
                .containsExactlyInAnyOrderElementsOf(planted.entrySet().stream()
                        .filter(form -> form.getKey().startsWith("goes:"))
                        .map(form -> form.getValue().id())
                        .toList());
    }

    @Test
    void a_change_takes_the_word_back_and_an_older_page_changes_nothing() {
        assertThat(settings.of(studio.id()).periods()).isEqualTo(Periods.DEFAULT);
        assertThat(settings.confirm(owner, 0)).isTrue();
        int version = settings.of(studio.id()).version();
        assertThat(settings.of(studio.id()).deletes()).isTrue();

        assertThat(settings.settle(owner, version, new Periods(12, 6, 10, "The law", 6)))
                .isTrue();

        assertThat(settings.of(studio.id()).deletes()).isFalse();
        assertThat(settings.confirm(owner, version)).isFalse();
        assertThat(settings.settle(owner, 0, Periods.DEFAULT)).isFalse();
        assertThat(settings.of(studio.id()).periods().formMonths()).isEqualTo(12);
    }

    @Test
    void the_owner_hears_of_it_when_what_is_due_is_not_read_for_a_week() {
        plant("goes: old", months(6).minus(DAY), "DECIDED");
        retention.run(studio);
        assertThat(unread.alarms(studio.id())).isEmpty();
        Rows.change(
                "insert into retention_run select studio_id, gen_random_uuid(), at - interval '8 days', dry, not_treated, treated,"
                        + " photos, held, waiting from retention_run where studio_id = '" + studio.id() + "'");

        assertThat(unread.alarms(studio.id())).hasSize(1);

        assertThat(settings.confirm(owner, 0)).isTrue();
        assertThat(unread.alarms(studio.id())).isEmpty();
    }

    @Test
    void old_lines_of_the_access_log_go_once_the_owner_says_so_and_never_while_a_form_is_held() {
        PlantedForms.Planted form = plant("stays: young", clock.instant().minus(DAY), "DECIDED");
        logged(form, 7);
        logged(form, 5);
        retention.run(studio);
        assertThat(logLines()).isEqualTo("2");
        assertThat(runs.latest(studio.id(), 1).get(0).logLines()).isEqualTo(1);

        assertThat(settings.confirm(owner, 0)).isTrue();
        hold(form, Duration.ofDays(30));
        retention.run(studio);
        assertThat(logLines()).isEqualTo("2");

        QuarkusTransaction.requiringNew()
                .run(() -> holds.end(new RecordId(studio.id(), form.id()), owner.id(), clock.instant()));
        retention.run(studio);
        assertThat(logLines()).isEqualTo("1");
        assertThat(runs.latest(studio.id(), 1).get(0).logLines()).isEqualTo(1);
    }

    @Test
    void a_word_given_before_is_not_about_the_access_log() {
        PlantedForms.Planted form = plant("stays: young", clock.instant().minus(DAY), "DECIDED");
        logged(form, 7);
        assertThat(settings.confirm(owner, 0)).isTrue();
        Rows.change("update retention set log_read = false where studio_id = '" + studio.id() + "'");

        retention.run(studio);
        assertThat(logLines()).isEqualTo("1");
        assertThat(settings.of(studio.id()).endsLog()).isFalse();

        assertThat(settings.confirm(owner, settings.of(studio.id()).version())).isTrue();
        retention.run(studio);
        assertThat(logLines()).isEqualTo("0");
    }

    /** A line of so many years ago, sealed then. */
    private void logged(PlantedForms.Planted form, int years) {
        String line = UUID.randomUUID().toString();
        Instant at = clock.instant().atZone(ZONE).minusYears(years).toInstant();
        Rows.change("insert into audit_event (studio_id, id, at, actor_id, kind, subject_id) values ('" + studio.id()
                + "', '" + line + "', '" + at + "', '" + owner.id() + "', 'PDF', '" + form.id() + "');"
                + " insert into audit_unsealed (studio_id, id) values ('" + studio.id() + "', '" + line + "')");
        sealer.run();
        Rows.changeSealed("update audit_seal set at = '" + at.plusSeconds(60) + "' where '" + line + "' = any(ids)");
    }

    private String logLines() {
        return Rows.value("select count(*) from audit_event where kind = 'PDF' and studio_id = '" + studio.id() + "'");
    }

    @Test
    void nobody_opens_what_went_and_both_sides_are_told_that_it_did() {
        PlantedForms.Planted old = plant("goes: old", months(6).minus(DAY), "DECIDED");
        settings.confirm(owner, 0);
        retention.run(studio);

        new Browser().get("/c/" + studio.slug() + "/r/" + old.link()).then().statusCode(404);
        Browser desk = new Browser();
        desk.answer("/desk/sign-in", "email", "owner@" + studio.slug() + ".example", "password", PASSWORD);
        desk.get("/desk/s/" + old.id())
                .then()
                .statusCode(200)
                .body(containsString("had been kept as long as the studio settled"));
        desk.get("/desk/clients/" + old.id()).then().body(containsString("Deleted by age"));
    }

    private void plantBothSidesOfEveryBound() {
        plant("goes: a day over six months", months(6).minus(DAY), "DECIDED");
        plant("stays: a day under six months", months(6).plus(DAY), "DECIDED");
        plant("goes: years old", months(30), "CLOSED");
        plant("goes: withdrawn", months(7), "WITHDRAWN");
        plant("stays: waits", months(9), "WAITING");
        plant("stays: the client was asked", months(9), "ASKED");
        careOpen(plant("stays: despair in a withdrawn form", months(9), "WITHDRAWN"));
        heard(plant("stays: heard of since", months(9), "DECIDED"), "MESSAGE", months(5));
        heard(plant("goes: only a note since", months(9), "DECIDED"), "NOTE", months(5));
        treated(
                plant("goes: treated a day over seven years ago", months(100), "DECIDED"),
                Period.ofYears(7).plusDays(1),
                false);
        treated(plant("stays: treated seven years ago to the day", months(100), "DECIDED"), Period.ofYears(7), false);
        treated(plant("stays: treated a year ago", months(20), "DECIDED"), Period.ofYears(1), false);
        treated(plant("goes: the treatment was a mistake", months(20), "DECIDED"), Period.ofYears(1), true);
        hold(plant("stays: held", months(20), "DECIDED"), Duration.ofDays(30));
        hold(plant("goes: the hold has ended", months(20), "DECIDED"), Duration.ofDays(-1));
        photo(plant("photos go: three months old", months(3), "DECIDED"));
        photo(plant("stays: a month old with photos", months(1), "DECIDED"));
        photo(plant("stays: waits, with photos", months(3), "WAITING"));
    }

    private Instant months(int ago) {
        return clock.instant().atZone(ZONE).minusMonths(ago).toInstant();
    }

    private PlantedForms.Planted plant(String name, Instant sent, String state) {
        PlantedForms.Planted form = forms.send(studio.slug(), Golden.named("01").answers(), sent);
        Rows.change("update review set state = '" + state + "', answer_by = null where id = '" + form.id() + "'");
        planted.put(name, form);
        return form;
    }

    private static void careOpen(PlantedForms.Planted form) {
        Rows.change("update review set answer_by = sent_at where id = '" + form.id() + "'");
    }

    private void heard(PlantedForms.Planted form, String kind, Instant at) {
        Rows.change("insert into event (studio_id, id, subject_id, at, kind) values ('" + studio.id()
                + "', gen_random_uuid(), '" + form.id() + "', '" + at + "', '" + kind + "')");
    }

    private void treated(PlantedForms.Planted form, Period ago, boolean mistake) {
        UUID first = UUID.randomUUID();
        String day = clock.instant().atZone(ZONE).toLocalDate().minus(ago).toString();
        aftercare(form, first, day, "null, false");
        if (mistake) {
            aftercare(form, UUID.randomUUID(), day, "'" + first + "', true");
        }
    }

    private void aftercare(PlantedForms.Planted form, UUID id, String day, String corrects) {
        Rows.change(
                "insert into aftercare (studio_id, id, submission_id, kind, on_day, at, by_id, content, corrects, taken_back)"
                        + " values ('" + studio.id() + "', '" + id + "', '" + form.id() + "', 'TREATED', '" + day
                        + "', now(), '"
                        + owner.id() + "', '', " + corrects + ")");
    }

    private void hold(PlantedForms.Planted form, Duration left) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> holds.begin(
                        new RecordId(studio.id(), form.id()), "A claim", now.plus(left), owner.id(), now.minus(DAY)));
    }

    private void photo(PlantedForms.Planted form) {
        Rows.change(
                "insert into photo (studio_id, record_id, view, sealed, small, bytes, width, height, hints, added_at)"
                        + " values ('" + studio.id() + "', '" + form.id() + "', 'top', 'x', 'x', 1, 1, 1, '', now())");
    }

    private String photos(String name) {
        return Rows.value("select count(*) from photo where record_id = '" + id(name) + "'");
    }

    private UUID id(String name) {
        return java.util.Objects.requireNonNull(planted.get(name)).id();
    }

    private long keys(Predicate<String> which) {
        return planted.entrySet().stream()
                .filter(form -> which.test(form.getKey()))
                .mapToLong(form -> forms.count(
                        "select count(*) from record_key where id = ?1",
                        form.getValue().id()))
                .sum();
    }

    private int count(String start) {
        return (int)
                planted.keySet().stream().filter(name -> name.startsWith(start)).count();
    }

    /** All that a run could touch of this studio, as text. */
    private String everything() {
        String ofStudio = "t where t.studio_id = '" + studio.id() + "'";
        return Rows.value("select concat("
                + "(select string_agg(t::text, ',' order by t.id) from review " + ofStudio + "), "
                + "(select string_agg(t.id::text, ',' order by t.id) from record_key " + ofStudio + "), "
                + "(select string_agg(t.id::text, ',' order by t.id) from event " + ofStudio + "), "
                + "(select count(*) from photo " + ofStudio + "), "
                + "(select count(*) from search_mark " + ofStudio + "), "
                + "(select string_agg(t.subject_id::text, ',' order by t.subject_id) from chain_waiting " + ofStudio
                + " and t.kind = 'ERASURE'), (select number from erasure_watermark))");
    }
}
