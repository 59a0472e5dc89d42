package dev.stipple.questionnaire;

import java.util.List;

/** What came of reading a posted page. */
public record PageReading(Answers answers, List<Problem> problems) {

    public PageReading {
        problems = List.copyOf(problems);
    }

    /**
     * One thing to mend.
     *
     * @param question id of the question
     * @param field name of the control that a link should lead to
     * @param message what is wrong and how to mend it
     */
    public record Problem(String question, String field, String message) {}

    public boolean ok() {
        return problems.isEmpty();
    }
}
