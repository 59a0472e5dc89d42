package dev.stipple.rules;

import static dev.stipple.rules.RuleSketch.DAY;
import static dev.stipple.rules.RuleSketch.NO;
import static dev.stipple.rules.RuleSketch.YES;
import static dev.stipple.rules.RuleSketch.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.rules.Condition.All;
import dev.stipple.rules.Condition.AnyOf;
import dev.stipple.rules.Condition.AtLeast;
import dev.stipple.rules.Condition.Below;
import dev.stipple.rules.Condition.Count;
import dev.stipple.rules.Condition.Includes;
import dev.stipple.rules.Condition.Is;
import dev.stipple.rules.Condition.Known;
import dev.stipple.rules.Condition.Not;
import dev.stipple.rules.Condition.OneOf;
import dev.stipple.rules.Condition.Raised;
import dev.stipple.rules.Condition.Within;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionPartsTest {

    private static final Condition A = new Is("a", "yes");
    private static final Condition B = new Is("b", "yes");
    private static final Condition C = new Is("c", "yes");
    private static final Count TWO = new Count(List.of(A, B, C), 2);

    @Test
    void a_count_is_true_once_enough_parts_are() {
        assertThat(TWO.judge(facts("a", YES, "c", YES), DAY)).isEqualTo(new Judgement(Truth.TRUE, Set.of("a", "c")));
    }

    @Test
    void a_count_is_unknown_while_missing_parts_could_make_up_the_number() {
        assertThat(TWO.judge(facts("a", YES, "b", NO), DAY)).isEqualTo(new Judgement(Truth.UNKNOWN, Set.of("c")));
        assertThat(TWO.truth(facts("a", NO), DAY)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_count_is_false_once_the_number_is_out_of_reach() {
        assertThat(TWO.judge(facts("a", NO, "b", NO), DAY)).isEqualTo(new Judgement(Truth.FALSE, Set.of("a", "b")));
    }

    @Test
    void any_of_is_false_only_when_every_part_is() {
        AnyOf any = new AnyOf(List.of(A, B));

        assertThat(any.judge(facts("a", NO, "b", NO), DAY)).isEqualTo(new Judgement(Truth.FALSE, Set.of("a", "b")));
        assertThat(any.judge(facts("a", NO), DAY)).isEqualTo(new Judgement(Truth.UNKNOWN, Set.of("b")));
        assertThat(any.truth(facts("b", YES), DAY)).isEqualTo(Truth.TRUE);
    }

    @Test
    void a_false_part_after_an_unknown_one_still_settles_all() {
        All all = new All(List.of(A, B));

        assertThat(all.truth(facts("b", NO), DAY)).isEqualTo(Truth.FALSE);
        assertThat(all.truth(facts("a", YES, "b", YES), DAY)).isEqualTo(Truth.TRUE);
        assertThat(all.truth(facts("b", YES), DAY)).isEqualTo(Truth.UNKNOWN);
        assertThat(all.truth(facts("a", YES), DAY)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void the_opposite_of_true_is_false_for_the_same_reason() {
        assertThat(new Not(A).judge(facts("a", YES), DAY)).isEqualTo(new Judgement(Truth.FALSE, Set.of("a")));
        assertThat(new Not(A).judge(facts("a", NO), DAY)).isEqualTo(new Judgement(Truth.TRUE, Set.of("a")));
        assertThat(new Not(A).truth(facts("a", NO), DAY)).isEqualTo(Truth.TRUE);
    }

    @Test
    void a_single_code_is_compared_whole() {
        assertThat(A.truth(facts("a", YES), DAY)).isEqualTo(Truth.TRUE);
        assertThat(A.truth(facts("a", NO), DAY)).isEqualTo(Truth.FALSE);
        assertThat(A.truth(facts("a", new Value.Codes(Set.of("yes"))), DAY)).isEqualTo(Truth.FALSE);
    }

    @Test
    void one_of_several_codes_is_enough() {
        Condition either = new OneOf("a", Set.of("yes", "maybe"));

        assertThat(either.truth(facts("a", YES), DAY)).isEqualTo(Truth.TRUE);
        assertThat(either.truth(facts("a", NO), DAY)).isEqualTo(Truth.FALSE);
    }

    @Test
    void numbers_and_days_are_false_of_values_of_another_kind() {
        Facts word = facts("a", YES);

        assertThat(new AtLeast("a", 0).truth(word, DAY)).isEqualTo(Truth.FALSE);
        assertThat(new Below("a", 9).truth(word, DAY)).isEqualTo(Truth.FALSE);
        assertThat(new Within("a", 9).truth(word, DAY)).isEqualTo(Truth.FALSE);
        assertThat(new Includes("a", Set.of("yes")).truth(word, DAY)).isEqualTo(Truth.FALSE);
    }

    @Test
    void numbers_fall_short_of_a_limit_or_stay_below_it() {
        Facts five = facts("a", new Value.Count(5));

        assertThat(new AtLeast("a", 6).truth(five, DAY)).isEqualTo(Truth.FALSE);
        assertThat(new Below("a", 6).truth(five, DAY)).isEqualTo(Truth.TRUE);
    }

    @Test
    void a_known_fact_is_its_own_witness_and_so_is_a_missing_one() {
        assertThat(new Known("a").judge(facts(), DAY)).isEqualTo(new Judgement(Truth.FALSE, Set.of("a")));
        assertThat(new Known("a").judge(facts("a", NO), DAY)).isEqualTo(new Judgement(Truth.TRUE, Set.of("a")));
        assertThat(new Known("a").matches(NO, DAY)).isTrue();
    }

    @Test
    void another_rule_counts_as_raised_by_its_finding() {
        Condition raised = new Raised("smoking");
        String finding = RuleBook.findingFact("smoking");

        assertThat(raised.judge(facts(), DAY)).isEqualTo(new Judgement(Truth.UNKNOWN, Set.of(finding)));
        assertThat(raised.truth(facts(finding, new Value.Code("raised")), DAY)).isEqualTo(Truth.TRUE);
        assertThat(raised.truth(facts(finding, new Value.Code("silent")), DAY)).isEqualTo(Truth.FALSE);
    }

    @Test
    void a_condition_tells_every_fact_it_reads_however_deep() {
        Condition deep = new AnyOf(List.of(new All(List.of(A, new Not(B))), new Count(List.of(C, new Known("d")), 1)));

        assertThat(deep.facts()).containsExactly("a", "b", "c", "d");
        assertThat(deep.tree()).hasSize(8).startsWith(deep);
    }

    @Test
    void a_condition_tells_its_code_tests_and_their_codes() {
        Condition mixed = new All(List.of(
                A, new Below("b", 3), new OneOf("c", Set.of("x", "y")), new Not(new Includes("d", Set.of("z")))));

        assertThat(mixed.codeTests().map(Condition.CodeTest::codes))
                .containsExactly(Set.of("yes"), Set.of("x", "y"), Set.of("z"));
        assertThat(mixed.codeTests()).extracting(Condition.CodeTest::fact).containsExactly("a", "c", "d");
    }

    @Test
    void a_comparison_has_no_parts() {
        assertThat(A.parts()).isEmpty();
    }

    @Test
    void a_condition_over_a_list_needs_a_part() {
        assertThatThrownBy(() -> new All(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnyOf(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
