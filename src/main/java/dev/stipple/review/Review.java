package dev.stipple.review;

import dev.stipple.rules.Severity;
import dev.stipple.shared.RecordId;
import dev.stipple.submission.ConsultationSubmitted;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is being done about a submission; shares its id. The only thing about a consultation that changes. */
@Entity
class Review {

    @EmbeddedId
    private RecordId id;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private short severity;
    private Instant dueAt;
    private Instant sentAt;
    private String reference;
    private @Nullable UUID claimedBy;
    private @Nullable Instant claimedUntil;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private byte @Nullable [] decision;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(ConsultationSubmitted submitted) {
        this.id = new RecordId(submitted.studioId(), submitted.id());
        this.state = ReviewState.WAITING;
        this.severity = (short) submitted.severity().number();
        this.dueAt = submitted.dueAt();
        this.sentAt = submitted.sentAt();
        this.reference = submitted.reference();
    }

    RecordId id() {
        return id;
    }

    Severity severity() {
        return Severity.numbered(severity);
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    String reference() {
        return reference;
    }

    int version() {
        return version;
    }

    boolean decided() {
        return state == ReviewState.DECIDED;
    }

    Optional<byte[]> decision() {
        return Optional.ofNullable(decision).map(byte[]::clone);
    }

    Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Who holds the review at a moment; claims end by themselves. */
    Optional<UUID> holder(Instant now) {
        return Optional.ofNullable(claimedBy).filter(holder -> claimedUntil != null && now.isBefore(claimedUntil));
    }

    Optional<Instant> claimedUntil() {
        return Optional.ofNullable(claimedUntil);
    }

    void claim(UUID person, Instant until) {
        claimedBy = person;
        claimedUntil = until;
    }

    void decide(UUID person, Instant at, byte[] sealedDecision) {
        state = ReviewState.DECIDED;
        decidedBy = person;
        decidedAt = at;
        decision = sealedDecision.clone();
        claimedBy = null;
        claimedUntil = null;
    }
}
