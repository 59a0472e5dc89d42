package dev.stipple.privacy;

import dev.stipple.shared.RecordId;
import java.time.Instant;

/** Whoever keeps something of a record that can be erased. */
public interface Erasable {

    /**
     * Erases what came back of a record with a restored database. Nothing of it here is no error. Part of the caller's
     * transaction.
     *
     * @param at when it was erased the first time
     */
    void eraseAgain(RecordId record, Instant at);
}
