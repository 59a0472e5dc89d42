package dev.stipple.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule said of one client.
 *
 * @param raised true when the rule applies, false when an answer that would settle it is missing
 * @param witnesses the facts that settled it, never none
 * @param until first day after the wait, when the rule defers and the day can be told
 * @param settled a written opinion has answered the clearance that the rule asks for
 * @param of ids of the rules whose findings a stack counted; empty for other rules
 */
public record Finding(
        Rule rule,
        boolean raised,
        List<Witness> witnesses,
        Optional<LocalDate> until,
        boolean settled,
        List<String> of) {

    public Finding {
        witnesses = List.copyOf(witnesses);
        of = List.copyOf(of);
        if (witnesses.isEmpty()) {
            throw new IllegalArgumentException("rule " + rule.id() + " made a finding without a witness");
        }
    }

    public boolean undecided() {
        return !raised;
    }

    /** What the finding asks for now: a clearance that was given leaves something to check, no more. */
    public Disposition disposition() {
        return settled ? Disposition.CAUTION : rule.disposition();
    }

    boolean redFlag() {
        return rule.redFlag() && !settled;
    }

    boolean isContradiction() {
        return rule.kind() == RuleKind.CONTRADICTION;
    }

    /** This finding of a stack, with the answers behind the findings it counted in their place. */
    Finding explainedBy(Map<String, Finding> findings) {
        Set<Witness> behind = new LinkedHashSet<>();
        List<String> counted = new ArrayList<>();
        for (Witness witness : witnesses) {
            Finding ingredient = findings.get(witness.fact());
            if (ingredient == null) {
                behind.add(witness);
            } else {
                behind.addAll(ingredient.witnesses);
                counted.add(ingredient.rule.id());
            }
        }
        return new Finding(rule, raised, List.copyOf(behind), until, settled, counted);
    }

    @Override
    public String toString() {
        return "Finding[" + rule.id() + (raised ? "" : ", undecided") + "]";
    }
}
