package dev.stipple.submission;

import dev.stipple.rules.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Told inside the submit transaction, so that the review exists exactly when the submission does.
 *
 * @param outcome code of the first look; empty in a crisis and when the rules failed
 * @param pattern code of the pattern that was chosen, or empty
 * @param photos whether photos were sent along
 * @param flags how many findings were raised that are more than a note
 * @param edition number of the edition that judged
 * @param raised ids of the rules that were raised
 */
public record ConsultationSubmitted(
        UUID studioId,
        UUID id,
        String reference,
        Severity severity,
        boolean scored,
        String outcome,
        String pattern,
        boolean photos,
        int flags,
        Instant sentAt,
        Instant dueAt,
        int edition,
        List<String> raised) {

    public ConsultationSubmitted {
        raised = List.copyOf(raised);
    }

    /** Says nothing of what was found. */
    @Override
    public String toString() {
        return "ConsultationSubmitted[" + id + "]";
    }
}
