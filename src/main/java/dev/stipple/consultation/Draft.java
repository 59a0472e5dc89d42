package dev.stipple.consultation;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;

/** A consultation being filled in: sealed answers, and the edition it began with. */
@Entity
class Draft {

    @EmbeddedId
    private RecordId id;

    private int editionNumber;
    private byte[] answers;

    @Version
    private int version;

    private Instant createdAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(RecordId id, int editionNumber, byte[] answers, Instant createdAt, Instant expiresAt) {
        this.id = id;
        this.editionNumber = editionNumber;
        this.answers = answers.clone();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    RecordId id() {
        return id;
    }

    int editionNumber() {
        return editionNumber;
    }

    byte[] answers() {
        return answers.clone();
    }

    int version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    void keep(byte[] sealedAnswers, Instant until) {
        answers = sealedAnswers.clone();
        expiresAt = until;
    }
}
