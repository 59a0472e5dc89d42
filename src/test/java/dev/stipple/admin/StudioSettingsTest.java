package dev.stipple.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.studio.ClosedDays;
import dev.stipple.studio.StaffMember;
import dev.stipple.support.Browser;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The studio's own settings, its closed days and reading times, and what they do to a client's form. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StudioSettingsTest extends InOwnStudio {

    private static final String PAGE = "/admin/studio";
    private static final String CLOSED = "/admin/studio/closed-days";
    private static final String SLA = "/admin/sla";

    @Inject
    ClosedDays closedDays;

    @Test
    void a_new_studio_is_told_what_to_settle_and_sees_it_done() {
        owner.get("/admin")
                .then()
                .statusCode(200)
                .body(containsString("To do"))
                .body(containsString("Check the hours"));
        int before = toDo();

        keep(fields()).then().statusCode(303);

        assertThat(toDo()).isEqualTo(before - 1);
    }

    @Test
    void what_is_kept_is_what_clients_read_and_markup_stays_text() {
        Map<String, List<String>> fields = fields();
        fields.put("name", List.of("<script>alert(1)</script> & Söhne"));
        fields.put("phone", List.of("+44 20 7946 0999"));

        keep(fields).then().statusCode(303);

        owner.get(PAGE + "?kept=true").then().body(containsString("Kept."));
        new Browser()
                .get("/c/" + studio.slug())
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(not(containsString("<script>alert")))
                .body(containsString("7946 0999"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "phone, call us",
        "phone, ''",
        "opens, soon",
        "opens, 25:00",
        "closes, 08:00",
        "closes, 09:00",
        "zone, Mars/Olympus",
        "zone, ''",
        "thinking, 1",
        "thinking, 61",
        "thinking, seven",
        "country, FR",
        "country, other",
        "language, fr",
        "days, SOMEDAY"
    })
    void a_wrong_field_is_named_and_everything_typed_stays(String field, String typed) {
        Map<String, List<String>> fields = fields();
        fields.put("name", List.of("A name that I typed"));
        fields.put(field, List.of(typed));

        Response answer = keep(fields);

        answer.then().statusCode(422).body(containsString("There is a problem"));
        if (!field.equals("name")) {
            answer.then().body(containsString("A name that I typed"));
        }
        assertThat(name()).isEqualTo("Southgate");
    }

    @Test
    void nothing_huge_and_nothing_unprintable_reaches_the_database() {
        Map<String, List<String>> fields = fields();
        fields.put("name", List.of("x".repeat(100_000)));
        keep(fields).then().statusCode(422);
        fields.put("name", List.of("South\u0000gate\u202E two"));
        keep(fields).then().statusCode(303);

        assertThat(name()).isEqualTo("South gate two");
    }

    @Test
    void of_two_tabs_the_second_keeps_its_text_and_changes_nothing_until_sent_again() {
        Map<String, List<String>> first = fields();
        Map<String, List<String>> second = fields();
        first.put("name", List.of("First"));
        second.put("name", List.of("Second"));

        keep(first).then().statusCode(303);
        Response clash = owner.post(PAGE, second);

        clash.then().statusCode(409).body(containsString("A colleague changed")).body(containsString("Second"));
        assertThat(name()).isEqualTo("First");
        second.put("version", List.of(Browser.value(clash, "version")));
        owner.post(PAGE, second).then().statusCode(303);
        assertThat(name()).isEqualTo("Second");
    }

    @Test
    void a_stale_form_keeps_what_was_typed() {
        Map<String, List<String>> fields = fields();
        fields.put("name", List.of("Typed for an hour"));
        owner.loseToken();

        owner.post(PAGE, fields)
                .then()
                .statusCode(422)
                .body(containsString("open a long time"))
                .body(containsString("Typed for an hour"));
        assertThat(name()).isEqualTo("Southgate");
    }

    @Test
    void the_language_of_the_studio_is_for_whoever_names_none() {
        Map<String, List<String>> fields = fields();
        fields.put("language", List.of("es"));
        keep(fields).then().statusCode(303);

        new Browser().get("/c/" + studio.slug()).then().body(containsString("<html lang=\"es\""));
        io.restassured.RestAssured.given()
                .header("Accept-Language", "en")
                .get("/c/" + studio.slug())
                .then()
                .body(containsString("<html lang=\"en-GB\""));
    }

    @Test
    void a_closed_day_moves_the_due_time_of_the_next_form_and_of_none_before() {
        studio.send(new Browser(), "01");
        OffsetDateTime before = lastDue();

        close("23", "11", "2026").then().statusCode(303);

        assertThat(lastDue()).isEqualTo(before);
        studio.send(new Browser(), "01");
        assertThat(Duration.between(before, lastDue())).isEqualTo(Duration.ofDays(1));
        owner.get(CLOSED).then().body(containsString("Monday 23 November 2026"));
        owner.post(CLOSED + "/open", "day", "2026-11-23").then().statusCode(303);
        owner.post(CLOSED + "/open", "day", "2026-11-23").then().statusCode(303);
        studio.send(new Browser(), "01");
        assertThat(lastDue()).isEqualTo(before);
    }

    @Test
    void several_days_are_closed_at_once_and_twice_is_once() {
        Map<String, List<String>> run = day("first", "24", "12", "2026");
        run.putAll(day("last", "1", "1", "2027"));
        run.put("note", List.of("<b>Holidays</b>"));
        owner.get(CLOSED);
        owner.post(CLOSED, run).then().statusCode(303);
        owner.post(CLOSED, run).then().statusCode(303);

        assertThat(studio.value("select count(*) from closed_day")).isEqualTo("9");
        owner.get(CLOSED).then().body(containsString("&lt;b&gt;Holidays&lt;/b&gt;"));
    }

    @Test
    void days_that_are_past_do_not_use_the_closed_days_up() {
        Rows.change("insert into closed_day select '" + studio.profile().id()
                + "', date '2025-01-01' + n, 'Past' from generate_series(0, 399) n");

        close("23", "11", "2026").then().statusCode(303);

        Rows.change("insert into closed_day select '" + studio.profile().id()
                + "', date '2026-11-24' + n, 'Ahead' from generate_series(0, 398) n");
        close("22", "11", "2026").then().statusCode(422).body(containsString("There may be 400 closed days"));
    }

    @Test
    void the_same_days_closed_by_many_at_once_are_closed_once() throws Exception {
        StaffMember by = people.of(studio.profile().id()).values().iterator().next();
        LocalDate first = LocalDate.of(2026, 12, 24);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            String note = "Note " + n;
            all.add(() -> {
                closedDays.close(by, first, first.plusDays(8), note);
                return true;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (Future<Boolean> done : pool.invokeAll(all)) {
            assertThat(done.get()).isTrue();
        }
        pool.shutdown();

        assertThat(Rows.value("select count(*) || ' ' || count(distinct note) from closed_day where studio_id = '"
                        + studio.profile().id() + "'"))
                .isEqualTo("9 1");
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2027",
        "19, 11, 2026",
        "1, 1, 2040",
        "'', '', ''",
        "first, of, may",
        "-1, 1, 2027",
        "1, 1, 99999999999"
    })
    void a_day_that_is_none_or_is_past_or_far_off_is_named(String day, String month, String year) {
        close(day, month, year).then().statusCode(422).body(containsString("Enter the first closed day"));
    }

    @Test
    void a_last_day_before_the_first_or_too_far_behind_it_is_named() {
        Map<String, List<String>> run = day("first", "1", "12", "2026");
        run.putAll(day("last", "30", "11", "2026"));
        owner.get(CLOSED);
        owner.post(CLOSED, run).then().statusCode(422).body(containsString("last closed day"));
        run.putAll(day("last", "1", "3", "2027"));
        owner.post(CLOSED, run).then().statusCode(422).body(containsString("last closed day"));
        owner.post(CLOSED + "/open", "day", "never").then().statusCode(400);
    }

    @Test
    void the_promise_on_the_first_page_and_the_due_time_are_the_same_number() {
        new Browser().get("/c/" + studio.slug()).then().body(containsString("within 3 working days"));

        reading("8", "2", "5", "6").then().statusCode(303);

        new Browser().get("/c/" + studio.slug()).then().body(containsString("within 6 working days"));
        Browser spanish = new Browser();
        spanish.get("/language/es");
        spanish.get("/c/" + studio.slug()).then().body(containsString("6 días laborables"));
        owner.get(SLA).then().body(containsString("within 6 working days")).body(containsString("6 días laborables"));
        studio.send(new Browser(), "01");
        assertThat(studio.value("select promised_at = due_at from submission join review using (studio_id, id)"))
                .isEqualTo("t");
        reading("4", "1", "1", "1").then().statusCode(303);
        new Browser().get("/c/" + studio.slug()).then().body(containsString("within 1 working day."));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 2, 3",
        "9, 1, 2, 3",
        "4, 3, 3, 3",
        "4, 1, 6, 7",
        "4, 1, 2, 11",
        "4, 2, 1, 3",
        "4, 1, 3, 2",
        "x, 1, 2, 3"
    })
    void reading_times_out_of_bounds_or_order_are_named_and_not_kept(String a, String b, String c, String d) {
        reading(a, b, c, d).then().statusCode(422).body(containsString("There is a problem"));

        assertThat(
                        studio.value(
                                "select safety_hours || ' ' || red_days || ' ' || amber_days || ' ' || routine_days from studio"))
                .isEqualTo("4 1 2 3");
    }

    private Response reading(String safety, String red, String amber, String routine) {
        String version = Browser.value(owner.get(SLA), "version");
        return owner.post(SLA, "version", version, "safety", safety, "red", red, "amber", amber, "routine", routine);
    }

    private Response close(String day, String month, String year) {
        owner.get(CLOSED);
        return owner.post(CLOSED, day("first", day, month, year));
    }

    private static Map<String, List<String>> day(String which, String day, String month, String year) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(which + "-day", List.of(day));
        fields.put(which + "-month", List.of(month));
        fields.put(which + "-year", List.of(year));
        return fields;
    }

    private Response keep(Map<String, List<String>> fields) {
        return owner.post(PAGE, fields);
    }

    private Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("version", List.of(Browser.value(owner.get(PAGE), "version")));
        fields.put("name", List.of("Southgate"));
        fields.put("phone", List.of("020 7946 0000"));
        fields.put("days", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"));
        fields.put("opens", List.of("09:00"));
        fields.put("closes", List.of("17:00"));
        fields.put("zone", List.of("Europe/London"));
        fields.put("thinking", List.of("7"));
        fields.put("country", List.of("GB"));
        fields.put("language", List.of("en"));
        return fields;
    }

    private int toDo() {
        return owner.get("/admin").asString().split(">To do<", -1).length;
    }

    private String name() {
        return studio.value("select name from studio");
    }

    private OffsetDateTime lastDue() {
        return OffsetDateTime.parse(
                Rows.value("select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from review"
                        + " where studio_id = '" + studio.profile().id() + "' order by sent_at desc limit 1"));
    }
}
