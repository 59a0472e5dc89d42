package dev.stipple.rules;

import static dev.stipple.rules.RuleSketch.DAY;
import static dev.stipple.rules.RuleSketch.NO;
import static dev.stipple.rules.RuleSketch.YES;
import static dev.stipple.rules.RuleSketch.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void what_is_absent_is_unknown() {
        assertThat(facts("mood", YES).of("mood")).contains(YES);
        assertThat(facts("mood", YES).of("keloid")).isEmpty();
    }

    @Test
    void other_facts_are_laid_over_and_the_rest_kept() {
        assertThat(facts("a", YES, "b", YES).with(Map.of("b", NO, "c", NO)))
                .isEqualTo(facts("a", YES, "b", NO, "c", NO));
    }

    @Test
    void values_are_told_in_words() {
        assertThat(YES.words()).containsExactly("yes");
        assertThat(new Value.Codes(Set.of("metals", "latex", "plasters")).words())
                .containsExactly("latex", "metals", "plasters");
        assertThat(new Value.Count(-3).words()).containsExactly("-3");
        assertThat(new Value.Day(DAY).words()).containsExactly("2026-11-20");
    }

    @Test
    void an_assessment_prints_no_answer() {
        Assessment made = RuleSketch.book(RuleSketch.rule("mood").when(new Condition.Is("mood", "a-lot")))
                .assess(facts("mood", new Value.Code("a-lot")), DAY);

        assertThat(made.raised()).hasSize(1);
        assertThat(made.toString()).contains("mood").doesNotContain("a-lot");
    }

    @Test
    void an_assessment_prints_no_area_that_the_client_named() {
        Assessment made = RuleSketch.book(RuleSketch.rule("psoriasis").excludes(new Excludes.Stated("where")))
                .assess(facts("psoriasis", YES, "where", new Value.Codes(Set.of("nape"))), DAY);

        assertThat(made.areasExcluded()).containsExactly("nape");
        assertThat(made.toString()).doesNotContain("nape");
    }

    @Test
    void a_value_does_not_print_itself() {
        assertThat(new Value.Code("reported").toString()).doesNotContain("reported");
    }
}
