package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Question;
import dev.stipple.rules.Rule;
import dev.stipple.support.Case;
import dev.stipple.support.CleanClient;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same edition in a second language: other words, the same questions, rules and judgements. */
class SpanishTest {

    private static final Edition ENGLISH = EditionReader.shipped();
    private static final Edition SPANISH = ENGLISH.in("es");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void every_question_has_the_same_id_kind_and_codes() {
        assertThat(shape(SPANISH)).isEqualTo(shape(ENGLISH));
    }

    @Test
    void every_rule_reads_the_same_facts_and_leads_to_the_same_place() {
        assertThat(rules(SPANISH)).isEqualTo(rules(ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("dev.stipple.support.Case#all")
    void a_client_is_judged_alike_and_told_in_spanish(Case one) {
        Answers answers = AnswersJson.parse(ENGLISH.questionnaire(), CleanClient.with(one.answers()))
                .answers();
        AssessmentDocument english = AssessmentWriter.assess(ENGLISH, answers, DAY);
        AssessmentDocument spanish = AssessmentWriter.assess(SPANISH, answers, DAY);

        assertThat(spanish.headline().disposition())
                .isEqualTo(english.headline().disposition());
        assertThat(spanish.outcome()).isEqualTo(english.outcome());
        assertThat(spanish.axes()).isEqualTo(english.axes());
        assertThat(said(spanish, AssessmentDocument.FindingPart::practitioner))
                .isEqualTo(said(english, AssessmentDocument.FindingPart::practitioner));
        List<String> inEnglish = said(english, AssessmentDocument.FindingPart::client);
        assertThat(said(spanish, AssessmentDocument.FindingPart::client))
                .hasSameSizeAs(inEnglish)
                .noneMatch(inEnglish::contains);
    }

    private static List<String> said(AssessmentDocument made, Function<AssessmentDocument.FindingPart, String> to) {
        return made.findings().stream()
                .map(to)
                .filter(words -> !words.isBlank())
                .toList();
    }

    @Test
    void a_language_that_the_edition_has_not_is_the_one_it_was_written_in() {
        assertThat(ENGLISH.in("fr")).isSameAs(ENGLISH);
        assertThat(SPANISH.in("es")).isSameAs(SPANISH);
    }

    @Test
    void a_slip_is_told_in_spanish_and_a_spanish_month_is_read() {
        Question month = SPANISH.questionnaire()
                .questions()
                .filter(question -> question.kind().equals("month"))
                .findFirst()
                .orElseThrow();
        Map<String, String> typed = Map.of(month.id() + "-month", "noviembre", month.id() + "-year", "2025");

        assertThat(month.read(field -> List.of(typed.getOrDefault(field, "")), DAY)
                        .answer())
                .contains(new Answer.Month(YearMonth.of(2025, 11)));
        Map<String, String> wrong = Map.of(month.id() + "-month", "13", month.id() + "-year", "2025");
        assertThat(month.read(field -> List.of(wrong.getOrDefault(field, "")), DAY)
                        .problem()
                        .orElseThrow())
                .contains("falta el mes");
    }

    private static List<String> shape(Edition edition) {
        return edition.questionnaire()
                .questions()
                .map(question -> question.id()
                        + question.kind()
                        + question.options().stream()
                                .map(option -> option.code())
                                .toList())
                .toList();
    }

    private static List<String> rules(Edition edition) {
        return edition.rules().stream()
                .map(written -> written.rule())
                .map(rule -> String.join(" ", rule.id(), rule.disposition().name(), condition(rule)))
                .toList();
    }

    private static String condition(Rule rule) {
        return rule.when().toString();
    }
}
