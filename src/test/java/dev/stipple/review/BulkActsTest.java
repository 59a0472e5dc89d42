package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done to several rows is put back as it was, but for what somebody changed since. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BulkActsTest {

    @Inject
    PlantedForms forms;

    private DeskBrowser ana;

    @BeforeEach
    void signIn() {
        ana = DeskBrowser.of("ana");
    }

    @Test
    void undoing_a_snooze_gives_a_client_who_wrote_their_place_again() {
        UUID id = written();
        String replied = value("replied_at", id);

        String undo = undo(bulk("snooze", List.of(id), "until", "1/12/2026"));
        assertThat(value("replied_at", id)).isEqualTo("null");

        assertThat(undone(undo)).contains("1 put back.");
        assertThat(value("replied_at", id)).isEqualTo(replied);
        assertThat(value("snoozed_until", id)).isEqualTo("null");
    }

    @Test
    void undoing_a_second_snooze_gives_back_the_day_of_the_first() {
        UUID id = forms.send(Golden.named("01").answers()).id();
        ana.act(id, "snooze", "until", "1/12/2026").then().statusCode(303);
        String first = value("snoozed_until", id);

        String undo = undo(bulk("snooze", List.of(id), "until", "3/12/2026"));
        assertThat(value("snoozed_until", id)).isNotEqualTo(first);
        undone(undo);

        assertThat(value("snoozed_until", id)).isEqualTo(first);
    }

    @Test
    void what_a_client_wrote_after_a_snooze_is_left_as_it_is() {
        PlantedForms.Planted sent = forms.send(Golden.named("01").answers());
        String undo = undo(bulk("snooze", List.of(sent.id()), "until", "1/12/2026"));
        write(sent);
        String replied = value("replied_at", sent.id());

        assertThat(undone(undo)).contains("0 put back. 1 left alone: changed since.");
        assertThat(value("replied_at", sent.id())).isEqualTo(replied).isNotEqualTo("null");
    }

    @Test
    void a_later_assignment_of_a_colleague_stays_and_the_page_says_so() {
        UUID one = forms.send(Golden.named("01").answers()).id();
        UUID other = forms.send(Golden.named("01").answers()).id();
        String undo = undo(bulk("assign", List.of(one, other), "person", person("Ana Okafor")));
        DeskBrowser.of("tom")
                .act(one, "assign", "person", person("Lea Novak"))
                .then()
                .statusCode(303);

        assertThat(undone(undo)).contains("1 put back. 1 left alone: changed since.");

        assertThat(value("assigned_to", one)).isEqualTo(person("Lea Novak"));
        assertThat(value("assigned_to", other)).isEqualTo("null");
    }

    @Test
    void an_act_of_an_older_record_is_undone_no_further_than_it_tells() {
        UUID id = forms.send(Golden.named("01").answers()).id();
        String undo = undo(bulk("assign", List.of(id), "person", person("Ana Okafor")));
        Rows.change("update bulk_act set before = '[{\"id\": \"" + id + "\", \"assigned\": null, \"label\": null}]'"
                + " where id = '" + undo.replaceAll(".*/([0-9a-f-]{36})/undo", "$1") + "'");

        assertThat(undone(undo)).contains("1 left alone: changed since.");
        assertThat(value("assigned_to", id)).isEqualTo(person("Ana Okafor"));
    }

    private UUID written() {
        PlantedForms.Planted sent = forms.send(Golden.named("01").answers());
        write(sent);
        return sent.id();
    }

    private static void write(PlantedForms.Planted sent) {
        sent.open()
                .answer(sent.result() + "/ask", "words", "May I swim?")
                .then()
                .statusCode(303);
    }

    /** Does it and gives the page that says so. */
    private String bulk(String act, List<UUID> rows, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("act", act));
        rows.forEach(row -> all.addAll(List.of("chosen", row.toString())));
        ana.queue();
        return followed(ana.post("/desk/bulk", all.toArray(String[]::new)));
    }

    private static String undo(String page) {
        return page.replaceAll("(?s).*action=\"(/desk/bulk/[0-9a-f-]{36}/undo)\".*", "$1");
    }

    private String undone(String undo) {
        return followed(ana.post(undo));
    }

    private String followed(Response led) {
        led.then().statusCode(303);
        return ana.get(Browser.path(led)).asString();
    }

    private static String value(String column, UUID id) {
        return Rows.value("select " + column + " from review where id = '" + id + "'");
    }

    private static String person(String name) {
        return Rows.value("select id from person where name = '" + name + "'");
    }
}
