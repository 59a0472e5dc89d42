package dev.stipple.edition;

import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.rules.Condition;
import dev.stipple.rules.Facts;
import dev.stipple.rules.Truth;
import dev.stipple.rules.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The values that the facts of one condition can take, few enough to try them all. */
final class FactModel {

    /** Above this many combinations a condition is taken to be possible. */
    private static final long MOST_COMBINATIONS = 200_000;

    private final Map<String, List<Value>> values = new LinkedHashMap<>();

    private FactModel() {}

    static FactModel of(Questionnaire questionnaire, Condition condition) {
        FactModel model = new FactModel();
        condition.facts().distinct().forEach(fact -> model.values.put(fact, values(questionnaire, condition, fact)));
        return model;
    }

    private static List<Value> values(Questionnaire questionnaire, Condition condition, String fact) {
        Optional<Question> question = questionnaire.question(fact);
        if (question.filter(Question::takesSeveral).isPresent()) {
            return ticked(question.get());
        }
        if (question.filter(EditionCheck::isChoice).isPresent()) {
            return question.get().options().stream()
                    .<Value>map(option -> new Value.Code(option.code()))
                    .toList();
        }
        Set<Long> numbers = new TreeSet<>();
        condition.tree().forEach(part -> {
            if (part instanceof Condition.AtLeast test && test.fact().equals(fact)) {
                numbers.addAll(List.of(test.number() - 1, test.number()));
            } else if (part instanceof Condition.Below test && test.fact().equals(fact)) {
                numbers.addAll(List.of(test.number() - 1, test.number()));
            }
        });
        return numbers.stream().<Value>map(Value.Count::new).toList();
    }

    /** Each answer that stands alone, each of the others, and all of the others together. */
    private static List<Value> ticked(Question question) {
        List<Value> values = new ArrayList<>();
        question.options().forEach(option -> values.add(new Value.Codes(Set.of(option.code()))));
        values.add(new Value.Codes(question.options().stream()
                .filter(option -> !option.alone())
                .map(Option::code)
                .collect(Collectors.toSet())));
        return values;
    }

    /** Whether some combination makes the condition true. Facts of other kinds, such as days, are not tried. */
    boolean canHold(Condition condition) {
        long combinations = 1;
        for (List<Value> of : values.values()) {
            if (of.isEmpty()) {
                return true;
            }
            combinations = Math.min(MOST_COMBINATIONS + 1, combinations * of.size());
        }
        return combinations > MOST_COMBINATIONS || holds(condition, Map.of(), List.copyOf(values.keySet()));
    }

    private boolean holds(Condition condition, Map<String, Value> chosen, List<String> open) {
        Truth truth = condition.truth(new Facts(chosen), RuleCheck.EXAMPLE_DAY);
        if (truth != Truth.UNKNOWN || open.isEmpty()) {
            return truth == Truth.TRUE;
        }
        List<String> rest = open.subList(1, open.size());
        return values.getOrDefault(open.get(0), List.of()).stream().anyMatch(value -> {
            Map<String, Value> next = new LinkedHashMap<>(chosen);
            next.put(open.get(0), value);
            return holds(condition, next, rest);
        });
    }
}
