package dev.stipple.rules;

import java.util.List;

/**
 * A fact that settled a finding.
 *
 * @param values what was known of it, as words; empty when the fact is missing
 */
public record Witness(String fact, List<String> values) {

    public Witness {
        values = List.copyOf(values);
    }

    static Witness of(String fact, FactLookup facts) {
        Value value = facts.value(fact);
        return new Witness(fact, value == null ? List.of() : value.words());
    }

    /** Names the fact and keeps its value to itself. */
    @Override
    public String toString() {
        return "Witness[" + fact + "]";
    }
}
