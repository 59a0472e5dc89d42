package dev.stipple.studio;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
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

    @Enumerated(EnumType.STRING)
    private Assurance assurance;

    private String device;
    private Instant createdAt;
    private Instant lastSeenAt;
    private Instant endsAt;
    private @Nullable Instant revokedAt;
    private boolean byProvider;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(byte[] tokenHash, StaffMember member, Assurance assurance, String device, Instant now, Instant endsAt) {
        this.tokenHash = tokenHash.clone();
        this.studioId = member.studioId();
        this.personId = member.id();
        this.assurance = assurance;
        this.device = device;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.endsAt = endsAt;
    }

    /** The same session under another token: it began when this one did, and ends when this one would. */
    Session renewed(byte[] freshHash, Assurance reached, Instant now) {
        Session renewed = new Session();
        renewed.tokenHash = freshHash.clone();
        renewed.studioId = studioId;
        renewed.personId = personId;
        renewed.assurance = reached;
        renewed.device = device;
        renewed.createdAt = createdAt;
        renewed.lastSeenAt = now;
        renewed.endsAt = endsAt;
        renewed.byProvider = byProvider;
        return renewed;
    }

    UUID studioId() {
        return studioId;
    }

    UUID personId() {
        return personId;
    }

    Assurance assurance() {
        return assurance;
    }

    /** Whether it began by the word of the identity provider, with no password. */
    boolean byProvider() {
        return byProvider;
    }

    void beganByProvider() {
        byProvider = true;
    }

    String device() {
        return device;
    }

    Instant createdAt() {
        return createdAt;
    }

    byte[] tokenHash() {
        return tokenHash.clone();
    }

    boolean live(Instant now, Duration idle) {
        return revokedAt == null && now.isBefore(ends(idle));
    }

    /** When it ends if nothing more happens. */
    Instant ends(Duration idle) {
        Instant idleEnd = lastSeenAt.plus(idle);
        return idleEnd.isBefore(endsAt) ? idleEnd : endsAt;
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
