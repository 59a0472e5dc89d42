package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.rules.Assessment;
import dev.stipple.rules.Disposition;
import dev.stipple.rules.Finding;
import dev.stipple.rules.Rule;
import dev.stipple.rules.RuleKind;
import dev.stipple.support.CleanClient;
import dev.stipple.support.EvidenceOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule book against the clinical evidence, option by option. */
class EvidenceTest {

    private static final Edition EDITION = EditionReader.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int FACTORS = 102;
    private static final int NOT_ASKED = 55;

    static List<EvidenceOption> options() {
        return EvidenceOption.all();
    }

    @ParameterizedTest
    @MethodSource("options")
    void each_option_of_the_evidence_is_judged_as_it_asks(EvidenceOption option) {
        AnswersJson.Parsed parsed = AnswersJson.parse(EDITION.questionnaire(), CleanClient.with(option.answers()));
        assertThat(parsed.problems()).isEmpty();
        Answers answers = Journey.counting(EDITION.questionnaire(), parsed.answers(), DAY);
        option.answers().fieldNames().forEachRemaining(question -> assertThat(answers.to(question))
                .as("the answer to %s stands in an open branch", question)
                .isPresent());

        Assessment made = EDITION.assess(answers, DAY);

        List<String> raised =
                made.raised().stream().map(finding -> finding.rule().id()).toList();
        assertThat(raised).containsAll(option.rules());
        assertThat(made.raised())
                .filteredOn(finding -> finding.rule().factor().equals(option.factor()))
                .filteredOn(finding -> !joins(finding.rule()))
                .extracting(finding -> finding.rule().id())
                .allMatch(option.rules()::contains);
        if (option.judged().isEmpty()) {
            assertThat(worst(made, option.rules())).isEqualTo(option.asks());
        }
    }

    @Test
    void every_factor_of_the_evidence_is_here_but_the_one_that_nobody_may_ask() {
        List<String> expected = IntStream.rangeClosed(1, FACTORS)
                .filter(number -> number != NOT_ASKED)
                .mapToObj("F%02d"::formatted)
                .toList();

        assertThat(options())
                .extracting(EvidenceOption::factor)
                .containsAll(expected)
                .doesNotContain("F" + NOT_ASKED);
    }

    /** Contradictions and stacks join findings of several factors; the cases show them. */
    private static boolean joins(Rule rule) {
        return rule.kind() == RuleKind.CONTRADICTION || rule.kind() == RuleKind.STACK;
    }

    private static String worst(Assessment made, List<String> rules) {
        return made.raised().stream()
                .filter(finding -> rules.contains(finding.rule().id()))
                .map(Finding::disposition)
                .max(Disposition::compareTo)
                .orElse(Disposition.NONE)
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
