package dev.stipple.privacy;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

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

    @SuppressWarnings("NullAway.Init")
    protected ConsentEvent() {}

    ConsentEvent(
            RecordId id, UUID recordId, Instant at, String purpose, String textHash, String language, boolean given) {
        this.id = id;
        this.recordId = recordId;
        this.at = at;
        this.purpose = purpose;
        this.textHash = textHash;
        this.language = language;
        this.given = given;
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
}
