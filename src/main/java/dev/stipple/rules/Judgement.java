package dev.stipple.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
        Set<String> because = new TreeSet<>();
        for (Condition part : parts) {
            Judgement judgement = part.judge(facts, on);
            if (judgement.truth == truth) {
                because.addAll(judgement.because);
            }
        }
        return new Judgement(truth, because);
    }

    Judgement negated() {
        return new Judgement(truth.negated(), because);
    }
}
