package dev.stipple.review;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one person decided in one part of a round. Written once; the content is sealed. */
@Entity
@Immutable
class Opinion {

    /** Whose it is. */
    enum Part {
        FIRST,
        SECOND,
        ARBITER
    }

    @EmbeddedId
    private RecordId id;

    private UUID reviewId;
    private int round;

    @Enumerated(EnumType.STRING)
    private Part part;

    private UUID personId;
    private Instant at;
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected Opinion() {}

    Opinion(RecordId id, Review review, Part part, UUID personId, Instant at, byte[] content) {
        this.id = id;
        this.reviewId = review.id().id();
        this.round = review.round();
        this.part = part;
        this.personId = personId;
        this.at = at;
        this.content = content.clone();
    }

    UUID opinionId() {
        return id.id();
    }

    UUID reviewId() {
        return reviewId;
    }

    int round() {
        return round;
    }

    Part part() {
        return part;
    }

    UUID personId() {
        return personId;
    }

    Instant at() {
        return at;
    }

    byte[] content() {
        return content.clone();
    }
}
