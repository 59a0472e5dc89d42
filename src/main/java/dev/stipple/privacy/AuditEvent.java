package dev.stipple.privacy;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody opened or changed something. Read only here: {@link AccessLog} writes it once; holds ids only. */
@Entity
@Immutable
class AuditEvent {

    @EmbeddedId
    private RecordId id;

    private Instant at;
    private UUID actorId;

    @Enumerated(EnumType.STRING)
    private AccessLog.Kind kind;

    private UUID subjectId;

    @SuppressWarnings("NullAway.Init")
    protected AuditEvent() {}

    AccessLog.Line line() {
        return new AccessLog.Line(id.id(), at, actorId, kind, subjectId);
    }
}
