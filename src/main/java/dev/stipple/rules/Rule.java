package dev.stipple.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One line of the rule book.
 *
 * @param id kebab-case, unique in the book
 * @param factor number of the factor in the clinical evidence, such as F18
 * @param who whose opinion a medical clearance needs; present with that disposition only
 * @param until what ends the wait; present with a deferral only
 * @param excludes areas left out; present with decline-site only
 * @param between present with a contradiction only
 * @param redFlag a sign that sends the client to a doctor whatever else is found (R3)
 * @param points weight for staff, 0 to 100
 */
public record Rule(
        String id,
        String factor,
        RuleKind kind,
        Axis axis,
        Disposition disposition,
        Optional<String> who,
        Optional<Until> until,
        Optional<Excludes> excludes,
        Optional<Between> between,
        boolean redFlag,
        int points,
        Condition when,
        Wording says,
        List<Evidence> evidence) {

    public Rule {
        evidence = List.copyOf(evidence);
    }

    /** What the rule finds: nothing when its condition is false, an undecided finding when it cannot be told. */
    public Optional<Finding> apply(FactLookup facts, LocalDate on) {
        if (when.truth(facts, on) == Truth.FALSE) {
            return Optional.empty();
        }
        Judgement judgement = when.judge(facts, on);
        List<Witness> witnesses = new ArrayList<>();
        judgement.because().forEach(fact -> witnesses.add(Witness.of(fact, facts)));
        witnesses.sort(Comparator.comparing(Witness::fact));
        boolean settled = disposition == Disposition.MEDICAL_CLEARANCE && facts.value(RuleBook.letterFact(id)) != null;
        return Optional.of(new Finding(
                this,
                judgement.truth() == Truth.TRUE,
                witnesses,
                until.flatMap(end -> end.day(facts)),
                settled,
                List.of()));
    }
}
