package dev.stipple.submission;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question back to a client. What is asked is sealed under the submission's key; of its link only the hash is kept. */
@Entity
class Ask {

    @EmbeddedId
    private RecordId id;

    private UUID submissionId;
    private UUID askedBy;
    private Instant askedAt;
    private byte[] linkHash;
    private byte[] content;
    private Instant expiresAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Ask() {}

    Ask(RecordId id, UUID submission, UUID by, Instant at, byte[] linkHash, byte[] content, Instant expiresAt) {
        this.id = id;
        this.submissionId = submission;
        this.askedBy = by;
        this.askedAt = at;
        this.linkHash = linkHash.clone();
        this.content = content.clone();
        this.expiresAt = expiresAt;
    }

    RecordId id() {
        return id;
    }

    RecordId submission() {
        return new RecordId(id.studioId(), submissionId);
    }

    UUID askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    byte[] linkHash() {
        return linkHash.clone();
    }

    byte[] content() {
        return content.clone();
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    void answered(Instant at) {
        answeredAt = at;
    }

    void end(Instant at) {
        endedAt = at;
    }
}
