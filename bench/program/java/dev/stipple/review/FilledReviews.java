package dev.stipple.review;

import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.RecordCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the desk keeps of a form, as its acts make it, for rows written by the thousand. */
@ApplicationScoped
public class FilledReviews {

    private final QueueMarks marks;

    FilledReviews(QueueMarks marks) {
        this.marks = marks;
    }

    public byte[] outcome(UUID studio, String code) {
        return marks.outcome(studio, code);
    }

    public byte[] pattern(UUID studio, String code) {
        return marks.pattern(studio, code);
    }

    /** A decision as the review holds it. */
    public static byte[] decision(RecordCipher cipher, String outcome, String by) {
        return cipher.seal(Reviews.TABLE, FieldGroup.NOTES, bytes(outcome, by));
    }

    /** The same as one person's opinion. */
    public static byte[] opinion(RecordCipher cipher, UUID id, String outcome, String by) {
        return cipher.seal("opinion/" + id, FieldGroup.NOTES, bytes(outcome, by));
    }

    private static byte[] bytes(String outcome, String by) {
        DecidedOutcome decided = DecidedOutcome.of(outcome).orElse(DecidedOutcome.DOCTOR);
        return new Decision(decided, "As the first look says.", "Thank you for telling us.", by, null).bytes();
    }
}
