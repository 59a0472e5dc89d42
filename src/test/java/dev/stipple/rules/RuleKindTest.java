package dev.stipple.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleKindTest {

    @Test
    void a_stop_ends_or_delays_and_does_nothing_else() {
        assertThat(powers(RuleKind.STOP))
                .containsExactly(Disposition.DECLINE_SITE, Disposition.DEFER, Disposition.DECLINE);
    }

    @Test
    void a_flag_asks_for_something_and_never_stops() {
        assertThat(powers(RuleKind.FLAG))
                .containsExactly(
                        Disposition.NOTE, Disposition.CAUTION, Disposition.PATCH_TEST, Disposition.MEDICAL_CLEARANCE);
    }

    @Test
    void an_expectation_is_noted_cautioned_or_declined() {
        assertThat(powers(RuleKind.EXPECTATION))
                .containsExactly(Disposition.NOTE, Disposition.CAUTION, Disposition.DECLINE);
    }

    @Test
    void a_contradiction_only_cautions() {
        assertThat(powers(RuleKind.CONTRADICTION)).containsExactly(Disposition.CAUTION);
    }

    @Test
    void a_stack_asks_for_more_than_a_note_about_the_whole_person() {
        assertThat(powers(RuleKind.STACK))
                .containsExactly(
                        Disposition.CAUTION, Disposition.MEDICAL_CLEARANCE, Disposition.DEFER, Disposition.DECLINE);
    }

    @Test
    void a_crisis_only_waits() {
        assertThat(powers(RuleKind.CRISIS)).containsExactly(Disposition.DEFER);
    }

    private static Set<Disposition> powers(RuleKind kind) {
        return Arrays.stream(Disposition.values())
                .filter(kind::may)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Disposition.class)));
    }
}
