package dev.stipple.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.numbers.RuleSums.OfRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReviewTest {

    @ParameterizedTest
    @CsvSource({
        "49, 0, false",
        "50, 0, true",
        "30, 20, false",
        "31, 19, true",
        "31, 20, true",
        "600, 400, false",
        "601, 399, true",
        "0, 900, false"
    })
    void a_rule_is_due_when_more_than_sixty_percent_of_fifty_flags_were_set_aside(
            long overridden, long confirmed, boolean due) {
        OfRule rule = new OfRule(overridden + confirmed, confirmed, overridden, 0);

        assertThat(RuleReview.due(1000, rule).isPresent()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"199, 0, false", "200, 0, true", "5000, 1, false", "0, 0, false"})
    void a_rule_is_due_when_two_hundred_forms_never_raised_it(long judged, long raised, boolean due) {
        assertThat(RuleReview.due(judged, new OfRule(raised, 0, 0, 0)).isPresent())
                .isEqualTo(due);
    }
}
