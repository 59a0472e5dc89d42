package dev.stipple.submission;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.shared.sealing.FieldGroup;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which answers are sealed together: who it is, how they feel, and the rest. */
public final class AnswerGroups {

    private static final Set<String> IDENTITY = Set.of("name", "email", "phone");
    private static final Set<String> MOOD = Set.of("feel");

    private AnswerGroups() {}

    static Answers part(Answers answers, FieldGroup group) {
        Map<String, Answer> part = new HashMap<>();
        answers.byQuestion().forEach((question, answer) -> {
            if (groupOf(question) == group) {
                part.put(question, answer);
            }
        });
        return new Answers(part);
    }

    private static FieldGroup groupOf(String question) {
        if (IDENTITY.contains(question)) {
            return FieldGroup.IDENTITY;
        }
        return MOOD.contains(question) ? FieldGroup.MOOD : FieldGroup.ANSWERS;
    }
}
