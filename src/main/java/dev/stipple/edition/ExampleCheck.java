package dev.stipple.edition;

import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.rules.Facts;
import dev.stipple.rules.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds examples that nobody could ever answer. A rule's raised example proves that the rule can be raised, but only when
 * its facts can come from a form.
 */
final class ExampleCheck {

    private ExampleCheck() {}

    static List<String> problems(Questionnaire questionnaire, Facts example) {
        List<String> problems = new ArrayList<>();
        Set<String> possible = FactsFromAnswers.possible(questionnaire);
        example.values().forEach((fact, value) -> {
            if (!possible.contains(fact)) {
                problems.add("names the fact \"" + fact + "\", which no question gives. Check its spelling");
            }
            questionnaire
                    .question(fact)
                    .flatMap(question -> problem(question, value))
                    .ifPresent(problems::add);
        });
        return problems;
    }

    private static Optional<String> problem(Question question, Value value) {
        List<String> codes = value instanceof Value.Day || value instanceof Value.Count ? List.of() : value.words();
        boolean known = codes.stream().allMatch(code -> question.option(code).isPresent());
        boolean told =
                codes.stream().flatMap(code -> question.option(code).stream()).noneMatch(Option::unknown);
        boolean combined = codes.size() < 2
                || codes.stream()
                        .flatMap(code -> question.option(code).stream())
                        .noneMatch(Option::alone);
        boolean shaped = codes.isEmpty() || (value instanceof Value.Codes) == question.takesSeveral();
        if (known && told && combined && shaped) {
            return Optional.empty();
        }
        String what = !known
                ? "a code that no option has"
                : !told
                        ? "a code that is unknown and gives no fact"
                        : !combined ? "codes that stand alone together" : "the wrong kind of answer";
        return Optional.of("gives \"" + question.id() + "\" " + what + ". Mend the example");
    }
}
