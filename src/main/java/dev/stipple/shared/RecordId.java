package dev.stipple.shared;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a row: its studio first, then its own id. */
@Embeddable
public record RecordId(UUID studioId, UUID id) {}
