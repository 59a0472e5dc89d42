package dev.stipple.rules;

import static dev.stipple.rules.RuleSketch.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void a_finding_without_a_witness_cannot_be_made() {
        Rule smoking = rule("smoking").made();

        assertThatThrownBy(() -> new Finding(smoking, true, List.of(), Optional.empty(), false, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("smoking");
    }

    @Test
    void a_settled_clearance_asks_for_a_check_and_no_more() {
        RuleSketch heart = rule("heart").clearedBy("your GP");

        assertThat(heart.raised().disposition()).isEqualTo(Disposition.MEDICAL_CLEARANCE);
        assertThat(heart.settled().disposition()).isEqualTo(Disposition.CAUTION);
    }

    @Test
    void two_findings_on_the_same_answer_explain_a_stack_once() {
        Finding first = rule("first").raised();
        Finding second =
                new Finding(rule("second").made(), true, first.witnesses(), Optional.empty(), false, List.of());
        Finding stack = new Finding(
                rule("stack").made(),
                true,
                List.of(
                        new Witness("finding first", List.of("raised")),
                        new Witness("finding second", List.of("raised"))),
                Optional.empty(),
                false,
                List.of());

        Finding explained = stack.explainedBy(Map.of("finding first", first, "finding second", second));

        assertThat(explained.witnesses()).isEqualTo(first.witnesses());
        assertThat(explained.of()).containsExactly("first", "second");
    }

    @Test
    void a_finding_prints_its_rule_and_never_an_answer() {
        assertThat(rule("smoking").raised()).hasToString("Finding[smoking]");
        assertThat(rule("smoking").undecided()).hasToString("Finding[smoking, undecided]");
    }

    @Test
    void a_witness_prints_its_fact_and_never_its_value() {
        assertThat(new Witness("mood", List.of("a-lot"))).hasToString("Witness[mood]");
    }
}
