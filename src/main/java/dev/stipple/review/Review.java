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
    private @Nullable Instant askedAt;
    private @Nullable Instant againAt;
    private @Nullable Instant answerBy;
    private @Nullable Instant closedAt;

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

    ReviewState state() {
        return state;
    }

    boolean waiting() {
        return state == ReviewState.WAITING;
    }

    /** Since when a question of the client waits for an answer. */
    Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    /** Since when a client waits for a second look. */
    Optional<Instant> againAt() {
        return Optional.ofNullable(againAt);
    }

    /** What the client was told: by when a person answers the question, or has looked again. */
    Optional<Instant> answerBy() {
        return Optional.ofNullable(answerBy);
    }

    /** When the client withdrew or had it deleted. */
    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
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
        askedAt = null;
        againAt = null;
        answerBy = null;
        release();
    }

    /** The client asked something: it waits again, due no later than before, with a decision made earlier still standing. */
    void ask(Instant at, Instant due, Instant promised) {
        askedAt = askedAt == null ? at : askedAt;
        waitAgain(due, promised);
    }

    /** The client asked for a second look. */
    void lookAgain(Instant at, Instant due, Instant promised) {
        againAt = againAt == null ? at : againAt;
        waitAgain(due, promised);
    }

    /** What the client wrote after sending may call for a person sooner; never for one later. */
    void raise(Severity atLeast) {
        severity = (short) Math.min(severity, atLeast.number());
    }

    /** The client answered what they were asked: it waits again, due no later than before. */
    void replied(Instant due, Instant promised) {
        waitAgain(due, promised);
    }

    private void waitAgain(Instant due, Instant promised) {
        dueAt = state == ReviewState.WAITING && dueAt.isBefore(due) ? dueAt : due;
        answerBy = answerBy != null && answerBy.isBefore(promised) ? answerBy : promised;
        state = ReviewState.WAITING;
    }

    /**
     * Nothing waits for an answer any more, but for words of despair.
     *
     * @param careBy by when a person still makes contact because of such words; empty when there are none
     */
    void withdraw(Instant at, Optional<Instant> careBy) {
        state = ReviewState.WITHDRAWN;
        close(at);
        answerBy = careBy.orElse(null);
    }

    /** Whether words of despair still wait for a person, in a form that was withdrawn. */
    boolean careOpen() {
        return state == ReviewState.WITHDRAWN && answerBy != null;
    }

    /** A person has seen to them. */
    void cared() {
        answerBy = null;
    }

    /** Forgets all but the reference and the dates. */
    void erase(Instant at) {
        state = ReviewState.ERASED;
        decision = null;
        close(at);
    }

    private void close(Instant at) {
        closedAt = at;
        askedAt = null;
        againAt = null;
        answerBy = null;
        release();
    }

    private void release() {
        claimedBy = null;
        claimedUntil = null;
    }
}
