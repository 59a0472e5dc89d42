package dev.stipple.questionnaire;

import static dev.stipple.questionnaire.Forms.answers;
import static dev.stipple.questionnaire.Forms.choice;
import static dev.stipple.questionnaire.Forms.choices;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Answers SOME = answers("smoker", choice("yes"), "note", new Answer.Words("quite dry"));

    @Test
    void an_answer_is_found_by_its_question() {
        assertThat(SOME.to("smoker")).contains(choice("yes"));
        assertThat(SOME.to("keloid")).isEmpty();
    }

    @Test
    void a_code_and_typed_words_are_told_apart() {
        assertThat(SOME.choice("smoker")).contains("yes");
        assertThat(SOME.choice("note")).isEmpty();
        assertThat(SOME.words("note")).contains("quite dry");
        assertThat(SOME.words("smoker")).isEmpty();
    }

    @Test
    void a_later_answer_takes_the_place_of_an_earlier_one() {
        assertThat(SOME.with("smoker", choice("no")).choice("smoker")).contains("no");
        assertThat(SOME.with(answers("smoker", choice("no"), "age", choice("old"))))
                .isEqualTo(
                        answers("smoker", choice("no"), "note", new Answer.Words("quite dry"), "age", choice("old")));
        assertThat(SOME.choice("smoker")).contains("yes");
    }

    @Test
    void answers_can_be_narrowed_to_some_questions() {
        assertThat(SOME.only(Set.of("smoker", "keloid"))).isEqualTo(answers("smoker", choice("yes")));
    }

    @Test
    void one_answer_can_be_taken_away() {
        assertThat(SOME.without("note")).isEqualTo(answers("smoker", choice("yes")));
        assertThat(SOME.without("keloid")).isEqualTo(SOME);
    }

    @Test
    void answers_print_their_questions_in_order_and_never_an_answer() {
        assertThat(SOME).hasToString("Answers[note, smoker]");
    }

    @Test
    void no_kind_of_answer_prints_what_was_answered() {
        assertThat(choice("reported")).hasToString("Choice");
        assertThat(choices("latex")).hasToString("Choices");
        assertThat(new Answer.Day(LocalDate.of(1987, 3, 4))).hasToString("Day");
        assertThat(new Answer.Month(YearMonth.of(2020, 5))).hasToString("Month");
        assertThat(new Answer.Words("my own words")).hasToString("Words");
    }

    @Test
    void a_reading_of_a_page_prints_no_answer_either() {
        PageReading reading = new PageReading(SOME, List.of());

        assertThat(reading.toString()).contains("smoker").doesNotContain("yes").doesNotContain("dry");
    }
}
