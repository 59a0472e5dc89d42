package dev.stipple.questionnaire;

import java.util.Optional;

/** What came of reading one posted question: an answer, or what is wrong and how to mend it. Exactly one of the two. */
public record Reading(Optional<Answer> answer, Optional<String> problem) {

    static Reading of(Answer answer) {
        return new Reading(Optional.of(answer), Optional.empty());
    }

    static Reading problem(String message) {
        return new Reading(Optional.empty(), Optional.of(message));
    }

    static Reading blank(Asked asked) {
        return asked.optional() ? of(new Answer.Skipped()) : problem(asked.missing());
    }
}
