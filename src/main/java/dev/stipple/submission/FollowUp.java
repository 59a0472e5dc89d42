package dev.stipple.submission;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a form goes back to an earlier one of the same client. */
@Entity
@Immutable
class FollowUp {

    @EmbeddedId
    private RecordId id;

    private UUID follows;

    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    FollowUp(RecordId id, UUID follows) {
        this.id = id;
        this.follows = follows;
    }

    RecordId id() {
        return id;
    }

    UUID follows() {
        return follows;
    }
}
