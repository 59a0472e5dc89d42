package dev.stipple.studio;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person signed in on one browser. Only the hash of the cookie's token is kept. */
@Entity
class Session {

    @Id
    private byte[] tokenHash;

    private UUID studioId;
    private UUID personId;
    private Instant createdAt;
    private Instant lastSeenAt;
    private Instant endsAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(byte[] tokenHash, StaffMember member, Instant now, Instant endsAt) {
        this.tokenHash = tokenHash.clone();
        this.studioId = member.studioId();
        this.personId = member.id();
        this.createdAt = now;
        this.lastSeenAt = now;
        this.endsAt = endsAt;
    }

    UUID studioId() {
        return studioId;
    }

    UUID personId() {
        return personId;
    }

    Instant createdAt() {
        return createdAt;
    }

    byte[] tokenHash() {
        return tokenHash.clone();
    }

    boolean live(Instant now, Instant idleSince) {
        return revokedAt == null && now.isBefore(endsAt) && lastSeenAt.isAfter(idleSince);
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    void seen(Instant now) {
        lastSeenAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }
}
