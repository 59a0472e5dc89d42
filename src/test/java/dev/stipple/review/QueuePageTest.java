package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue's page beyond its first: where its links lead, and what is still there when an act is refused. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QueuePageTest {

    @Inject
    PlantedForms forms;

    @Inject
    PlantedCases planted;

    @Inject
    SavedViews views;

    @Inject
    Clock clock;

    private DeskBrowser ana;
    private UUID row;
    private UUID later;

    @BeforeEach
    void send() {
        ana = DeskBrowser.of("ana");
        row = forms.send(Golden.named("01").answers()).id();
        later = forms.send(Golden.named("01").answers()).id();
    }

    @Test
    void a_row_beyond_the_first_page_can_be_looked_into() {
        String page = ana.get("/desk/queue?" + here()).asString();
        assertThat(page).contains("row-" + row).doesNotContain("row-" + later);
        String link = page.replaceAll("(?s).*href=\"([^\"]*sel=" + row + ")#peek\".*", "$1");

        ana.get(link.replace("&amp;", "&"))
                .then()
                .statusCode(200)
                .body(containsString("id=\"peek\""))
                .body(containsString("row-" + row));
    }

    @Test
    void a_refused_act_on_rows_keeps_the_page_the_choice_and_what_was_typed() {
        ana.queue();

        Response refused = bulk("act", "snooze", "until", "31/2/2027", "label", "Scar work");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains(
                        "value=\"" + row + "\" checked",
                        "<option value=\"snooze\" selected>",
                        "value=\"31/2/2027\" aria-describedby=\"bulk-until-error\"",
                        "value=\"Scar work\"",
                        "<a href=\"#bulk-until\">",
                        "name=\"filter\" value=\"" + here().replace("&", "&amp;") + "\"")
                .doesNotContain("row-" + later);
    }

    @Test
    void an_act_on_rows_leads_back_to_their_page() {
        ana.queue();

        Response done = bulk("act", "label", "label", "Beyond");

        done.then().statusCode(303);
        assertThat(done.header("Location")).contains(here() + "&done=");
    }

    @Test
    void a_problem_leads_to_the_control_that_is_to_be_mended() {
        ana.queue();

        assertThat(ana.post("/desk/bulk", "act", "label").asString())
                .contains("<a href=\"#chosen\">")
                .containsOnlyOnce("id=\"chosen\"");
        assertThat(ana.post("/desk/views", "name", "x".repeat(41), "filter", "", "shared", "1")
                        .asString())
                .contains(
                        "<a href=\"#view-name\">",
                        "id=\"filters\" open>",
                        "value=\"" + "x".repeat(41) + "\" aria-describedby=\"view-name-error\"",
                        "name=\"shared\" value=\"1\" checked");
    }

    @Test
    void shared_views_take_no_place_of_ones_own() {
        StaffMember mia =
                new StaffMember(planted.studio("shared-views").id(), new UUID(8, 1), "Mia", Role.PRACTITIONER, true);
        for (int i = 0; i < 30; i++) {
            assertThat(views.keep(mia, "Shared " + i, QueueFilter.ALL, true, clock.instant()))
                    .isTrue();
        }

        assertThat(views.keep(mia, "One too many", QueueFilter.ALL, true, clock.instant()))
                .isFalse();
        assertThat(views.keep(mia, "My own", QueueFilter.ALL, false, clock.instant()))
                .isTrue();
    }

    /** The page that begins after the form that was sent last. */
    private String here() {
        return "sort=newest&after=1." + later;
    }

    private Response bulk(String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 4);
        all[fields.length] = "chosen";
        all[fields.length + 1] = row.toString();
        all[fields.length + 2] = "filter";
        all[fields.length + 3] = here();
        return ana.post("/desk/bulk", all);
    }
}
