package dev.stipple.rules;

import static dev.stipple.rules.RuleSketch.YES;
import static dev.stipple.rules.RuleSketch.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UntilTest {

    private static final Until AFTER = new Until.After("burnt-on", 3);

    @Test
    void months_are_counted_from_the_stated_day_and_end_with_a_shorter_month() {
        assertThat(AFTER.day(facts("burnt-on", new Value.Day(LocalDate.of(2026, 11, 30)))))
                .contains(LocalDate.of(2027, 2, 28));
    }

    @Test
    void without_a_day_there_is_no_end_to_tell() {
        assertThat(AFTER.day(facts())).isEmpty();
        assertThat(AFTER.day(facts("burnt-on", YES))).isEmpty();
    }

    @Test
    void a_wait_for_a_day_reads_its_fact_and_a_wait_for_a_sign_reads_none() {
        Until sign = new Until.Sign("the skin is closed");

        assertThat(AFTER.facts()).containsExactly("burnt-on");
        assertThat(sign.facts()).isEmpty();
        assertThat(sign.day(facts())).isEmpty();
    }
}
