package dev.stipple.questionnaire;

import dev.stipple.rules.Value;
import java.util.List;
import java.util.Optional;

/**
 * A sum over the items of a scale. Known only when every item has an answer with a number: skipping is unknown, never zero.
 *
 * @param fact the fact it gives
 * @param of ids of the one-choice questions whose options carry the numbers
 */
public record Score(String fact, List<String> of) {

    public Score {
        of = List.copyOf(of);
    }

    Optional<Value> sum(Questionnaire questionnaire, Answers answers) {
        List<Integer> numbers = numbers(questionnaire, answers);
        return numbers.size() < of.size() ? Optional.empty() : Optional.of(total(numbers));
    }

    /** What the items answered come to: the sum is this or more. Known as soon as one item is answered. */
    Optional<Value> atLeast(Questionnaire questionnaire, Answers answers) {
        List<Integer> numbers = numbers(questionnaire, answers);
        return numbers.isEmpty() ? Optional.empty() : Optional.of(total(numbers));
    }

    private static Value total(List<Integer> numbers) {
        return new Value.Count(numbers.stream().mapToLong(Integer::longValue).sum());
    }

    private List<Integer> numbers(Questionnaire questionnaire, Answers answers) {
        return of.stream()
                .flatMap(item -> answers.choice(item).flatMap(code -> number(questionnaire, item, code)).stream())
                .toList();
    }

    private static Optional<Integer> number(Questionnaire questionnaire, String item, String code) {
        return questionnaire
                .question(item)
                .flatMap(question -> question.option(code))
                .flatMap(Option::score);
    }
}
