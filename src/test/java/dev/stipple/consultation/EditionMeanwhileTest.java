package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An edition published while a form is being filled in changes nothing for that form. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EditionMeanwhileTest {

    private static final String STUDIO = "meanwhile";
    private static final String START = "/c/" + STUDIO;
    private static final String OLD = "What would you like help with?";
    private static final String NEW = "What shall we look at together?";

    @Inject
    Studios studios;

    @Test
    void a_form_begun_goes_on_as_it_began_and_a_new_one_is_asked_anew() throws Exception {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> studios.open(studio(id), "meanwhile-token"));
        Browser begun = new Browser();
        begun.begin(STUDIO);
        begun.get(START + "/q/help-with").then().body(containsString(OLD));

        publishChanged(id);

        begun.get(START + "/q/help-with").then().body(containsString(OLD)).body(not(containsString(NEW)));
        Browser fresh = new Browser();
        fresh.begin(STUDIO);
        fresh.get(START + "/q/help-with").then().body(containsString(NEW)).body(containsString("Anything new to say?"));
        begun.fillIn(STUDIO, Golden.named("01").answers());
        begun.get(START + "/check-answers").then().body(not(containsString("Anything new")));
        begun.send(STUDIO).then().statusCode(303);
        assertThat(Rows.value("select edition_number from submission where studio_id = '" + id + "'"))
                .isEqualTo("1");
    }

    /** The same edition with one title reworded and one question more, under the next number. */
    private static void publishChanged(UUID id) throws Exception {
        String document = Rows.value("select document from edition where studio_id = '" + id + "' and number = 1");
        ObjectNode changed = (ObjectNode) new ObjectMapper().readTree(document.replace(OLD, NEW));
        changed.remove("languages");
        JsonNode question = find(changed, "own-question");
        String copy = question.toString()
                .replace("\"own-question\"", "\"new-question\"")
                .replace(question.get("label").toString(), "\"Anything new to say?\"");
        ArrayNode questions = (ArrayNode) page(changed, "help-with").get("questions");
        // The only question of a page has the page's title for its label; one of two needs its own.
        ((ObjectNode) questions.get(0)).put("label", NEW);
        questions.add(new ObjectMapper().readTree(copy));
        Rows.change("insert into edition (studio_id, number, sha256, published_at, published_by, document) values ('"
                + id + "', 2, 'changed-meanwhile', now(), 'test', '"
                + changed.toString().replace("'", "''") + "')");
    }

    private static JsonNode find(JsonNode tree, String id) {
        return tree.findParents("id").stream()
                .filter(node -> node.get("id").asText().equals(id) && node.has("label"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode page(JsonNode tree, String slug) {
        return tree.findParents("slug").stream()
                .filter(node -> node.get("slug").asText().equals(slug) && node.has("questions"))
                .findFirst()
                .orElseThrow();
    }

    private static StudioProfile studio(UUID id) {
        WorkingHours hours = new WorkingHours(
                Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Europe/London"));
        return new StudioProfile(id, STUDIO, "Meanwhile", "020 7946 0000", "GB", hours, 7);
    }
}
