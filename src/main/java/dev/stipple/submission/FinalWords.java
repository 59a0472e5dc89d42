package dev.stipple.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The practitioner's word on a submission, as the client may read it. Provided by whoever reviews. */
public interface FinalWords {

    /** The word on a submission, once there is one. */
    Optional<FinalWord> on(UUID studio, UUID submission);

    /** Every word that the client was told of a submission, oldest first. */
    List<FinalWord> all(UUID studio, UUID submission);

    /**
     * A decision as told to the client.
     *
     * @param outcome open, check, wait, not-fit or doctor
     * @param by name of the practitioner
     * @param message in the practitioner's words, or empty
     * @param until from when the studio looks again, for a wait that ends on a day
     */
    record FinalWord(String outcome, String by, Instant at, String message, Optional<LocalDate> until) {
        @Override
        public String toString() {
            return "FinalWord";
        }
    }
}
