package dev.stipple.rules;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Everything known of one client, by fact id. What is absent is unknown, never false. */
public record Facts(Map<String, Value> values) {

    public Facts {
        values = Map.copyOf(values);
    }

    public Optional<Value> of(String fact) {
        return Optional.ofNullable(values.get(fact));
    }

    /** Names the facts and keeps their values to itself: they are health data. */
    @Override
    public String toString() {
        return "Facts" + new TreeSet<>(values.keySet());
    }
}
