package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.Posted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What leaving keeps of a page. */
class LeftPageTest {

    private static final PageReading.Problem DAY = new PageReading.Problem("born", "born-day", "no such day");

    @Test
    void a_blank_optional_question_is_not_skipped_by_leaving() {
        PageReading reading = new PageReading(new Answers(Map.of("note", new Answer.Skipped())), List.of());

        assertThat(LeftPage.of(reading, nothing(), Answers.NONE).keepsNothing()).isTrue();
    }

    @Test
    void a_text_that_was_taken_out_is_out() {
        PageReading reading = new PageReading(new Answers(Map.of("note", new Answer.Skipped())), List.of());
        Answers held = new Answers(Map.of("note", new Answer.Words("before")));

        assertThat(LeftPage.of(reading, nothing(), held).kept().to("note")).contains(new Answer.Skipped());
    }

    @Test
    void a_question_left_blank_loses_nothing_and_one_half_typed_does() {
        PageReading reading = new PageReading(Answers.NONE, List.of(DAY));

        assertThat(LeftPage.of(reading, nothing(), Answers.NONE).unkept()).isEmpty();
        Posted halfTyped = field -> field.equals("born-year") ? List.of("1984") : List.of(" ");
        assertThat(LeftPage.of(reading, halfTyped, Answers.NONE).unkept()).containsExactly(DAY);
    }

    private static Posted nothing() {
        return field -> List.of("  ");
    }
}
