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
        return of(questionnaire, answers, on, questionnaire::named);
    }

    /** The same, with a search of the caller's for the words of texts. */
    public static Facts of(Questionnaire questionnaire, Answers answers, LocalDate on, WordSearch search) {
        Map<String, Value> facts = new HashMap<>();
        answers.byQuestion().forEach((id, answer) -> {
            if (questionnaire.tells(id, answer)) {
                direct(answer).ifPresent(value -> facts.put(id, value));
            }
        });
        questionnaire.derived().forEach(derived -> derived.working()
                .value(answers, on, search)
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

    /** What an answer says by itself, whatever its codes mean. */
    static Optional<Value> direct(Answer answer) {
        if (answer instanceof Answer.Choice one) {
            return Optional.of(new Value.Code(one.code()));
        }
        if (answer instanceof Answer.Choices several) {
            return Optional.of(new Value.Codes(several.codes()));
        }
        if (answer instanceof Answer.Day given) {
            return Optional.of(new Value.Day(given.day()));
        }
        return answer instanceof Answer.Month given
                ? Optional.of(new Value.Day(given.month().atEndOfMonth()))
                : Optional.empty();
    }
}
