package dev.stipple.review;

import dev.stipple.rules.Severity;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.ConsultationSubmitted;
import dev.stipple.submission.FinalWords;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Reviews: made with each submission, read by the desk. What is done to them goes through {@link DeskActs}. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, RecordId>, FinalWords {

    static final String TABLE = "review";
    private static final int AT_ONCE = 200;
    private static final String TOLD = """
            select decision, decided_at from told_decision
            where studio_id = :studio and submission_id = :submission order by at, id
            """;

    private final Keys keys;
    private final Timeline timeline;
    private final QueueMarks marks;

    Reviews(Keys keys, Timeline timeline, QueueMarks marks) {
        this.keys = keys;
        this.timeline = timeline;
        this.marks = marks;
    }

    /**
     * A review as the desk reads it.
     *
     * @param holder who has claimed it, while the claim lasts
     * @param urgent an urgent sign waits to be acknowledged
     * @param decision the newest, told to the client or not
     * @param tellAt when a decision or a message goes to the client, unless it is taken back
     */
    record State(
            RecordId id,
            Severity severity,
            ReviewState state,
            int version,
            int round,
            Instant clockFrom,
            Instant dueAt,
            boolean urgent,
            Optional<UUID> holder,
            Optional<Instant> heldUntil,
            Optional<UUID> assignedTo,
            Optional<Instant> snoozedUntil,
            Optional<Instant> pausedAt,
            Optional<Instant> repliedAt,
            Optional<Decision> decision,
            Optional<Instant> decidedAt,
            Optional<Instant> tellAt,
            Optional<Instant> toldAt,
            boolean secondWanted,
            Optional<Instant> askedAt,
            Optional<Instant> againAt,
            Optional<Instant> answerBy,
            Optional<Instant> closedAt) {

        boolean waiting() {
            return state == ReviewState.WAITING;
        }

        /** Decided, and the client does not know yet. */
        boolean untold() {
            return state == ReviewState.DECIDED && toldAt.isEmpty();
        }

        /** Words of despair still wait for a person, in a form that was withdrawn. */
        boolean careOpen() {
            return state == ReviewState.WITHDRAWN && answerBy.isPresent();
        }
    }

    /** In the submit transaction: no submission without its review. */
    void onSubmission(@Observes ConsultationSubmitted submitted) {
        UUID studio = submitted.studioId();
        RecordId id = new RecordId(studio, submitted.id());
        byte[] outcome = submitted.outcome().isEmpty() ? null : marks.outcome(studio, submitted.outcome());
        byte[] pattern = submitted.pattern().isEmpty() ? null : marks.pattern(studio, submitted.pattern());
        persist(new Review(submitted, outcome, pattern, submitted.photos()));
        timeline.add(id, EventKind.SENT, submitted.sentAt());
        if (!submitted.scored()) {
            timeline.add(id, EventKind.UNSCORED, submitted.sentAt());
        }
    }

    @Transactional
    Optional<State> state(RecordId id, Instant now) {
        return Optional.ofNullable(findById(id)).map(review -> state(review, now));
    }

    /** Whether the client withdrew it or had it deleted: nothing of it is opened at the desk any more. */
    @Transactional
    boolean closed(RecordId id) {
        Review review = findById(id);
        return review == null || review.state().closed();
    }

    /** The review, and nobody else's until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Review> locked(RecordId id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Moves the version on, for an act that shows on the page and changes no column. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void touch(Review review) {
        getEntityManager().lock(review, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Those whose decision or message is to go to the client by now. */
    @AcrossStudios("news of all studios that are due")
    @Transactional
    List<RecordId> dueToTell(Instant now) {
        return find("tellAt <= ?1 order by tellAt", now).page(0, AT_ONCE).stream()
                .map(Review::id)
                .toList();
    }

    /**
     * Records that a person has seen to words of despair in a form that was withdrawn.
     *
     * @return whether any waited
     */
    @Transactional
    boolean care(RecordId id, StaffMember member, String note, Instant now) {
        Optional<Review> review = locked(id).filter(Review::careOpen);
        review.ifPresent(open -> {
            open.cared();
            timeline.add(id, EventKind.CARED, now, member.id(), note);
        });
        return review.isPresent();
    }

    @Override
    @Transactional
    public Optional<FinalWord> on(UUID studio, UUID submission) {
        RecordId id = new RecordId(studio, submission);
        return Optional.ofNullable(findById(id)).flatMap(review -> review.toldDecision()
                .map(bytes -> opened(id, bytes))
                .flatMap(made -> review.toldDecidedAt().map(at -> word(made, at))));
    }

    @Override
    @Transactional
    public List<FinalWord> all(UUID studio, UUID submission) {
        RecordId id = new RecordId(studio, submission);
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(TOLD, Tuple.class)
                .addScalar("decision", byte[].class)
                .addScalar("decided_at", Instant.class)
                .setParameter("studio", studio)
                .setParameter("submission", submission)
                .getResultStream()
                .map(told -> word(opened(id, told.get(0, byte[].class)), told.get(1, Instant.class)))
                .toList();
    }

    private static FinalWord word(Decision made, Instant at) {
        return new FinalWord(made.outcome().code(), made.by(), at, made.message(), Optional.ofNullable(made.until()));
    }

    private static State state(Review review, Optional<Decision> decision, Instant now) {
        Optional<UUID> holder = review.holder(now);
        return new State(
                review.id(),
                review.severity(),
                review.state(),
                review.version(),
                review.round(),
                review.clockFrom(),
                review.dueAt(),
                review.urgent(),
                holder,
                holder.isPresent() ? review.claimedUntil() : Optional.empty(),
                review.assignedTo(),
                review.snoozedUntil().filter(now::isBefore),
                review.pausedAt(),
                review.repliedAt(),
                decision,
                review.decidedAt(),
                review.tellAt(),
                review.toldAt(),
                review.secondWanted(),
                review.askedAt(),
                review.againAt(),
                review.answerBy(),
                review.closedAt());
    }

    private State state(Review review, Instant now) {
        return state(review, decision(review), now);
    }

    /** The newest decision, told to the client or not. */
    Optional<Decision> decision(Review review) {
        return review.decision().map(bytes -> opened(review.id(), bytes));
    }

    private Decision opened(RecordId id, byte[] bytes) {
        return Decision.read(keys.of(id).open(TABLE, FieldGroup.NOTES, bytes));
    }
}
