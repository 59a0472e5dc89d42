package dev.stipple.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a practitioner decided.
 *
 * @param outcome what the client is told
 * @param reason for colleagues; never shown to the client
 * @param message to the client, in the practitioner's words, or empty
 * @param by name of the practitioner, as it was then
 * @param until from when the studio looks again, for a wait that ends on a day
 */
record Decision(
        DecidedOutcome outcome,
        String reason,
        String message,
        String by,
        @Nullable LocalDate until) {

    byte[] bytes() {
        return Sealed.bytes(this);
    }

    static Decision read(byte[] json) {
        return Sealed.read(Decision.class, json);
    }

    @Override
    public String toString() {
        return "Decision";
    }
}
