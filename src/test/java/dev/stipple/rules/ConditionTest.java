package dev.stipple.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.rules.Condition.All;
import dev.stipple.rules.Condition.AnyOf;
import dev.stipple.rules.Condition.AtLeast;
import dev.stipple.rules.Condition.Below;
import dev.stipple.rules.Condition.Includes;
import dev.stipple.rules.Condition.Is;
import dev.stipple.rules.Condition.Known;
import dev.stipple.rules.Condition.Not;
import dev.stipple.rules.Condition.OneOf;
import dev.stipple.rules.Condition.Within;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Condition HAD = new Is("transplant", "had");
    private static final Condition RECENT = new Below("months", 6);

    @Test
    void a_missing_fact_is_unknown_and_names_itself() {
        assertThat(HAD.judge(facts(), DAY)).isEqualTo(new Judgement(Truth.UNKNOWN, Set.of("transplant")));
    }

    @Test
    void a_false_part_settles_all_and_is_its_only_witness() {
        Facts never = facts("transplant", new Value.Code("never"));

        assertThat(new All(List.of(HAD, RECENT)).judge(never, DAY))
                .isEqualTo(new Judgement(Truth.FALSE, Set.of("transplant")));
    }

    @Test
    void an_unknown_part_leaves_all_undecided_and_names_what_to_ask() {
        Facts had = facts("transplant", new Value.Code("had"));

        assertThat(new All(List.of(HAD, RECENT)).judge(had, DAY))
                .isEqualTo(new Judgement(Truth.UNKNOWN, Set.of("months")));
    }

    @Test
    void a_true_part_settles_any_whatever_is_missing() {
        Facts recent = facts("months", new Value.Count(2));

        assertThat(new AnyOf(List.of(HAD, RECENT)).judge(recent, DAY))
                .isEqualTo(new Judgement(Truth.TRUE, Set.of("months")));
    }

    @Test
    void both_sides_are_witnesses_when_both_decided() {
        Facts both = facts("transplant", new Value.Code("had"), "months", new Value.Count(2));

        assertThat(new All(List.of(HAD, RECENT)).judge(both, DAY).because())
                .containsExactlyInAnyOrder("transplant", "months");
    }

    @Test
    void the_opposite_of_unknown_is_unknown() {
        assertThat(new Not(HAD).judge(facts(), DAY).truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void ticked_codes_are_found_among_several() {
        Facts ticked = facts("allergies", new Value.Codes(Set.of("latex", "metals")));

        assertThat(new Includes("allergies", Set.of("metals"))
                        .judge(ticked, DAY)
                        .truth())
                .isEqualTo(Truth.TRUE);
        assertThat(new Includes("allergies", Set.of("plasters"))
                        .judge(ticked, DAY)
                        .truth())
                .isEqualTo(Truth.FALSE);
        assertThat(new OneOf("allergies", Set.of("metals")).judge(ticked, DAY).truth())
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void numbers_compare_at_their_limits() {
        Facts six = facts("months", new Value.Count(6));

        assertThat(RECENT.judge(six, DAY).truth()).isEqualTo(Truth.FALSE);
        assertThat(new AtLeast("months", 6).judge(six, DAY).truth()).isEqualTo(Truth.TRUE);
    }

    @Test
    void a_day_is_within_months_until_they_are_over() {
        Condition within = new Within("healed", 3);

        assertThat(within.judge(facts("healed", new Value.Day(DAY.minusMonths(3))), DAY)
                        .truth())
                .isEqualTo(Truth.FALSE);
        assertThat(within.judge(facts("healed", new Value.Day(DAY.minusMonths(3).plusDays(1))), DAY)
                        .truth())
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void known_is_never_unknown() {
        assertThat(new Known("mood").judge(facts(), DAY).truth()).isEqualTo(Truth.FALSE);
        assertThat(new Known("mood")
                        .judge(facts("mood", new Value.Code("a-lot")), DAY)
                        .truth())
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void facts_print_their_names_and_never_their_values() {
        assertThat(facts("keloid", new Value.Code("reported")).toString()).isEqualTo("Facts[keloid]");
    }

    private static Facts facts(Object... pairs) {
        Map<String, Value> values = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], (Value) pairs[i + 1]);
        }
        return new Facts(values);
    }
}
