package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stipple.questionnaire.Journey;
import dev.stipple.support.Golden;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {

    private static final Edition EDITION = EditionReader.shipped();

    static List<Golden> goldens() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void each_golden_form_is_complete_and_judged_as_its_author_expected(Golden golden) {
        LocalDate on = LocalDate.parse(golden.json().get("on").asText());
        AnswersJson.Parsed parsed = AnswersJson.parse(EDITION.questionnaire(), golden.answers());
        assertThat(parsed.problems()).isEmpty();
        Journey journey = Journey.of(EDITION.questionnaire(), parsed.answers(), on);
        assertThat(journey.complete()).isTrue();
        assertThat(journey.answers()).isEqualTo(parsed.answers());

        AssessmentDocument made = AssessmentWriter.assess(EDITION, journey.answers(), on);

        JsonNode expected = golden.expected();
        assertThat(made.findings())
                .extracting(AssessmentDocument.FindingPart::rule)
                .containsExactlyInAnyOrderElementsOf(strings(expected.get("raised")));
        assertThat(made.undecided())
                .extracting(AssessmentDocument.FindingPart::rule)
                .containsExactlyInAnyOrderElementsOf(strings(expected.get("undecided")));
        assertThat(made.headline().disposition())
                .isEqualTo(expected.get("headline").asText());
        assertThat(made.outcome()).isEqualTo(expected.get("outcome").asText());
        assertThat(String.valueOf(made.eligibleFrom()))
                .isEqualTo(expected.get("eligibleFrom").asText());
        assertThat(String.valueOf(made.headline().who()))
                .isEqualTo(expected.get("who").asText());
        assertThat(made.areasExcluded()).containsExactlyInAnyOrderElementsOf(strings(expected.get("areasExcluded")));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void an_assessment_reads_back_as_it_was_written(Golden golden) {
        AssessmentDocument made = AssessmentWriter.assess(
                EDITION,
                AnswersJson.parse(EDITION.questionnaire(), golden.answers()).answers(),
                LocalDate.of(2026, 11, 20));

        assertThat(AssessmentDocument.read(made.bytes())).isEqualTo(made);
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
