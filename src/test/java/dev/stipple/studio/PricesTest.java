package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.plan.Span;
import org.junit.jupiter.api.Test;

class PricesTest {

    private static final Prices TABLE = new Prices("GBP", new Span(150, 400), "pigment and a check");

    @Test
    void a_course_costs_the_fewest_sessions_at_the_lowest_price_to_the_most_at_the_highest() {
        assertThat(TABLE.of(new Span(2, 4))).isEqualTo(new Span(300, 1600));
        assertThat(TABLE.inWords(new Span(2, 4))).isEqualTo("GBP 300 to 1,600 for 2 to 4 sessions");
    }

    @Test
    void one_price_and_one_session_are_one_number() {
        assertThat(new Prices("EUR", new Span(200, 200), "all").inWords(new Span(1, 1)))
                .isEqualTo("EUR 200 for 1 session");
    }

    @Test
    void a_price_of_nothing_and_a_currency_that_is_none_are_refused() {
        assertThatThrownBy(() -> new Prices("GBP", new Span(0, 10), "all"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Prices("GBP", new Span(1, 100_001), "all"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Prices("ABC", new Span(1, 10), "all"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_dearest_course_is_still_a_number() {
        Prices dearest = new Prices("GBP", new Span(1, Prices.HIGHEST), "all");

        assertThat(dearest.of(new Span(1, 20)).high()).isEqualTo(2_000_000);
    }
}
