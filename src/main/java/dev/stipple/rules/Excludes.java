package dev.stipple.rules;

import java.util.Set;
import java.util.TreeSet;

/** The part of the scalp that a decline-site rule leaves out: named by the rule, or by the client's answer. */
public sealed interface Excludes {

    /** Zone codes of the areas map; all of the client's stated zones when they come from an answer. */
    Set<String> zones(Facts facts);

    /** Always these zones. */
    record Areas(Set<String> areas) implements Excludes {
        public Areas {
            areas = Set.copyOf(areas);
        }

        @Override
        public Set<String> zones(Facts facts) {
            return areas;
        }
    }

    /** The zones that the client ticked. Unknown zones are reported as {@code unknown}: a person must look. */
    record Stated(String fact) implements Excludes {
        @Override
        public Set<String> zones(Facts facts) {
            return facts.of(fact)
                    .<Set<String>>map(value -> new TreeSet<>(value.words()))
                    .orElse(Set.of("unknown"));
        }
    }
}
