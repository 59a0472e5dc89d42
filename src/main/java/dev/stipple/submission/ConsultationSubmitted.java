package dev.stipple.submission;

import dev.stipple.rules.Severity;
import java.time.Instant;
import java.util.UUID;

/** Told inside the submit transaction, so that the review exists exactly when the submission does. */
public record ConsultationSubmitted(
        UUID studioId, UUID id, String reference, Severity severity, boolean scored, Instant sentAt, Instant dueAt) {}
