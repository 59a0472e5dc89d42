package dev.stipple.review;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that happened to a submission. Inserted once, never changed; its detail is sealed. */
@Entity
@Table(name = "event")
@Immutable
class TimelineEvent {

    @EmbeddedId
    private RecordId id;

    private UUID subjectId;
    private Instant at;
    private @Nullable UUID actorId;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    private byte @Nullable [] detail;

    @SuppressWarnings("NullAway.Init")
    protected TimelineEvent() {}

    TimelineEvent(
            RecordId id, UUID subjectId, Instant at, @Nullable UUID actorId, EventKind kind, byte @Nullable [] detail) {
        this.id = id;
        this.subjectId = subjectId;
        this.at = at;
        this.actorId = actorId;
        this.kind = kind;
        this.detail = detail;
    }

    UUID eventId() {
        return id.id();
    }

    UUID subjectId() {
        return subjectId;
    }

    Instant at() {
        return at;
    }

    Optional<UUID> actorId() {
        return Optional.ofNullable(actorId);
    }

    EventKind kind() {
        return kind;
    }

    Optional<byte[]> detail() {
        return Optional.ofNullable(detail).map(byte[]::clone);
    }
}
