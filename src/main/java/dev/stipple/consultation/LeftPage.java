package dev.stipple.consultation;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.Posted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is on a page that a client leaves half-way: what can be kept, and what was typed and cannot. A blank is neither:
 * nobody skipped a question by leaving.
 */
record LeftPage(Answers kept, List<PageReading.Problem> unkept) {

    private static final List<String> BOXES = List.of("", "-day", "-month", "-year");

    static LeftPage of(PageReading reading, Posted posted, Answers held) {
        Map<String, Answer> kept = new HashMap<>();
        reading.answers().byQuestion().forEach((question, answer) -> {
            if (!(answer instanceof Answer.Skipped) || held.to(question).isPresent()) {
                kept.put(question, answer);
            }
        });
        List<PageReading.Problem> unkept = reading.problems().stream()
                .filter(problem -> typed(posted, problem.question()))
                .toList();
        return new LeftPage(new Answers(kept), unkept);
    }

    boolean keepsNothing() {
        return kept.byQuestion().isEmpty();
    }

    private static boolean typed(Posted posted, String question) {
        return BOXES.stream()
                .flatMap(box -> posted.all(question + box).stream())
                .anyMatch(text -> !text.isBlank());
    }
}
