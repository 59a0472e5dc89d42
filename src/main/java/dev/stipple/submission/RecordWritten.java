package dev.stipple.submission;

import dev.stipple.shared.RecordId;
import java.time.Instant;
import java.util.UUID;

/**
 * Told inside the transaction that writes something for good, or erases it, so that it is sealed with it or not at all.
 *
 * @param record the submission that it belongs to
 * @param row id of the row that was written; the submission's own for an erasure
 */
public record RecordWritten(RecordId record, What what, UUID row, Instant at) {

    /** What was done. */
    public enum What {
        SUBMISSION,
        AMENDMENT,
        ERASURE
    }
}
