package dev.stipple.submission;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.shared.sealing.FieldGroup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which answers are sealed together: who it is, how they feel, and the rest. */
public final class AnswerGroups {

    private AnswerGroups() {}

    static Answers part(Questionnaire questionnaire, Answers answers, FieldGroup group) {
        Map<String, Answer> part = new HashMap<>();
        answers.byQuestion().forEach((question, answer) -> {
            if (groupOf(questionnaire.question(question)) == group) {
                part.put(question, answer);
            }
        });
        return new Answers(part);
    }

    private static FieldGroup groupOf(Optional<Question> question) {
        if (question.filter(asked -> asked.asked().identity()).isPresent()) {
            return FieldGroup.IDENTITY;
        }
        return question.filter(asked -> asked.asked().mood()).isPresent() ? FieldGroup.MOOD : FieldGroup.ANSWERS;
    }
}
