package dev.stipple.ending;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The end of a studio, as far as it has come.
 *
 * @param askedBy who named the day; empty for one that came back with a backup
 * @param endsAt the beginning of the day
 * @param told whether clients have been told
 * @param cancelled whether it was taken back
 * @param began whether the deletion has begun, so that nothing can be taken back
 */
public record StudioEnding(
        UUID studio,
        UUID id,
        Optional<UUID> askedBy,
        Instant askedAt,
        Instant endsAt,
        boolean told,
        boolean cancelled,
        boolean began) {

    static final String COLUMNS =
            "studio_id, id, asked_by, asked_at, ends_at, told_at is not null, cancelled_at is not null, began_at is not null";

    static StudioEnding of(Tuple row) {
        return new StudioEnding(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                Optional.ofNullable(row.get(2, UUID.class)),
                row.get(3, Instant.class),
                row.get(4, Instant.class),
                row.get(5, Boolean.class),
                row.get(6, Boolean.class),
                row.get(7, Boolean.class));
    }
}
