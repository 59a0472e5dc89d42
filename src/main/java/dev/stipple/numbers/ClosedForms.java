package dev.stipple.numbers;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which forms their clients ended: nothing more is recorded of those. Provided by whoever reviews. */
public interface ClosedForms {

    /** Those of the submissions that were withdrawn or deleted, and those that have no review at all. */
    Set<UUID> among(UUID studio, Collection<UUID> submissions);
}
