package dev.stipple.questionnaire;

import java.util.Set;

/**
 * How an answer could come to be another one in the client's life, for "what would change the answer". A question without
 * one is never proposed: age, sex, skin, a diagnosis, a prescribed medicine.
 *
 * @param by what brings it about
 * @param to codes of a one-choice question that can be reached
 * @param drops codes of a several-choice question that can fall away
 */
public record Changeable(By by, Set<String> to, Set<String> drops) {

    public Changeable {
        to = Set.copyOf(to);
        drops = Set.copyOf(drops);
    }

    /** What brings a change about. */
    public enum By {
        /** Something the client can do. */
        ACT,
        /** It passes or settles, by itself or with care. */
        TIME
    }
}
