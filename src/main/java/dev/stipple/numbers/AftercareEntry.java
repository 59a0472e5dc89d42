package dev.stipple.numbers;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing recorded after a treatment. Written once; what it says is sealed. */
@Entity
@Table(name = "aftercare")
@Immutable
class AftercareEntry {

    @EmbeddedId
    private RecordId id;

    private UUID submissionId;

    @Enumerated(EnumType.STRING)
    private AftercareKind kind;

    private LocalDate onDay;
    private Instant at;
    private UUID byId;
    private @Nullable UUID corrects;
    private boolean takenBack;
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected AftercareEntry() {}

    AftercareEntry(RecordId id, UUID submissionId, AftercareKind kind, LocalDate onDay, Instant at, UUID byId) {
        this.id = id;
        this.submissionId = submissionId;
        this.kind = kind;
        this.onDay = onDay;
        this.at = at;
        this.byId = byId;
        this.content = new byte[0];
    }

    /** The same entry in the place of an earlier one, or taking it back. */
    AftercareEntry correcting(UUID earlier, boolean takingBack) {
        corrects = earlier;
        takenBack = takingBack;
        return this;
    }

    AftercareEntry saying(byte[] sealed) {
        content = sealed.clone();
        return this;
    }

    UUID entryId() {
        return id.id();
    }

    UUID submissionId() {
        return submissionId;
    }

    AftercareKind kind() {
        return kind;
    }

    LocalDate onDay() {
        return onDay;
    }

    Instant at() {
        return at;
    }

    UUID by() {
        return byId;
    }

    /** The entry that this one replaces. */
    Optional<UUID> corrects() {
        return Optional.ofNullable(corrects);
    }

    /** Whether it only says that the earlier entry was a mistake. */
    boolean takenBack() {
        return takenBack;
    }

    byte[] content() {
        return content.clone();
    }
}
