package dev.stipple.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.Edition;
import dev.stipple.edition.EditionReader;
import dev.stipple.questionnaire.Answers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JudgeTest {

    @Test
    void an_engine_that_throws_leaves_a_consultation_unscored_and_unharmed() {
        Judge judge = new Judge() {
            @Override
            AssessmentDocument assess(Edition edition, Answers answers, LocalDate on) {
                throw new IllegalStateException("broken");
            }
        };

        assertThat(judge.judge(EditionReader.shipped(), Answers.NONE, LocalDate.of(2026, 11, 20)))
                .isEmpty();
    }
}
