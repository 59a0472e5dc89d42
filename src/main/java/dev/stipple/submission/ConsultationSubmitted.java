package dev.stipple.submission;

import dev.stipple.rules.Severity;
import java.time.Instant;
import java.util.UUID;

/**
 * Told inside the submit transaction, so that the review exists exactly when the submission does.
 *
 * @param outcome code of the first look; empty in a crisis and when the rules failed
 * @param pattern code of the pattern that was chosen, or empty
 * @param flags how many findings were raised that are more than a note
 */
public record ConsultationSubmitted(
        UUID studioId,
        UUID id,
        String reference,
        Severity severity,
        boolean scored,
        String outcome,
        String pattern,
        int flags,
        Instant sentAt,
        Instant dueAt) {}
