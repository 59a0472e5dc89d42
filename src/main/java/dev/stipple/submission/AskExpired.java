package dev.stipple.submission;

import java.time.Instant;
import java.util.UUID;

/** Told inside the transaction that ends a question which its client did not answer in time. */
public record AskExpired(UUID studioId, UUID submissionId, Instant at) {}
