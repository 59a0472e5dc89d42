package dev.stipple.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.studio.Role;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.Pictures;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who opened or changed what: written before it is opened, read by the owner and the lead, changed by nobody. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessLogTest extends InOwnStudio {

    private static final String PAGE = "/admin/audit";

    @Test
    void opening_a_form_is_written_with_who_and_which_and_no_name_of_the_client() {
        String id = OwnStudio.id(studio.send(new Browser(), "01"));
        Browser practitioner = studio.signedIn(Role.PRACTITIONER);

        practitioner.get("/desk/s/" + id).then().statusCode(200);

        assertThat(lines("SUBMISSION")).isEqualTo("1");
        practitioner.get("/desk/queue").then().statusCode(200);
        assertThat(lines("SUBMISSION")).isEqualTo("1");
        practitioner.get("/desk/queue?sel=" + id).then().statusCode(200).body(containsString("id=\"peek\""));
        assertThat(lines("SUBMISSION")).isEqualTo("2");
        owner.get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("practitioner Test"))
                .body(containsString("opened a form"))
                .body(containsString("/desk/s/" + id));
        studio.signedIn(Role.LEAD).get(PAGE).then().body(containsString("/desk/s/" + id));
    }

    @Test
    void each_photo_that_is_opened_is_written_and_one_that_is_not_there_is_not() {
        Browser client = new Browser();
        client.fillIn(studio.slug(), Golden.named("01").answers());
        String question = "/c/" + studio.slug() + "/q/photos?change=1";
        String photos = Browser.path(client.answer(question, "photo-sharing", "add-now", "change", "1"))
                .replaceFirst("[?].*", "");
        client.get(photos);
        client.upload(photos, Map.of("photo-top", Pictures.jpeg(Pictures.scalp(800, 700, 1), 0.85f)), "act", "add")
                .then()
                .statusCode(303);
        client.get("/c/" + studio.slug() + "/check-answers");
        String photo = "/desk/s/" + OwnStudio.id(Browser.path(client.send(studio.slug()))) + "/photos/";
        Browser reader = studio.signedIn(Role.READ_ONLY);

        reader.get(photo + "top").then().statusCode(200);
        reader.get(photo + "top/small").then().statusCode(200);
        reader.get(photo + "back").then().statusCode(404);

        assertThat(lines("PHOTO")).isEqualTo("2");
    }

    @Test
    void without_a_line_in_the_log_no_form_is_opened() {
        String id = OwnStudio.id(studio.send(new Browser(), "01"));
        Browser practitioner = studio.signedIn(Role.PRACTITIONER);
        Rows.change("alter table audit_event add constraint nothing_more check (false) not valid");
        try {
            practitioner.get("/desk/s/" + id).then().statusCode(500).body(not(containsString("Flags (")));
        } finally {
            Rows.change("alter table audit_event drop constraint nothing_more");
        }
        practitioner.get("/desk/s/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/s/ID",
                "/desk/queue?sel=ID",
                "/desk/s/ID/print",
                "/desk/s/ID/pdf",
                "/desk/print?id=ID",
                "/desk/s/ID/ask",
                "/desk/s/ID/aftercare",
                "/desk/s/ID/compare",
                "/desk/clients/ID",
            })
    void every_way_to_a_form_is_closed_while_nothing_can_be_written_down(String way) {
        String id = OwnStudio.id(studio.send(new Browser(), "01"));
        Browser practitioner = studio.signedIn(Role.PRACTITIONER);
        String address = way.replace("ID", id);
        practitioner.get(address).then().statusCode(200);
        String before = studio.value("select count(*) from audit_event");

        Rows.change("alter table audit_unsealed add constraint nothing_more check (false) not valid");
        try {
            practitioner.get(address).then().statusCode(500);
        } finally {
            Rows.change("alter table audit_unsealed drop constraint nothing_more");
        }

        assertThat(studio.value("select count(*) from audit_event"))
                .as("a line that cannot wait for its seal is not written")
                .isEqualTo(before);
    }

    @Test
    void the_owner_reads_what_stands_out_of_the_last_days() {
        plant(UnusualReading.MANY + 1, "2026-11-19T11:00:00Z");
        plant(1, "2026-11-17T22:00:00Z");
        plant(1, "2026-11-01T23:00:00Z");

        owner.get(PAGE)
                .then()
                .body(containsString("31 different forms within an hour"))
                .body(containsString("1 form outside working hours"))
                .body("**.find { it.@id == 'unusual' }.tbody.tr.size()", org.hamcrest.Matchers.equalTo(2));
        owner.get(PAGE + "?kind=PHOTO").then().body(not(containsString("Unusual reading")));
    }

    @Test
    void a_form_that_is_not_there_or_not_open_to_somebody_is_not_in_the_log() {
        String id = OwnStudio.id(studio.send(new Browser(), "01"));

        studio.signedIn(Role.FRONT_DESK).get("/desk/s/" + id).then().statusCode(403);
        studio.signedIn(Role.PRACTITIONER)
                .get("/desk/s/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);

        assertThat(lines("SUBMISSION")).isEqualTo("0");
    }

    @Test
    void every_change_of_settings_and_people_is_written_and_a_refused_one_is_not() {
        String version = Browser.value(owner.get("/admin/sla"), "version");
        owner.post("/admin/sla", "version", version, "safety", "9", "red", "1", "amber", "2", "routine", "3")
                .then()
                .statusCode(422);
        owner.post("/admin/people/" + studio.id(Role.OWNER) + "/off").then().statusCode(422);
        assertThat(lines("SETTINGS") + lines("PEOPLE")).isEqualTo("00");

        owner.post("/admin/sla", "version", version, "safety", "5", "red", "1", "amber", "2", "routine", "3")
                .then()
                .statusCode(303);
        owner.post("/admin/studio/closed-days", "first-day", "1", "first-month", "12", "first-year", "2026")
                .then()
                .statusCode(303);
        owner.post("/admin/people/" + studio.id(Role.LEAD) + "/off").then().statusCode(303);

        assertThat(lines("SETTINGS") + lines("PEOPLE")).isEqualTo("21");
        owner.get(PAGE + "?kind=PEOPLE")
                .then()
                .body(containsString("lead practitioner Test"))
                .body(not(containsString("<td role=\"cell\">changed settings")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set kind = 'PDF'",
                "delete from audit_event",
                "truncate audit_event",
            })
    void the_database_itself_refuses_to_change_the_log(String change) {
        owner.get("/admin/people");
        owner.post("/admin/people/" + studio.id(Role.LEAD) + "/off").then().statusCode(303);

        assertThatThrownBy(() -> Rows.change(change)).hasMessageContaining("written once");
    }

    @Test
    void pages_of_fifty_show_every_line_once_newest_first() {
        plant(120, "2026-11-01T12:00:00.123456Z");
        plant(30, "2026-11-02T12:00:00Z");

        List<String> seen = new ArrayList<>();
        String next = PAGE;
        int pages = 0;
        while (!next.isEmpty()) {
            Response page = owner.get(next);
            page.then().statusCode(200);
            Matcher line = Pattern.compile("href=\"/desk/s/([0-9a-f-]+)\"").matcher(page.asString());
            while (line.find()) {
                seen.add(line.group(1));
            }
            Matcher more = Pattern.compile("href=\"([^\"]*)\">Earlier lines").matcher(page.asString());
            next = more.find() ? more.group(1).replace("&amp;", "&") : "";
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(150).doesNotHaveDuplicates();
        assertThat(seen)
                .containsExactlyElementsOf(List.of(studio.value(
                                "select string_agg(subject_id::text, ',' order by at desc, id desc) from audit_event")
                        .split(",")));
    }

    @Test
    void lines_are_found_by_person_kind_and_day_of_the_studio() {
        // 23:30 in London in summer is the next day by no other clock than the studio's
        plant(1, "2026-07-01T22:30:00Z");
        plant(1, "2026-07-01T23:30:00Z");

        assertThat(found("?day=2026-07-01")).isEqualTo(1);
        assertThat(found("?day=2026-07-02")).isEqualTo(1);
        assertThat(found("?day=2026-07-03")).isZero();
        assertThat(found("?kind=PHOTO")).isZero();
        assertThat(found("?person=" + studio.id(Role.LEAD))).isEqualTo(2);
        assertThat(found("?person=" + studio.id(Role.OWNER))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?day=yesterday", "?day=9999999-01-01", "?kind=SPY", "?person=1", "?after=x", "?after=_"})
    void a_filter_that_cannot_be_read_is_said_and_never_means_everything(String query) {
        plant(1, "2026-07-01T22:30:00Z");

        owner.get(PAGE + query)
                .then()
                .statusCode(422)
                .body(containsString("There is a problem"))
                .body(not(containsString("/desk/s/")));
    }

    @Test
    void another_studio_reads_nothing_of_it() {
        plant(1, "2026-07-01T22:30:00Z");

        anotherStudio().signedIn(Role.OWNER).get(PAGE).then().statusCode(200).body(containsString("No lines."));
    }

    @Test
    void the_file_holds_the_lines_asked_for_and_no_formula_and_is_written_in_the_log() {
        plant(2, "2026-07-01T22:30:00Z");
        plant(1, "2026-07-05T12:00:00Z");
        Rows.change("update person set name = '=HYPERLINK(\"http://evil\")' where id = '" + studio.id(Role.LEAD) + "'");

        Response file = owner.get(PAGE + "/csv?day=2026-07-01");

        file.then().statusCode(200).header("Content-Disposition", "attachment; filename=\"access-log.csv\"");
        assertThat(file.contentType()).startsWith("text/csv");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.asString().lines()).hasSize(3);
        assertThat(file.asString())
                .contains("\"'=HYPERLINK(\"\"http://evil\"\")\"")
                .doesNotContain(",\"=");
        assertThat(lines("EXPORT")).isEqualTo("1");
        owner.get(PAGE + "/csv?day=no").then().statusCode(422);
        studio.signedIn(Role.PRACTITIONER).get(PAGE + "/csv").then().statusCode(403);
    }

    private long found(String query) {
        return Pattern.compile("href=\"/desk/s/")
                .matcher(owner.get(PAGE + query).asString())
                .results()
                .count();
    }

    /** Lines of the lead, all at one instant: only their ids tell them apart. */
    private void plant(int lines, String at) {
        Rows.change("insert into audit_event (studio_id, id, at, actor_id, kind, subject_id) select '"
                + studio.profile().id() + "', gen_random_uuid(), '" + at + "', '" + studio.id(Role.LEAD)
                + "', 'SUBMISSION', gen_random_uuid() from generate_series(1, " + lines + ")");
    }

    private String lines(String kind) {
        return Rows.value("select count(*) from audit_event where kind = '" + kind + "' and studio_id = '"
                + studio.profile().id() + "'");
    }
}
