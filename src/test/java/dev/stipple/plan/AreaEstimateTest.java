package dev.stipple.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stipple.questionnaire.Drawings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaEstimateTest {

    private static final Optional<String> ALL = Optional.of("all");
    private static final List<String> FRONT_CORNERS_AND_CROWN = List.of("front-left", "front-right", "crown");

    @Test
    void both_front_corners_and_the_crown_in_full_are_80_to_140() {
        assertThat(AreaEstimate.of(FRONT_CORNERS_AND_CROWN, ALL))
                .map(AreaEstimate::inWords)
                .hasValue("80 to 140 cm2, about 2 to 3 bank cards");
    }

    @Test
    void all_areas_in_full_are_the_whole_scalp() {
        assertThat(AreaEstimate.of(Drawings.ZONES.codes(), ALL))
                .map(AreaEstimate::area)
                .hasValue(new Span(380, 630));
    }

    @Test
    void an_amount_that_was_not_told_counts_as_about_half() {
        assertThat(AreaEstimate.of(FRONT_CORNERS_AND_CROWN, Optional.empty()))
                .isEqualTo(AreaEstimate.of(FRONT_CORNERS_AND_CROWN, Optional.of("about-half")))
                .map(AreaEstimate::area)
                .hasValue(new Span(40, 70));
    }

    @ParameterizedTest
    @CsvSource({"a-little, 20, 30", "about-half, 40, 70", "most, 60, 100", "all, 80, 140"})
    void more_of_an_area_is_a_larger_area(String amount, int low, int high) {
        assertThat(AreaEstimate.of(FRONT_CORNERS_AND_CROWN, Optional.of(amount)))
                .map(AreaEstimate::area)
                .hasValue(new Span(low, high));
    }

    @ParameterizedTest
    @CsvSource({"52, 310, 520", "57, 380, 630", "62, 440, 740"})
    void a_larger_head_has_a_larger_scalp(double head, int low, int high) {
        assertThat(AreaEstimate.of(Drawings.ZONES.codes(), ALL, head))
                .map(AreaEstimate::area)
                .hasValue(new Span(low, high));
    }

    @Test
    void an_area_named_twice_counts_once() {
        assertThat(AreaEstimate.of(List.of("crown", "crown"), ALL)).isEqualTo(AreaEstimate.of(List.of("crown"), ALL));
    }

    @Test
    void not_sure_where_is_no_estimate() {
        assertThat(AreaEstimate.of(List.of("unsure"), ALL)).isEmpty();
        assertThat(AreaEstimate.of(List.of("crown", "unsure"), ALL)).isEmpty();
        assertThat(AreaEstimate.of(List.of(), ALL)).isEmpty();
    }

    @Test
    void a_small_area_is_never_told_as_nothing() {
        assertThat(AreaEstimate.of(List.of("front-left"), Optional.of("a-little"), 40))
                .map(AreaEstimate::inWords)
                .hasValue("up to 10 cm2, less than half a bank card");
        assertThat(AreaEstimate.of(List.of("temple-left"), ALL))
                .map(AreaEstimate::inWords)
                .hasValue("20 to 30 cm2, about 1 bank card at most");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 39.9, 75.1, 570, Double.NaN})
    void a_head_of_no_possible_size_is_refused(double head) {
        assertThatIllegalArgumentException().isThrownBy(() -> AreaEstimate.of(List.of("crown"), ALL, head));
    }

    @Test
    void each_area_of_the_map_has_a_weight() {
        assertThat(Drawings.ZONES.codes()).allSatisfy(zone -> assertThat(AreaEstimate.of(List.of(zone), ALL))
                .isPresent());
    }
}
