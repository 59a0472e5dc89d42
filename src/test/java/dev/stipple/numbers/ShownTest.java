package dev.stipple.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, fewer than 5", "4, fewer than 5", "5, 5", "120, 120"})
    void few_people_are_not_counted_out_loud(long n, String shown) {
        assertThat(Shown.people(n)).isEqualTo(shown);
    }

    @Test
    void a_share_of_nothing_is_none() {
        assertThat(Shown.share(0, 0)).isEqualTo("none yet");
        assertThat(Shown.share(12, 40)).isEqualTo("12 of 40, 30%");
    }

    @Test
    void a_rare_complication_has_neither_figure_nor_bar() {
        Section section = AftercareSection.of(
                new Sums(Map.of("treated", 30L, "look:day-30:lighter", 6L, "complication:day-30:infection", 1L)));

        List<Chart.Bar> bars = section.chart().orElseThrow().bars();
        assertThat(bars).anySatisfy(bar -> {
            assertThat(bar.label()).contains("Infection");
            assertThat(bar.figure()).isEqualTo("fewer than 5");
            assertThat(bar.width()).isZero();
        });
        assertThat(bars).anySatisfy(bar -> {
            assertThat(bar.figure()).isEqualTo("6");
            assertThat(bar.width()).isEqualTo(320);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 30", "-1", "99999999999999", "30;drop table tally", "<script>", "year"})
    void a_period_that_there_is_not_is_ninety_days(String typed) {
        assertThat(Period.of(Optional.of(typed))).isEqualTo(Period.QUARTER);
    }

    @Test
    void what_was_taken_back_later_than_it_was_counted_never_shows_as_less_than_none() {
        Sums sums = new Sums(Map.of("look:after:lighter", -1L, "look:after:darker", 2L));

        assertThat(sums.of("look:after:lighter")).isZero();
        assertThat(sums.total("look:")).isEqualTo(2);
    }

    @Test
    void a_word_that_is_no_code_costs_no_act() {
        assertThat(TallyRows.code("NOT_FIT")).isEqualTo("not-fit");
        assertThat(TallyRows.code("See a doctor; <b>")).isEqualTo("other");
        assertThat(TallyRows.code("")).isEqualTo("other");
        assertThat(TallyRows.code("a".repeat(61))).isEqualTo("other");
    }
}
