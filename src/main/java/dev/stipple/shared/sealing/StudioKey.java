package dev.stipple.shared.sealing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A studio's key, wrapped by the master key. */
@Entity
class StudioKey {

    @EmbeddedId
    private Id id;

    private byte[] wrapped;
    private Instant createdAt;

    /** Studio and version of the key. */
    @Embeddable
    record Id(UUID studioId, int version) {}

    @SuppressWarnings("NullAway.Init")
    protected StudioKey() {}

    StudioKey(Id id, byte[] wrapped, Instant createdAt) {
        this.id = id;
        this.wrapped = wrapped.clone();
        this.createdAt = createdAt;
    }

    Id id() {
        return id;
    }

    byte[] wrapped() {
        return wrapped.clone();
    }

    void rewrap(byte[] fresh) {
        this.wrapped = fresh.clone();
    }

    Instant createdAt() {
        return createdAt;
    }
}
