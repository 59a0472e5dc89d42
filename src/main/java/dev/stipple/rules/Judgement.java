package dev.stipple.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a condition comes to, and the facts that settled it.
 *
 * @param because ids of the facts on the deciding side; for an unknown truth, the facts that are missing
 */
public record Judgement(Truth truth, Set<String> because) {

    public Judgement {
        because = Set.copyOf(because);
    }

    static Judgement of(Truth truth, String fact) {
        return new Judgement(truth, Set.of(fact));
    }

    /** A compound's truth, with the witnesses of the parts that came out the same way. */
    static Judgement settled(Truth truth, List<Condition> parts, FactLookup facts, LocalDate on) {
        List<Judgement> same = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            if (part.truth(facts, on) == truth) {
                same.add(part.judge(facts, on));
            }
        }
        if (same.size() == 1) {
            return same.get(0);
        }
        Set<String> because = new HashSet<>();
        same.forEach(judgement -> because.addAll(judgement.because));
        return new Judgement(truth, because);
    }

    Judgement negated() {
        return new Judgement(truth.negated(), because);
    }
}
