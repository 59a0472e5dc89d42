package dev.stipple.questionnaire;

import dev.stipple.rules.FactLookup;
import dev.stipple.rules.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts for finding the way, worked out when they are asked for. Every code counts as given, so that "not sure" decides
 * what is asked next.
 */
final class RoutingFacts implements FactLookup {

    private final Questionnaire questionnaire;
    private final LocalDate on;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Optional<Value>> derived = new HashMap<>();

    RoutingFacts(Questionnaire questionnaire, LocalDate on) {
        this.questionnaire = questionnaire;
        this.on = on;
    }

    void add(String question, Answer answer) {
        answers.put(question, answer);
        derived.keySet()
                .removeIf(fact -> FactsFromAnswers.sources(questionnaire, fact).contains(question));
    }

    Answers answers() {
        return new Answers(answers);
    }

    @Override
    public @Nullable Value value(String fact) {
        Answer answer = answers.get(fact);
        if (answer != null) {
            return FactsFromAnswers.direct(answer).orElse(null);
        }
        return questionnaire
                .derived(fact)
                .flatMap(known -> derived.computeIfAbsent(
                        fact, any -> known.working().value(answers(), on, questionnaire::named)))
                .orElse(null);
    }
}
