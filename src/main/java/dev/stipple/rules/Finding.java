package dev.stipple.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a rule said of one client.
 *
 * @param raised true when the rule applies, false when an answer that would settle it is missing
 * @param witnesses the facts that settled it, never none
 * @param until first day after the wait, when the rule defers and the day can be told
 */
public record Finding(Rule rule, boolean raised, List<Witness> witnesses, Optional<LocalDate> until) {

    public Finding {
        witnesses = List.copyOf(witnesses);
        if (witnesses.isEmpty()) {
            throw new IllegalArgumentException("rule " + rule.id() + " made a finding without a witness");
        }
    }

    public boolean undecided() {
        return !raised;
    }

    boolean isContradiction() {
        return rule.kind() == RuleKind.CONTRADICTION;
    }

    @Override
    public String toString() {
        return "Finding[" + rule.id() + (raised ? "" : ", undecided") + "]";
    }
}
