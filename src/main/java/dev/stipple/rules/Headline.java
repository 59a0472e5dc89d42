package dev.stipple.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The most restrictive disposition among the raised findings (R1).
 *
 * @param who everyone whose opinion is needed, when the disposition is medical clearance
 * @param until the longest of the deferrals that have a day, when the disposition is a deferral
 */
public record Headline(Disposition disposition, Set<String> who, Optional<LocalDate> until) {

    public Headline {
        who = Set.copyOf(who);
    }
}
