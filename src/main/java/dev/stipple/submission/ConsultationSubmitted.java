package dev.stipple.submission;

import dev.stipple.rules.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Told inside the submit transaction, so that the review exists exactly when the submission does.
 *
 * @param edition number of the edition that judged
 * @param outcome code of the first look; "crisis" when there is none, and a code for a form that the rules failed on
 * @param raised ids of the rules that were raised
 */
public record ConsultationSubmitted(
        UUID studioId,
        UUID id,
        String reference,
        Severity severity,
        boolean scored,
        Instant sentAt,
        Instant dueAt,
        int edition,
        String outcome,
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
