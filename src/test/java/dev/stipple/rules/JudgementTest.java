package dev.stipple.rules;

import static dev.stipple.rules.RuleSketch.DAY;
import static dev.stipple.rules.RuleSketch.NO;
import static dev.stipple.rules.RuleSketch.YES;
import static dev.stipple.rules.RuleSketch.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgementTest {

    @Test
    void a_compound_takes_its_witnesses_from_the_parts_that_came_out_the_same_way() {
        List<Condition> parts = List.of(new Condition.Is("a", "yes"), new Condition.Is("b", "yes"));
        Facts mixed = facts("a", YES, "b", NO);

        assertThat(Judgement.settled(Truth.TRUE, parts, mixed, DAY)).isEqualTo(new Judgement(Truth.TRUE, Set.of("a")));
        assertThat(Judgement.settled(Truth.FALSE, parts, mixed, DAY))
                .isEqualTo(new Judgement(Truth.FALSE, Set.of("b")));
    }

    @Test
    void an_opposite_keeps_its_witnesses() {
        assertThat(Judgement.of(Truth.TRUE, "a").negated()).isEqualTo(new Judgement(Truth.FALSE, Set.of("a")));
        assertThat(Judgement.of(Truth.FALSE, "a").negated()).isEqualTo(new Judgement(Truth.TRUE, Set.of("a")));
        assertThat(Judgement.of(Truth.UNKNOWN, "a").negated()).isEqualTo(new Judgement(Truth.UNKNOWN, Set.of("a")));
    }
}
