package dev.stipple.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {

    private static final Buckets TENS = new Buckets(List.of(10, 20, 30), "minutes", 60, "hours");

    @ParameterizedTest
    @CsvSource({
        "0, false, 10",
        "10, false, 10",
        "10, true, 20",
        "11, false, 20",
        "30, false, 30",
        "30, true, over",
        "9000000000, false, over"
    })
    void a_time_is_counted_in_the_bucket_that_it_does_not_exceed(long whole, boolean more, String name) {
        assertThat(TENS.name(whole, more)).isEqualTo(name);
    }

    @Test
    void the_median_is_found_within_its_bucket() {
        assertThat(TENS.quantile(0.5, Map.of("10", 4L, "20", 4L)).at()).isCloseTo(10, within(1e-9));
        assertThat(TENS.quantile(0.5, Map.of("10", 1L, "20", 8L, "30", 1L)).at())
                .isCloseTo(15, within(1e-9));
        assertThat(TENS.quantile(0.9, Map.of("10", 10L, "20", 10L)).at()).isCloseTo(18, within(1e-9));
    }

    @Test
    void what_lies_in_the_open_bucket_is_only_known_to_be_more() {
        Buckets.Quantile p90 = TENS.quantile(0.9, Map.of("10", 1L, "over", 9L));

        assertThat(p90.more()).isTrue();
        assertThat(TENS.words(p90)).isEqualTo("more than 30 minutes");
    }

    @Test
    void a_long_time_is_said_in_the_larger_unit() {
        assertThat(Buckets.HOURS.words(new Buckets.Quantile(9, 38, false))).isEqualTo("about 38 hours");
        assertThat(Buckets.HOURS.words(new Buckets.Quantile(9, 131, false))).isEqualTo("about 5 days");
        assertThat(Buckets.MINUTES.words(new Buckets.Quantile(9, 700, false))).isEqualTo("about 12 hours");
        assertThat(Buckets.MINUTES.words(new Buckets.Quantile(9, 1440, true))).isEqualTo("more than 24 hours");
    }

    @Test
    void of_nothing_there_is_no_median() {
        assertThat(TENS.words(TENS.quantile(0.5, Map.of()))).isEqualTo("not known yet");
    }

    @Test
    void buckets_read_as_ranges() {
        assertThat(TENS.words(0)).isEqualTo("up to 10 minutes");
        assertThat(TENS.words(1)).isEqualTo("10 to 20 minutes");
        assertThat(TENS.words(3)).isEqualTo("more than 30 minutes");
        assertThat(Buckets.HOURS.words(0)).isEqualTo("up to 1 hour");
        assertThat(Buckets.HOURS.words(4)).isEqualTo("8 hours to 1 day");
        assertThat(Buckets.HOURS.words(5)).isEqualTo("1 to 2 days");
        assertThat(Buckets.MINUTES.words(8)).isEqualTo("30 minutes to 1 hour");
        assertThat(Buckets.MINUTES.words(11)).isEqualTo("more than 24 hours");
        assertThat(TENS.names()).containsExactly("10", "20", "30", "over");
    }
}
