package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.EditionReader;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.support.Archive;
import dev.stipple.support.Asking;
import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.JsonSchema;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of everything: what is in it, what never is, and who gets it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CopyTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/c/northgate/result/[^\"]+/copy/[^\"]+)\"");

    @Inject
    PlantedForms forms;

    @BeforeEach
    void begin() {
        Rows.forgetTries();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "03", "04", "05", "09", "10", "12"})
    void every_answer_given_is_in_it_as_it_was_given(String golden) {
        Planted sent = forms.send(Golden.named(golden).answers());

        Archive copy = copy(sent);

        JsonNode json = copy.json("copy.json");
        assertThat(answers(json.at("/versions/0"))).isEqualTo(counting(Golden.named(golden)));
        assertThat(new JsonSchema(copy.json("copy-schema.json")).problems(json)).isEmpty();
        assertThat(json.at("/form/reference").asText()).isEqualTo(forms.reference(sent.id()));
        assertThat(json.at("/versions/0/assessment/reasons").size()
                        + json.at("/versions/0/assessment/leftOpen").size())
                .as("as many as the desk sees")
                .isEqualTo(flags(sent));
        assertThat(json.toString())
                .doesNotContain("phq2-score", "aai-score", "\"points\"", "\"axes\"", "\"practitioner\"");
        json.at("/versions/0/answers")
                .forEach(answer -> assertThat(answer.get("words").size())
                        .as(answer.get("question").asText())
                        .isEqualTo(words(answer.get("answer"))));
    }

    @Test
    void what_was_told_asked_and_agreed_is_in_it_and_no_note_and_no_reason_for_colleagues() {
        Planted sent = forms.send(Golden.named("03").answers());
        Browser client = sent.open();
        client.answer(sent.result() + "/ask", "words", "May I bring a friend?");
        DeskBrowser lea = DeskBrowser.of("lea");
        lea.act(sent.id(), "note", "reason", "INTERNAL remark").then().statusCode(303);
        lea.act(sent.id(), "measure", "grade", "INTERNAL grade").then().statusCode(303);
        lea.decide(sent.id(), "check", "Do bring your friend.").then().statusCode(303);

        String text = copy(sent).text("copy.json");
        JsonNode json = copy(sent).json("copy.json");

        assertThat(text).doesNotContain("INTERNAL", "Seen.", "Read on my own.");
        assertThat(json.at("/decisions/0/outcome").asText()).isEqualTo("check");
        assertThat(json.at("/decisions/0/message").asText()).isEqualTo("Do bring your friend.");
        assertThat(json.at("/decisions/0/by").asText()).contains("Lea");
        assertThat(json.at("/messages").findValuesAsText("words")).contains("May I bring a friend?");
        assertThat(json.at("/consents/0/purpose").asText()).isEqualTo("health-answers");
        assertThat(json.at("/consents/0/textSha256").asText())
                .isEqualTo(json.at("/form/editionSha256").asText())
                .hasSize(64);
        assertThat(json.at("/openings").findValuesAsText("role")).contains("lead practitioner");
        assertThat(json.at("/openings").findValuesAsText("who")).contains("the client");
        assertThat(json.at("/leftOut").size()).isGreaterThan(3);
    }

    @Test
    void a_question_back_and_the_version_that_answers_it_are_in_it() {
        Planted sent = forms.send(Golden.named("03").answers());
        Browser ana = new Browser();
        ana.answer("/desk/sign-in", "email", "ana@northgate.example", "password", "northgate-demo-only");
        Asking asking = new Asking(ana, sent);
        asking.ask("words", "How are you today?").then().statusCode(303);
        Browser client = sent.open();
        client.get(sent.result() + "/reply");
        asking.reply(client, "words", "Quite well").then().statusCode(303);

        JsonNode json = copy(sent).json("copy.json");

        assertThat(json.at("/questions/0/words").asText()).isEqualTo("How are you today?");
        assertThat(json.at("/questions/0/state").asText()).isEqualTo("answered");
        assertThat(json.at("/questions/0/version").asInt()).isEqualTo(2);
        assertThat(json.at("/versions/1/words").asText()).isEqualTo("Quite well");
    }

    @Test
    void the_photos_are_in_it() {
        PhotoClient photographer = new PhotoClient();
        photographer.toPhotos();
        photographer.upload(
                Map.of("photo-top", PhotoClient.PHOTO, "photo-front", PhotoClient.OTHER), "act", "continue");
        photographer.checkAnswers();
        String result = Browser.path(photographer.browser().send("northgate"));

        Archive copy = copy(photographer.browser(), result);

        assertThat(copy.files().keySet())
                .containsExactlyInAnyOrder("copy-schema.json", "copy.json", "photos/top.jpg", "photos/front.jpg");
        assertThat(copy.bytes("photos/top.jpg")).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(copy.json("copy.json").at("/photos").findValuesAsText("file"))
                .containsExactlyInAnyOrder("photos/top.jpg", "photos/front.jpg");
    }

    @Test
    void of_words_of_despair_no_outcome_is_told() {
        ObjectNode answers = Golden.named("01").answers().deepCopy();
        answers.put("own-question", "I want to end my life");
        Planted sent = forms.send(answers);

        Archive copy = copy(sent);
        JsonNode json = copy.json("copy.json");

        assertThat(new JsonSchema(copy.json("copy-schema.json")).problems(json)).isEmpty();
        assertThat(json.at("/versions/0/assessment").isMissingNode()).isTrue();
        assertThat(json.has("plan")).isFalse();
        assertThat(answers(json.at("/versions/0")).get("own-question").asText()).isEqualTo("I want to end my life");
    }

    @Test
    void the_link_works_once_for_a_day_and_only_beside_the_form() {
        Planted sent = forms.send(Golden.named("01").answers());
        Planted other = forms.send(Golden.named("02").answers());
        Browser client = sent.open();
        String link = link(client, sent.result());

        other.open().get(link).then().statusCode(404);
        other.open()
                .get(link.replace(sent.id().toString(), other.id().toString()))
                .then()
                .statusCode(404);
        new Browser().get(link).then().statusCode(404);
        Response taken = client.get(link);
        taken.then().statusCode(200).contentType("application/zip").header("Cache-Control", containsString("no-store"));
        client.get(link).then().statusCode(404);

        String old = link(client, sent.result());
        Rows.change(
                "update copy_link set made_at = made_at - interval '2 days', expires_at = expires_at - interval '2 days'"
                        + " where used_at is null and submission_id = '" + sent.id() + "'");
        client.get(old).then().statusCode(404);
        assertThat(Rows.value("select count(*) from audit_event where kind = 'OWN_COPY' and subject_id = '" + sent.id()
                        + "'"))
                .isEqualTo("1");
        client.get(sent.result() + "/opened").then().body(containsString("Nobody has opened it yet."));
        assertThat(Rows.dump("copy_link")).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
    }

    @Test
    void five_links_a_day_are_enough_and_a_stale_page_makes_none() {
        Planted sent = forms.send(Golden.named("01").answers());
        Browser client = sent.open();
        for (int i = 0; i < 5; i++) {
            link(client, sent.result());
        }

        client.answer(sent.result() + "/copy")
                .then()
                .statusCode(429)
                .body(containsString("five copies of this form"))
                .body(not(containsString("download>")));
        Rows.forgetTries();
        client.loseToken().post(sent.result() + "/copy").then().statusCode(422);
        new Browser().get(sent.result() + "/copy").then().statusCode(404);
    }

    @Test
    void the_page_says_how_long_this_studio_keeps_a_form_and_speaks_spanish() {
        Planted sent = forms.send(Golden.named("01").answers());
        Browser client = sent.open();

        client.get(sent.result()).then().body(containsString(sent.result() + "/copy"));
        client.get(sent.result() + "/copy")
                .then()
                .statusCode(200)
                .body(containsString("for 6 months"))
                .body(containsString("7 years after the last treatment"));
        client.get("/language/es");
        client.get(sent.result() + "/copy").then().body(containsString("Hacer mi copia"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
    void the_studio_makes_the_same_with_a_list_that_is_no_formula(String name) {
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("name", name);
        Planted sent = forms.send(answers);
        DeskBrowser lea = DeskBrowser.of("lea");
        lea.get("/desk/clients/" + sent.id()).then().body(containsString("Make a copy for the client"));

        Response made = lea.post("/desk/clients/" + sent.id() + "/copy");

        made.then().statusCode(200).contentType("application/zip");
        Archive copy = Archive.of(made.asByteArray());
        String reference = forms.reference(sent.id());
        assertThat(copy.text("forms.csv")).contains("\"" + reference + "\",\"'" + name + "\"");
        assertThat(answers(copy.json(reference + "/copy.json").at("/versions/0"))
                        .get("name")
                        .asText())
                .isEqualTo(name);
        assertThat(Rows.value(
                        "select count(*) from audit_event where kind = 'COPY' and subject_id = '" + sent.id() + "'"))
                .isEqualTo("1");
        sent.open().get(sent.result() + "/opened").then().body(containsString("Made a copy of your form"));
    }

    @Test
    void only_owner_and_lead_make_it_and_not_of_a_form_that_was_withdrawn() {
        Planted sent = forms.send(Golden.named("03").answers());
        for (String name : List.of("ana", "finn")) {
            DeskBrowser desk = DeskBrowser.of(name);
            desk.get("/desk/queue");
            desk.post("/desk/clients/" + sent.id() + "/copy").then().statusCode(403);
        }
        sent.open().answer(sent.result() + "/withdraw").then().statusCode(303);
        DeskBrowser olu = DeskBrowser.of("olu");
        olu.get("/desk/clients/" + sent.id());

        Archive copy =
                Archive.of(olu.post("/desk/clients/" + sent.id() + "/copy").asByteArray());

        assertThat(copy.files().keySet()).containsExactlyInAnyOrder("copy-schema.json", "forms.csv");
        assertThat(copy.text("forms.csv")).contains(forms.reference(sent.id()), "Withdrawn");
        assertThat(copy(sent).files()).as("the client takes it").containsKey("copy.json");
    }

    private static int flags(Planted sent) {
        String page = DeskBrowser.of("ana").submission(sent.id()).asString();
        return Integer.parseInt(page.replaceFirst("(?s).*<h2>Flags \\((\\d+)\\).*", "$1"));
    }

    private static int words(JsonNode answer) {
        return answer.isNull() ? 0 : answer.isArray() ? answer.size() : 1;
    }

    private static ObjectNode answers(JsonNode version) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        version.get("answers").forEach(answer -> all.set(answer.get("question").asText(), answer.get("answer")));
        return all;
    }

    private static ObjectNode counting(Golden golden) {
        Questionnaire questionnaire = EditionReader.shipped().questionnaire();
        return AnswersJson.write(Journey.counting(
                questionnaire,
                AnswersJson.parse(questionnaire, golden.answers()).answers(),
                LocalDate.of(2026, 11, 20)));
    }

    private Archive copy(Planted sent) {
        return copy(sent.open(), sent.result());
    }

    private static Archive copy(Browser client, String result) {
        Response taken = client.get(link(client, result));
        taken.then().statusCode(200);
        return Archive.of(taken.asByteArray());
    }

    private static String link(Browser client, String result) {
        Matcher found = LINK.matcher(client.answer(result + "/copy").asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
