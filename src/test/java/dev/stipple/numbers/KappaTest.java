package dev.stipple.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stipple.numbers.Kappa.Pair;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KappaTest {

    private static final double EXACT = 1e-9;

    @Test
    void fifty_proposals_read_by_two_people_come_to_two_fifths() {
        Kappa kappa = Kappa.of(square(new long[][] {{20, 5}, {10, 15}})).orElseThrow();

        assertThat(kappa.n()).isEqualTo(50);
        assertThat(kappa.observed()).isCloseTo(0.7, within(EXACT));
        assertThat(kappa.expected()).isCloseTo(0.5, within(EXACT));
        assertThat(kappa.value().orElseThrow()).isCloseTo(0.4, within(EXACT));
    }

    @Test
    void three_diagnoses_of_a_hundred_people_come_to_the_figure_of_the_textbook() {
        Kappa kappa = Kappa.of(square(new long[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}}))
                .orElseThrow();

        assertThat(kappa.observed()).isCloseTo(0.89, within(EXACT));
        assertThat(kappa.expected()).isCloseTo(0.66, within(EXACT));
        assertThat(kappa.value().orElseThrow()).isCloseTo(0.676, within(0.001));
    }

    @Test
    void the_same_agreement_says_less_where_chance_explains_more() {
        double even = Kappa.of(square(new long[][] {{25, 35}, {5, 35}}))
                .orElseThrow()
                .value()
                .orElseThrow();
        double skewed = Kappa.of(square(new long[][] {{45, 15}, {25, 15}}))
                .orElseThrow()
                .value()
                .orElseThrow();

        assertThat(even).isCloseTo(0.2593, within(0.0001));
        assertThat(skewed).isCloseTo(0.1304, within(0.0001));
    }

    @Test
    void full_agreement_and_none_at_all_have_a_coefficient_and_no_range() {
        Kappa full = Kappa.of(square(new long[][] {{30, 0}, {0, 20}})).orElseThrow();
        Kappa none = Kappa.of(square(new long[][] {{0, 3}, {2, 0}})).orElseThrow();

        assertThat(full.value().orElseThrow()).isCloseTo(1, within(EXACT));
        assertThat(full.range()).isEmpty();
        assertThat(none.value().orElseThrow()).isNegative();
        assertThat(none.range()).isEmpty();
    }

    @Test
    void a_range_does_not_leave_the_scale() {
        Kappa kappa = Kappa.of(square(new long[][] {{3, 0}, {1, 2}})).orElseThrow();

        assertThat(kappa.range().orElseThrow().high()).isEqualTo(1);
    }

    @Test
    void the_range_is_wide_for_few_pairs_and_narrow_for_many() {
        Kappa few = Kappa.of(square(new long[][] {{4, 1}, {2, 3}})).orElseThrow();
        Kappa many = Kappa.of(square(new long[][] {{400, 100}, {200, 300}})).orElseThrow();

        assertThat(few.value().orElseThrow()).isCloseTo(many.value().orElseThrow(), within(EXACT));
        assertThat(few.range().orElseThrow().low()).isLessThan(0);
        Kappa.Range range = many.range().orElseThrow();
        assertThat(range.low()).isCloseTo(0.4 - 1.96 * 0.02898, within(0.001));
        assertThat(range.high()).isCloseTo(0.4 + 1.96 * 0.02898, within(0.001));
    }

    @Test
    void two_people_who_always_say_the_same_one_thing_have_no_kappa() {
        assertThat(Kappa.of(Map.of(new Pair("doctor", "doctor"), 9L))
                        .orElseThrow()
                        .value())
                .isEmpty();
        assertThat(Kappa.of(Map.of())).isEmpty();
    }

    private static Map<Pair, Long> square(long[][] table) {
        Map<Pair, Long> pairs = new HashMap<>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table.length; column++) {
                pairs.put(new Pair("c" + row, "c" + column), table[row][column]);
            }
        }
        return pairs;
    }
}
