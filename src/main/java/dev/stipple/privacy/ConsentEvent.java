package dev.stipple.privacy;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A choice about data: which text was shown, and what was answered. Inserted once, never changed. */
@Entity
@Immutable
class ConsentEvent {

    @EmbeddedId
    private RecordId id;

    private UUID recordId;
    private Instant at;
    private String purpose;
    private String textHash;
    private String language;
    private boolean given;
    private @Nullable UUID byId;

    @SuppressWarnings("NullAway.Init")
    protected ConsentEvent() {}

    ConsentEvent(
            RecordId id,
            UUID recordId,
            Instant at,
            String purpose,
            String textHash,
            String language,
            boolean given,
            @Nullable UUID by) {
        this.id = id;
        this.recordId = recordId;
        this.at = at;
        this.purpose = purpose;
        this.textHash = textHash;
        this.language = language;
        this.given = given;
        this.byId = by;
    }

    RecordId id() {
        return id;
    }

    UUID recordId() {
        return recordId;
    }

    Instant at() {
        return at;
    }

    String purpose() {
        return purpose;
    }

    String textHash() {
        return textHash;
    }

    String language() {
        return language;
    }

    boolean given() {
        return given;
    }

    /** Who recorded it; empty when the client did it themselves. */
    Optional<UUID> by() {
        return Optional.ofNullable(byId);
    }
}
