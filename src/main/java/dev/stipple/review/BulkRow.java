package dev.stipple.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was before a bulk act: ids and times, nothing of what anybody said.
 *
 * @param label that was put on it
 * @param set what was set in place of what was, so that an undo sees whether it was changed since; older records lack it
 * @param left whether an undo left it alone
 */
record BulkRow(
        UUID id,
        @Nullable UUID assigned,
        @Nullable UUID label,
        @Nullable Instant snoozedUntil,
        @Nullable Instant repliedAt,
        @Nullable String set,
        boolean left) {

    static BulkRow of(Review review) {
        return new BulkRow(
                review.id().id(),
                review.assignedTo().orElse(null),
                null,
                review.snoozedUntil().orElse(null),
                review.repliedAt().orElse(null),
                null,
                false);
    }

    BulkRow done(@Nullable UUID labelPut, String valueSet) {
        return new BulkRow(id, assigned, labelPut, snoozedUntil, repliedAt, valueSet, left);
    }

    BulkRow leftAlone() {
        return new BulkRow(id, assigned, label, snoozedUntil, repliedAt, set, true);
    }
}
