package dev.stipple.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything known of one client, by fact id. What is absent is unknown, never false. */
public record Facts(Map<String, Value> values) implements FactLookup {

    public Facts {
        values = Map.copyOf(values);
    }

    public Optional<Value> of(String fact) {
        return Optional.ofNullable(value(fact));
    }

    @Override
    public @Nullable Value value(String fact) {
        return values.get(fact);
    }

    /** These facts with others laid over them. */
    public Facts with(Map<String, Value> others) {
        Map<String, Value> all = new HashMap<>(values);
        all.putAll(others);
        return new Facts(all);
    }

    /** Names the facts and keeps their values to itself: they are health data. */
    @Override
    public String toString() {
        return "Facts" + new TreeSet<>(values.keySet());
    }
}
