package dev.stipple.submission;

import dev.stipple.shared.RecordId;

/** Told inside the transaction that erases a submission: whoever keeps something of its own for it deletes that now. */
public record ConsultationErased(RecordId id) {}
