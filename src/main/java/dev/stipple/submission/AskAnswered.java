package dev.stipple.submission;

import dev.stipple.rules.Severity;
import java.time.Instant;
import java.util.UUID;

/**
 * Told inside the transaction that takes a client's answer to a question back, so that the desk knows exactly when it is
 * stored. An observer that throws {@link FormClosedException} undoes it.
 *
 * @param severity how soon a person must look, by the new answers
 * @param crisis words of despair are in them
 * @param sign a sign that a doctor should see soon is in them
 */
public record AskAnswered(
        UUID studioId, UUID submissionId, Severity severity, boolean crisis, boolean sign, Instant at) {}
