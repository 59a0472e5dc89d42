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
    private Instant clockFrom;
    private @Nullable Instant dueBefore;
    private @Nullable UUID assignedTo;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant snoozedUntil;
    private @Nullable Instant pausedAt;
    private @Nullable Instant repliedAt;
    private @Nullable Instant tellAt;
    private @Nullable Instant toldAt;
    private byte @Nullable [] pendingMessage;
    private @Nullable UUID pendingBy;
    private byte @Nullable [] earlierDecision;
    private @Nullable UUID earlierBy;
    private @Nullable Instant earlierAt;
    private int round;
    private boolean secondWanted;
    private @Nullable String closedAs;
    private byte @Nullable [] outcomeMark;
    private byte @Nullable [] patternMark;
    private boolean photos;
    private short flags;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    /**
     * A review of what was just sent.
     *
     * @param outcomeMark what the queue finds the first look by; none when there is none
     * @param patternMark what the queue finds the pattern by; none when none was chosen
     * @param photos whether the client sent any
     */
    Review(
            ConsultationSubmitted submitted,
            byte @Nullable [] outcomeMark,
            byte @Nullable [] patternMark,
            boolean photos) {
        this.id = new RecordId(submitted.studioId(), submitted.id());
        this.state = ReviewState.WAITING;
        this.severity = (short) submitted.severity().number();
        this.dueAt = submitted.dueAt();
        this.sentAt = submitted.sentAt();
        this.reference = submitted.reference();
        this.clockFrom = submitted.sentAt();
        this.round = 1;
        this.outcomeMark = outcomeMark;
        this.patternMark = patternMark;
        this.photos = photos;
        this.flags = (short) submitted.flags();
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

    /** By when the client was to hear: a disagreement between colleagues moves the desk's time, never this one. */
    Instant dueToClient() {
        return dueBefore == null ? dueAt : dueBefore;
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

    /** When the clock of the present wait began to run. */
    Instant clockFrom() {
        return clockFrom;
    }

    Optional<UUID> assignedTo() {
        return Optional.ofNullable(assignedTo);
    }

    /** Whether an urgent sign waits for somebody to say that they have seen it. */
    boolean urgent() {
        return severity <= Severity.SAFETY.number() && acknowledgedAt == null;
    }

    Optional<Instant> snoozedUntil() {
        return Optional.ofNullable(snoozedUntil);
    }

    Optional<Instant> pausedAt() {
        return Optional.ofNullable(pausedAt);
    }

    /** When the client replied to a question, until somebody acts on it. */
    Optional<Instant> repliedAt() {
        return Optional.ofNullable(repliedAt);
    }

    /** When a decision goes to the client, unless it is taken back before. */
    Optional<Instant> tellAt() {
        return Optional.ofNullable(tellAt);
    }

    Optional<Instant> toldAt() {
        return Optional.ofNullable(toldAt);
    }

    /** Counts how often a review began again; what people thought in earlier rounds stays on record. */
    int round() {
        return round;
    }

    boolean secondWanted() {
        return secondWanted;
    }

    /** Duplicate or spam, while it is closed. */
    Optional<String> closedAs() {
        return Optional.ofNullable(closedAs);
    }

    /** How many findings were raised that are more than a note. */
    int flags() {
        return flags;
    }

    Optional<byte[]> outcomeMark() {
        return Optional.ofNullable(outcomeMark).map(byte[]::clone);
    }

    Optional<byte[]> patternMark() {
        return Optional.ofNullable(patternMark).map(byte[]::clone);
    }

    boolean photos() {
        return photos;
    }

    /** The newest decision, told or not. */
    Optional<byte[]> decision() {
        return Optional.ofNullable(decision).map(byte[]::clone);
    }

    Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** What the client has been told, which may be an earlier decision. */
    Optional<byte[]> toldDecision() {
        return Optional.ofNullable(toldAt == null ? earlierDecision : decision).map(byte[]::clone);
    }

    /** When what the client has been told was decided. */
    Optional<Instant> toldDecidedAt() {
        return Optional.ofNullable(toldAt == null ? earlierAt : decidedAt);
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

    void release() {
        claimedBy = null;
        claimedUntil = null;
    }

    void acknowledge(Instant at) {
        acknowledgedAt = at;
    }

    void assign(@Nullable UUID person) {
        assignedTo = person;
    }

    void snooze(@Nullable Instant until) {
        snoozedUntil = until;
        repliedAt = null;
    }

    /** A snooze was taken back: what the client wrote before it waits again. */
    void repliedBefore(Instant at) {
        repliedAt = at;
    }

    /** The clock stands still until somebody else has answered. */
    void pause(ReviewState why, Instant at) {
        state = why;
        pausedAt = at;
        acted();
        release();
    }

    /** Somebody else has answered. A clock that stood still runs again, from the reply on; one that ran runs on. */
    void resume(Instant at, Instant due) {
        if (state.paused()) {
            startClock(at, due);
        }
        state = ReviewState.WAITING;
        pausedAt = null;
        repliedAt = at;
    }

    /** A question was taken back before it was answered: the case waits as before. */
    void unpause() {
        state = ReviewState.WAITING;
        pausedAt = null;
    }

    void wantSecond() {
        secondWanted = true;
    }

    /** One person has decided; another looks. The client's promise does not move because two are needed. */
    void firstDecided() {
        state = ReviewState.SECOND;
        acted();
        release();
    }

    /** Settling it has a time of its own; the client has waited since before, and by when they were to hear stays known. */
    void disagree(Instant due) {
        state = ReviewState.CONFLICT;
        dueBefore = dueToClient();
        dueAt = due;
        release();
    }

    /** The decision that holds. It goes to the client at a moment, and can be taken back until then. */
    void settle(UUID person, Instant at, byte[] sealedDecision, Instant tell) {
        if (toldAt != null) {
            earlierDecision = decision;
            earlierBy = decidedBy;
            earlierAt = decidedAt;
        }
        state = ReviewState.DECIDED;
        decidedBy = person;
        decidedAt = at;
        decision = sealedDecision.clone();
        tellAt = tell;
        toldAt = null;
        acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
        acted();
        release();
    }

    /** The client has it now. */
    void tell(Instant at) {
        toldAt = at;
        tellAt = null;
        earlierDecision = null;
        earlierBy = null;
        earlierAt = null;
        answered();
    }

    boolean untold() {
        return state == ReviewState.DECIDED && toldAt == null;
    }

    /** Takes back a decision that the client has not been told; what they were told before holds again. */
    void undo() {
        if (untold()) {
            decision = earlierDecision;
            decidedBy = earlierBy;
            decidedAt = earlierAt;
            toldAt = earlierAt;
            earlierDecision = null;
            earlierBy = null;
            earlierAt = null;
            tellAt = pendingMessage == null ? null : tellAt;
        }
        beginAgain();
    }

    /** A message that can still be taken back. */
    Optional<byte[]> pendingMessage() {
        return Optional.ofNullable(pendingMessage).map(byte[]::clone);
    }

    Optional<UUID> pendingBy() {
        return Optional.ofNullable(pendingBy);
    }

    void write(UUID person, byte[] sealedMessage, Instant tell) {
        pendingBy = person;
        pendingMessage = sealedMessage.clone();
        tellAt = tell;
    }

    /** The message is sent or taken back; a decision that waits to be told goes on waiting. */
    void written() {
        pendingBy = null;
        pendingMessage = null;
        tellAt = untold() ? tellAt : null;
    }

    /**
     * A message went to the client.
     *
     * @param answersAll whether they wait for nothing else; a case that was decided is then decided again
     */
    void messageSent(boolean answersAll) {
        if (!answersAll || severity <= Severity.SAFETY.number()) {
            return;
        }
        answered();
        if (waiting() && toldAt != null) {
            backToDecided();
        }
    }

    /** The questions of the client are answered: nothing is promised any more. */
    void answered() {
        askedAt = null;
        againAt = null;
        answerBy = null;
    }

    /** Back to what it was decided before; only when nothing else waits. */
    void backToDecided() {
        state = ReviewState.DECIDED;
        acted();
        release();
    }

    void closeAs(String kind) {
        state = ReviewState.CLOSED;
        closedAs = kind;
        acted();
        release();
    }

    void reopen() {
        closedAs = null;
        beginAgain();
    }

    private void beginAgain() {
        state = ReviewState.WAITING;
        round++;
        secondWanted = false;
    }

    private void acted() {
        repliedAt = null;
        snoozedUntil = null;
    }

    /** The client asked something: it waits again, due no later than before, with a decision made earlier still standing. */
    void ask(Instant at, Instant due, Instant promised) {
        waitAgain(at, due, promised);
        askedAt = askedAt == null ? at : askedAt;
    }

    /** The client asked for a second look. */
    void lookAgain(Instant at, Instant due, Instant promised) {
        waitAgain(at, due, promised);
        againAt = againAt == null ? at : againAt;
    }

    /** What the client wrote after sending may call for a person sooner; never for one later. */
    void raise(Severity atLeast) {
        acknowledgedAt = null;
        severity = (short) Math.min(severity, atLeast.number());
    }

    /** The client answered what they were asked: it waits again, also where it was decided meanwhile. */
    void replied(Instant at, Instant due, Instant promised) {
        waitAgain(at, due, promised);
    }

    /** Other answers, other marks: what the queue finds and shows of the first look. */
    void judgedAgain(byte @Nullable [] outcome, byte @Nullable [] pattern, int raised) {
        outcomeMark = outcome;
        patternMark = pattern;
        flags = (short) raised;
    }

    private void waitAgain(Instant at, Instant due, Instant promised) {
        boolean waited = state.open() && !state.paused();
        if (waited) {
            dueAt = earlier(dueAt, due);
            dueBefore = dueBefore == null ? null : earlier(dueBefore, due);
        } else {
            startClock(at, due);
        }
        answerBy = answerBy != null && answerBy.isBefore(promised) ? answerBy : promised;
        snoozedUntil = null;
        repliedAt = at;
        if (state == ReviewState.DECIDED) {
            undo();
        } else if (state == ReviewState.CLOSED) {
            reopen();
        } else if (state.paused()) {
            resume(at, due);
        }
    }

    private void startClock(Instant from, Instant due) {
        clockFrom = from;
        dueAt = due;
        dueBefore = null;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
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
        earlierDecision = null;
        outcomeMark = null;
        patternMark = null;
        close(at);
    }

    /** The client's photos were deleted; the form stays. */
    void photosGone() {
        photos = false;
    }

    private void close(Instant at) {
        closedAt = at;
        written();
        tellAt = null;
        pausedAt = null;
        answered();
        acted();
        release();
    }
}
