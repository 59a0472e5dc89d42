package dev.stipple.questionnaire;

import dev.stipple.rules.Facts;
import dev.stipple.rules.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The only bridge from answers to facts. An answer of "not sure" is an answer but no fact; see also {@link DerivedFact}. */
public final class FactsFromAnswers {

    private FactsFromAnswers() {}

    /** Facts for the rules: options marked unknown leave their fact out. */
    public static Facts of(Questionnaire questionnaire, Answers answers, LocalDate on) {
        Map<String, Value> facts = new HashMap<>();
        answers.byQuestion().forEach((id, answer) -> questionnaire
                .question(id)
                .flatMap(question -> direct(question, answer, false))
                .ifPresent(value -> facts.put(id, value)));
        questionnaire.derived().forEach(derived -> derived.working()
                .value(answers, on)
                .ifPresent(value -> facts.put(derived.fact(), value)));
        return new Facts(facts);
    }

    /** The fact ids that a questionnaire can give. */
    public static Set<String> possible(Questionnaire questionnaire) {
        return questionnaire.facts();
    }

    /** The questions that a fact comes from. */
    public static Set<String> sources(Questionnaire questionnaire, String fact) {
        return questionnaire.derived(fact).map(DerivedFact::from).orElse(Set.of(fact));
    }

    /** What an answer says by itself; with every code, those marked unknown too. */
    static Optional<Value> direct(Question question, Answer answer, boolean everyCode) {
        if (answer instanceof Answer.Choice one) {
            return everyCode || says(question, one.code()) ? Optional.of(new Value.Code(one.code())) : Optional.empty();
        }
        if (answer instanceof Answer.Choices several) {
            return everyCode || several.codes().stream().allMatch(code -> says(question, code))
                    ? Optional.of(new Value.Codes(several.codes()))
                    : Optional.empty();
        }
        if (answer instanceof Answer.Day given) {
            return Optional.of(new Value.Day(given.day()));
        }
        return answer instanceof Answer.Month given
                ? Optional.of(new Value.Day(given.month().atEndOfMonth()))
                : Optional.empty();
    }

    private static boolean says(Question question, String code) {
        return question.option(code).map(option -> !option.unknown()).orElse(false);
    }
}
