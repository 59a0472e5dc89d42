package dev.stipple.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AftercareTest {

    private static final String DUE = "/desk/aftercare";

    @Inject
    PlantedForms forms;

    @Inject
    FreshStudio fresh;

    @Inject
    Aftercares aftercares;

    @Inject
    Submissions submissions;

    @Inject
    People people;

    @Inject
    Clock clock;

    private final Browser ana = new Browser();
    private Planted sent;
    private String page;

    @BeforeEach
    void treatLongAgo() {
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("name", "Wilhelmina Test");
        sent = forms.send(answers, clock.instant().minus(Duration.ofDays(60)));
        page = "/desk/s/" + sent.id() + "/aftercare";
        signIn(ana, "ana");
    }

    @Test
    void a_treatment_leads_to_a_thirty_day_look_that_is_due_until_it_is_recorded() {
        ana.get("/desk/s/" + sent.id()).then().body(containsString(page));
        ana.get(page)
                .then()
                .statusCode(200)
                .body(containsString("Nothing yet"))
                .body(not(containsString("record=day-30")));

        record("treated", day(31)).then().statusCode(303);

        ana.get(page).then().body(containsString("The 30-day look has been due since"));
        assertThat(due()).contains(page);
        look("day-30", day(1), "none").then().statusCode(303);
        assertThat(due()).doesNotContain(page);
        ana.get(page)
                .then()
                .body(containsString("30-day look"))
                .body(containsString("Healed: Lighter than planned"))
                .body(containsString("Recorded by Ana Okafor"));
        record("treated", day(0)).then().statusCode(303);
        ana.get(page).then().body(containsString("The 30-day look is due on"));
        assertThat(due()).doesNotContain(page);
    }

    @Test
    void an_early_thirty_day_look_comes_back_with_what_was_typed() {
        record("treated", day(27));

        Response early = look("day-30", day(0), "infection");

        early.then()
                .statusCode(422)
                .body(containsString("There is a problem"))
                .body(containsString("at least 28 days after the treatment"))
                .body(containsString("value=\"infection\" checked"));
        assertThat(rows()).isEqualTo("1");
    }

    @Test
    void the_same_form_sent_twice_is_recorded_once() {
        ana.get(page);
        String once = Browser.value(ana.get(page), "once");
        post(once, "treated", day(31)).then().statusCode(303);
        post(once, "treated", day(31)).then().statusCode(303);

        assertThat(rows()).isEqualTo("1");
    }

    @Test
    void a_correction_is_a_new_entry_and_both_stay() {
        record("treated", day(31));
        String wrong = entry();
        Response form = ana.get(page + "?corrects=" + wrong);
        form.then().body(containsString("Correct: Treatment of"));

        correct(wrong, day(3)).then().statusCode(303);

        ana.get(page).then().body(containsString("Corrected since")).body(containsString("The 30-day look is due on"));
        assertThat(rows()).isEqualTo("2");
        assertThat(due()).doesNotContain(page);
        correct(wrong, day(4)).then().statusCode(409).body(containsString("A colleague corrected this entry"));
        assertThat(rows()).isEqualTo("2");
    }

    @Test
    void an_entry_of_another_form_cannot_be_corrected_from_here() {
        record("treated", day(31));
        String other = entry();
        Planted another =
                forms.send(Golden.named("01").answers(), clock.instant().minus(Duration.ofDays(60)));
        page = "/desk/s/" + another.id() + "/aftercare";

        correct(other, day(3)).then().statusCode(409);
        correct("not-an-id", day(3)).then().statusCode(409);
        assertThat(Rows.value("select count(*) from aftercare where submission_id = '" + another.id() + "'"))
                .isEqualTo("0");
    }

    @Test
    void a_problem_counts_once_for_the_rules_of_a_form_and_not_at_all_once_it_was_a_mistake() {
        long before = problems();
        record("treated", day(31));
        look("after", day(20), "infection");
        look("day-30", day(1), "infection");
        long counted = problems();
        assertThat(counted).isGreaterThan(before);
        long rulesOfForm = counted - before;
        assertThat(Long.parseLong(Rows.value("select count(distinct rule) from rule_tally where kind = 'PROBLEM'")))
                .isGreaterThanOrEqualTo(rulesOfForm);

        for (String wrong : looks()) {
            ana.get(page + "?corrects=" + wrong);
            String kind = Browser.value(ana.get(page + "?corrects=" + wrong), "kind");
            ana.post(page, "once", UUID.randomUUID().toString(), "kind", kind, "corrects", wrong, "mistake", "yes")
                    .then()
                    .statusCode(303);
        }

        assertThat(problems()).isEqualTo(before);
        ana.get(page).then().body(containsString("taken back")).body(containsString("has been due since"));
    }

    @Test
    void a_mistaken_problem_is_taken_back_on_the_day_on_which_it_was_counted() {
        Instant first = Instant.parse("2026-10-05T10:00:00Z");
        UUID wrong = taken(Optional.empty(), "infection", first);
        UUID stillWrong = taken(Optional.of(wrong), "redness", first.plus(Duration.ofDays(1)));
        assertThat(problems(first)).isPositive();

        taken(Optional.of(stillWrong), "none", first.plus(Duration.ofDays(2)));

        assertThat(problems(first)).isZero();
        assertThat(problems(first.plus(Duration.ofDays(1)))).isZero();
        assertThat(problems(first.plus(Duration.ofDays(2)))).isZero();
    }

    /** Records a look of the same day as of a moment. */
    private UUID taken(Optional<UUID> corrects, String complication, Instant at) {
        UUID studio = UUID.fromString(Rows.value("select studio_id from submission where id = '" + sent.id() + "'"));
        UUID id = UUID.randomUUID();
        Aftercares.Entered entered = new Aftercares.Entered(
                id,
                AftercareKind.AFTER,
                LocalDate.of(2026, 10, 1),
                corrects,
                false,
                new AftercareNote("lighter", complication, "", "3", ""));
        assertThat(aftercares.record(
                        people.of(studio).values().iterator().next(),
                        submissions.open(studio, sent.id()).orElseThrow(),
                        entered,
                        at))
                .isEqualTo(Aftercares.Taken.DONE);
        return id;
    }

    private static long problems(Instant at) {
        return Long.parseLong(Rows.value("select coalesce(sum(n), 0) from rule_tally where kind = 'PROBLEM' and day = '"
                + LocalDate.ofInstant(at, ZoneOffset.UTC) + "'"));
    }

    @Test
    void looks_recorded_at_the_same_instant_count_a_problem_once() throws Exception {
        record("treated", day(31));
        UUID studio = UUID.fromString(Rows.value("select studio_id from submission where id = '" + sent.id() + "'"));
        SentConsultation form = submissions.open(studio, sent.id()).orElseThrow();
        StaffMember by = people.of(studio).values().iterator().next();
        long before = problems();
        List<Callable<Aftercares.Taken>> looks = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            looks.add(() -> aftercares.record(
                    by,
                    form,
                    new Aftercares.Entered(
                            UUID.randomUUID(),
                            AftercareKind.AFTER,
                            LocalDate.of(2026, 11, 1),
                            Optional.empty(),
                            false,
                            new AftercareNote("lighter", "redness", "", "3", "")),
                    clock.instant()));
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (Future<Aftercares.Taken> taken : pool.invokeAll(looks)) {
            assertThat(taken.get()).isEqualTo(Aftercares.Taken.DONE);
        }
        pool.shutdown();

        long rules = form.assessment().orElseThrow().findings().stream()
                .map(AssessmentDocument.FindingPart::rule)
                .distinct()
                .count();
        assertThat(rows()).isEqualTo("9");
        assertThat(problems() - before).isEqualTo(rules).isPositive();
    }

    @Test
    void a_form_that_its_client_withdrew_is_closed_and_typed_words_are_given_back_once() {
        record("treated", day(31));
        Browser client = sent.open();
        client.get(sent.result() + "/withdraw");
        client.post(sent.result() + "/withdraw").then().statusCode(303);

        assertThat(Browser.path(ana.get(page))).isEqualTo("/desk/s/" + sent.id());
        ana.get(DUE);
        List<String> fields = new ArrayList<>(List.of("kind", "treated", "note", "A note in a <b>hurry"));
        fields.addAll(day(0));
        ana.post(page, fields.toArray(String[]::new))
                .then()
                .statusCode(409)
                .body(containsString("The client ended this form"))
                .body(containsString("A note in a &lt;b&gt;hurry"))
                .body(not(containsString("Wilhelmina")));
        assertThat(rows()).isEqualTo("1");
        assertThat(due()).doesNotContain(page);
    }

    @Test
    void a_deleted_form_leaves_nothing_that_can_be_read() {
        List<String> fields = new ArrayList<>(List.of("once", UUID.randomUUID().toString(), "kind", "treated"));
        fields.addAll(List.of("note", "planted-marker-of-a-note"));
        fields.addAll(day(31));
        ana.get(page);
        ana.post(page, fields.toArray(String[]::new)).then().statusCode(303);
        assertThat(Rows.dump("aftercare")).doesNotContain("planted-marker");

        Rows.change("delete from record_key where id = '" + sent.id() + "'");
        Rows.change("update review set state = 'ERASED', closed_at = now() where id = '" + sent.id() + "'");

        assertThat(Browser.path(ana.get(page))).isEqualTo("/desk/s/" + sent.id());
        ana.get(DUE);
        List<String> late = new ArrayList<>(List.of("kind", "treated", "note", "Typed while it was deleted"));
        late.addAll(day(0));
        ana.post(page, late.toArray(String[]::new))
                .then()
                .statusCode(409)
                .body(containsString("The client ended this form"))
                .body(containsString("Typed while it was deleted"))
                .body(containsString(forms.reference(sent.id())));
        assertThat(rows()).isEqualTo("1");
        assertThat(due()).doesNotContain(page);
    }

    @Test
    void a_stale_token_records_nothing_and_keeps_what_was_typed() {
        ana.get(page);
        ana.loseToken();
        List<String> fields = new ArrayList<>(List.of("kind", "treated", "note", "\"><script>alert(1)</script>"));
        fields.addAll(day(31));

        ana.post(page, fields.toArray(String[]::new))
                .then()
                .statusCode(422)
                .body(containsString("open a long time"))
                .body(containsString("&lt;script&gt;alert(1)"))
                .body(not(containsString("<script>alert")));
        assertThat(rows()).isEqualTo("0");
    }

    @Test
    void hostile_forms_record_nothing_and_break_nothing() {
        ana.get(page);
        ana.post(page).then().statusCode(422).body(containsString("Select what you record"));
        ana.post(page, "kind", "TREATED'--", "day", "x".repeat(5000)).then().statusCode(422);
        ana.post(page, "kind", "after", "day", "1", "month", "1", "year", "1")
                .then()
                .statusCode(422);
        ana.get(page + "?corrects=%00&record=%3Cb%3E").then().statusCode(200);
        assertThat(rows()).isEqualTo("0");
    }

    @Test
    void who_may_not_decide_and_who_is_of_another_studio_sees_nothing_of_it() {
        record("treated", day(31));
        Browser finn = new Browser();
        signIn(finn, "finn");
        finn.get(page).then().statusCode(403);
        finn.get(DUE).then().statusCode(403);
        finn.get("/desk/queue").then().body(not(containsString(DUE)));
        ana.get("/desk/queue").then().body(containsString(DUE));

        Browser stranger = fresh.open().owner();
        stranger.get(page).then().statusCode(404);
        stranger.get(DUE).then().statusCode(200).body(containsString("Nobody."));
        stranger.post(page, "kind", "treated").then().statusCode(404);
        ana.get("/desk/s/00000000-0000-7000-8000-000000000000/aftercare").then().statusCode(404);
    }

    @Test
    void whoever_opens_it_stands_in_the_access_log() {
        String opened =
                "select count(*) from audit_event where kind = 'SUBMISSION' and subject_id = '" + sent.id() + "'";
        assertThat(Rows.value(opened)).isEqualTo("0");

        ana.get(page);

        assertThat(Rows.value(opened)).isEqualTo("1");
    }

    @Test
    void the_database_itself_refuses_to_change_what_was_recorded() {
        record("treated", day(31));

        assertThatThrownBy(() -> Rows.change("update aftercare set on_day = on_day + 1"))
                .hasStackTraceContaining("written once");
    }

    private Response record(String kind, List<String> day) {
        ana.get(page);
        return post(UUID.randomUUID().toString(), kind, day);
    }

    private Response post(String once, String kind, List<String> day) {
        List<String> fields = new ArrayList<>(List.of("once", once, "kind", kind));
        fields.addAll(day);
        return ana.post(page, fields.toArray(String[]::new));
    }

    private Response look(String kind, List<String> day, String complication) {
        ana.get(page + "?record=" + kind);
        List<String> fields = new ArrayList<>(List.of(
                "once",
                UUID.randomUUID().toString(),
                "kind",
                kind,
                "look",
                "lighter",
                "complication",
                complication,
                "satisfaction",
                "4"));
        fields.addAll(day);
        return ana.post(page, fields.toArray(String[]::new));
    }

    private Response correct(String entry, List<String> day) {
        ana.get(page);
        List<String> fields =
                new ArrayList<>(List.of("once", UUID.randomUUID().toString(), "kind", "treated", "corrects", entry));
        fields.addAll(day);
        return ana.post(page, fields.toArray(String[]::new));
    }

    private List<String> day(int ago) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(ago);
        return List.of(
                "day",
                String.valueOf(day.getDayOfMonth()),
                "month",
                String.valueOf(day.getMonthValue()),
                "year",
                String.valueOf(day.getYear()));
    }

    private String due() {
        return ana.get(DUE).asString();
    }

    private String rows() {
        return Rows.value("select count(*) from aftercare where submission_id = '" + sent.id() + "'");
    }

    private String entry() {
        return Rows.value("select id from aftercare where submission_id = '" + sent.id() + "' order by at limit 1");
    }

    private List<String> looks() {
        return List.of(Rows.value("select string_agg(cast(id as text), ',') from aftercare where submission_id = '"
                        + sent.id() + "' and kind <> 'TREATED'")
                .split(",", -1));
    }

    private static long problems() {
        return Long.parseLong(Rows.value("select coalesce(sum(n), 0) from rule_tally where kind = 'PROBLEM'"));
    }

    private static void signIn(Browser browser, String who) {
        browser.answer("/desk/sign-in", "email", who + "@northgate.example", "password", "northgate-demo-only")
                .then()
                .statusCode(303);
    }
}
