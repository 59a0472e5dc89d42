package dev.stipple.rules;

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

    Judgement negated() {
        return new Judgement(truth.negated(), because);
    }

    Judgement and(Judgement other) {
        return settledBy(other, truth.compareTo(other.truth) <= 0 ? truth : other.truth);
    }

    Judgement or(Judgement other) {
        return settledBy(other, truth.compareTo(other.truth) >= 0 ? truth : other.truth);
    }

    private Judgement settledBy(Judgement other, Truth joint) {
        if (truth != joint) {
            return other;
        }
        if (other.truth != joint) {
            return this;
        }
        Set<String> both = new TreeSet<>(because);
        both.addAll(other.because);
        return new Judgement(joint, both);
    }
}
