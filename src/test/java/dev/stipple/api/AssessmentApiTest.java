package dev.stipple.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AssessmentApiTest {

    static List<Golden> goldens() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void each_golden_form_is_assessed_as_its_author_expected(Golden golden) {
        Response response = post(golden.request());

        response.then()
                .statusCode(200)
                .body("outcome", equalTo(golden.expected().get("outcome").asText()))
                .body(
                        "headline.disposition",
                        equalTo(golden.expected().get("headline").asText()));
        assertThat(response.jsonPath().getList("findings.rule"))
                .containsExactlyInAnyOrderElementsOf(strings(golden.expected().get("raised")));
        assertThat(String.valueOf(response.jsonPath().getString("eligibleFrom")))
                .isEqualTo(golden.expected().get("eligibleFrom").asText());
    }

    @Test
    void unknown_ids_and_codes_are_each_named_in_a_problem_document() {
        post("{\"answers\": {\"keloids\": \"none\", \"pattern\": \"spotty\", \"date-of-birth\": \"1850\"}}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors", hasKey("keloids"))
                .body("errors.pattern", containsString("one of the codes"))
                .body("errors", hasKey("date-of-birth"));
    }

    @Test
    void what_is_not_json_is_a_problem_document_too() {
        post("{").then().statusCode(400).contentType("application/problem+json");
        post("[]").then().statusCode(422);
        post("{\"on\": \"soon\", \"answers\": {}}").then().statusCode(422).body("errors", hasKey("on"));
    }

    @Test
    void no_answers_at_all_are_never_open() {
        post("{\"answers\": {}}")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("check"))
                .body("undecided.size()", greaterThan(20));
    }

    @Test
    void the_edition_lists_questions_codes_and_facts() {
        given().get("/api/v1/edition")
                .then()
                .statusCode(200)
                .body(
                        "questions.find { it.id == 'patch-test' }.options.code",
                        equalTo(List.of("willing", "unwilling", "unsure")))
                .body("facts.size()", greaterThan(50))
                .body("rules", greaterThan(100));
    }

    @Test
    void a_wrong_token_is_refused() {
        given().header("Authorization", "Bearer nonsense")
                .get("/api/v1/edition")
                .then()
                .statusCode(401);
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/api/v1/assessments");
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
