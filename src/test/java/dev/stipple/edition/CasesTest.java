package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.support.Case;
import dev.stipple.support.CleanClient;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden cases of src/test/resources/cases, written and reviewed against the clinical evidence one by one. */
class CasesTest {

    private static final Edition EDITION = EditionReader.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int FEWEST = 80;

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_case_is_a_whole_form_and_is_judged_as_its_author_expected(Case one) {
        AnswersJson.Parsed parsed = AnswersJson.parse(EDITION.questionnaire(), CleanClient.with(one.answers()));
        assertThat(parsed.problems()).isEmpty();
        Answers answers = Journey.counting(EDITION.questionnaire(), parsed.answers(), DAY);
        assertThat(Journey.of(EDITION.questionnaire(), answers, DAY).complete())
                .as("every question asked is answered")
                .isTrue();
        one.answers().fieldNames().forEachRemaining(question -> assertThat(answers.to(question))
                .as("the answer to %s stands in an open branch", question)
                .isPresent());

        AssessmentDocument made = AssessmentWriter.assess(EDITION, answers, DAY);

        JsonNode expected = one.expected();
        assertThat(String.valueOf(made.outcome()))
                .isEqualTo(expected.get("outcome").asText());
        assertThat(made.headline().disposition())
                .isEqualTo(expected.get("headline").asText());
        assertThat(made.crisis())
                .isEqualTo(EDITION.isCrisis(answers, DAY))
                .isEqualTo(expected.path("crisis").asBoolean());
        assertThat(made.findings())
                .extracting(AssessmentDocument.FindingPart::rule)
                .containsExactlyInAnyOrderElementsOf(strings(expected.path("raised")));
        assertThat(made.undecided())
                .extracting(AssessmentDocument.FindingPart::rule)
                .containsExactlyInAnyOrderElementsOf(strings(expected.path("undecided")));
        assertThat(made.areasExcluded()).containsExactlyInAnyOrderElementsOf(strings(expected.path("excluded")));
        if (expected.has("who")) {
            assertThat(made.headline().who()).isEqualTo(expected.get("who").asText());
        }
        if (expected.has("until")) {
            assertThat(made.eligibleFrom()).hasToString(expected.get("until").asText());
        }
    }

    @Test
    void there_are_enough_cases_and_they_reach_every_outcome() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(cases())
                .extracting(one -> one.expected().get("outcome").asText())
                .contains("open", "check", "wait", "doctor", "not-fit", "null");
    }

    @Test
    void every_rule_is_raised_by_some_case_or_option_of_the_evidence() {
        List<String> raised = java.util.stream.Stream.concat(
                        cases().stream().flatMap(one -> strings(one.expected().path("raised")).stream()),
                        dev.stipple.support.EvidenceOption.all().stream().flatMap(option -> option.rules().stream()))
                .toList();

        assertThat(EDITION.ruleBook().rules())
                .extracting(dev.stipple.rules.Rule::id)
                .filteredOn(id -> !raised.contains(id))
                .isEmpty();
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
