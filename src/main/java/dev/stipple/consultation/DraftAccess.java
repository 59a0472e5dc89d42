package dev.stipple.consultation;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One way into a draft. Only the hash of its secret is kept, and it opens nothing but what its kind is for. */
@Entity
class DraftAccess {

    /** What holds the secret. */
    enum Kind {
        /** A cookie. Stays after sending, so that this browser can be told so. */
        BROWSER,
        /** Ten characters on a piece of paper. Good until the draft ends, or a newer code is made. */
        CODE,
        /** A link in a mail. Good for one browser. */
        LINK
    }

    @EmbeddedId
    private RecordId id;

    private UUID draftId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private byte[] secretHash;
    private byte @Nullable [] content;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant usedAt;
    private byte @Nullable [] usedBy;

    @SuppressWarnings("NullAway.Init")
    protected DraftAccess() {}

    DraftAccess(RecordId id, RecordId draft, Kind kind, byte[] secretHash, Instant createdAt) {
        this.id = id;
        this.draftId = draft.id();
        this.kind = kind;
        this.secretHash = secretHash.clone();
        this.createdAt = createdAt;
    }

    RecordId id() {
        return id;
    }

    RecordId draft() {
        return new RecordId(id.studioId(), draftId);
    }

    Kind kind() {
        return kind;
    }

    byte[] secretHash() {
        return secretHash.clone();
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The code, or the link of the result, under the record's key. */
    Optional<byte[]> content() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }

    void keep(byte[] sealedContent) {
        content = sealedContent.clone();
    }

    boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    void expire(Instant at) {
        expiresAt = at;
    }

    Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    boolean usedBy(byte[] browser) {
        return usedBy != null && MessageDigest.isEqual(usedBy, browser);
    }

    void use(Instant at, byte[] browser) {
        usedAt = at;
        usedBy = browser.clone();
    }

    /** The browser that used it has been left: it gets no second chance. */
    void forgetUser() {
        usedBy = null;
    }
}
