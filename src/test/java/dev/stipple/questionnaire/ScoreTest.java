package dev.stipple.questionnaire;

import static dev.stipple.questionnaire.Forms.DAY;
import static dev.stipple.questionnaire.Forms.answers;
import static dev.stipple.questionnaire.Forms.ask;
import static dev.stipple.questionnaire.Forms.choice;
import static dev.stipple.questionnaire.Forms.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.rules.Value;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final Score WORRY = new Score("worry", List.of("low", "high"));
    private final Questionnaire form = new Questionnaire(
            page("mood", ask("low").scale(3), ask("high").scale(3)), List.of(), List.of(WORRY), List.of());

    @Test
    void a_score_is_the_sum_of_its_items() {
        Answers both = answers("low", choice("1"), "high", choice("3"));

        assertThat(WORRY.sum(form, both)).contains(new Value.Count(4));
        assertThat(WORRY.atLeast(form, both)).contains(new Value.Count(4));
    }

    @Test
    void a_skipped_item_leaves_the_score_unknown_and_the_rest_as_what_it_is_at_least() {
        Answers one = answers("low", choice("skip"), "high", choice("2"));

        assertThat(WORRY.sum(form, one)).isEmpty();
        assertThat(WORRY.atLeast(form, one)).contains(new Value.Count(2));
    }

    @Test
    void nought_is_an_answer() {
        assertThat(WORRY.atLeast(form, answers("low", choice("0")))).contains(new Value.Count(0));
        assertThat(WORRY.sum(form, answers("low", choice("0"), "high", choice("0"))))
                .contains(new Value.Count(0));
    }

    @Test
    void nothing_answered_says_nothing() {
        assertThat(WORRY.sum(form, Answers.NONE)).isEmpty();
        assertThat(WORRY.atLeast(form, answers("low", new Answer.Skipped()))).isEmpty();
    }

    @Test
    void a_score_is_a_fact_from_its_items() {
        assertThat(FactsFromAnswers.of(form, answers("low", choice("1"), "high", choice("3")), DAY)
                        .of("worry"))
                .contains(new Value.Count(4));
        assertThat(FactsFromAnswers.of(form, answers("low", choice("1")), DAY).of("worry-at-least"))
                .contains(new Value.Count(1));
        assertThat(FactsFromAnswers.sources(form, "worry")).isEqualTo(Set.of("low", "high"));
        assertThat(FactsFromAnswers.sources(form, "worry-at-least")).isEqualTo(Set.of("low", "high"));
    }
}
