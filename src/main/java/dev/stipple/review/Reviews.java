package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.ConsultationSubmitted;
import dev.stipple.submission.FinalWords;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reviews: made with each submission, claimed, decided. Each act is an event in the same transaction. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, RecordId>, FinalWords {

    static final Duration CLAIM = Duration.ofMinutes(20);
    private static final String TABLE = "review";

    private final Keys keys;
    private final Timeline timeline;

    Reviews(Keys keys, Timeline timeline) {
        this.keys = keys;
        this.timeline = timeline;
    }

    /**
     * A review as the desk reads it.
     *
     * @param holder who has claimed it, while the claim lasts
     */
    record State(
            RecordId id,
            dev.stipple.rules.Severity severity,
            Instant dueAt,
            int version,
            Optional<UUID> holder,
            Optional<Instant> heldUntil,
            Optional<Decision> decision,
            Optional<Instant> decidedAt,
            ReviewState state,
            Optional<Instant> askedAt,
            Optional<Instant> againAt,
            Optional<Instant> answerBy,
            Optional<Instant> closedAt) {

        boolean waiting() {
            return state == ReviewState.WAITING;
        }

        /** Words of despair still wait for a person, in a form that was withdrawn. */
        boolean careOpen() {
            return state == ReviewState.WITHDRAWN && answerBy.isPresent();
        }
    }

    /** What came of an act on a review. */
    enum Act {
        DONE,
        /** Someone else holds the claim. */
        HELD,
        /** It changed since the page was loaded, or was decided. */
        CHANGED
    }

    /** In the submit transaction: no submission without its review. */
    void onSubmission(@Observes ConsultationSubmitted submitted) {
        persist(new Review(submitted));
        RecordId id = new RecordId(submitted.studioId(), submitted.id());
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

    /** Claims a review for a while. One of two wins; the other is told. */
    @Transactional
    Act claim(RecordId id, StaffMember member, Instant now) {
        Review review = locked(id);
        if (review == null || !review.waiting()) {
            return Act.CHANGED;
        }
        if (heldByOther(review, member, now)) {
            return Act.HELD;
        }
        review.claim(member.id(), now.plus(CLAIM));
        timeline.add(id, EventKind.CLAIMED, now, member.id(), "");
        return Act.DONE;
    }

    /** Records a decision, unless the review changed since the given version. */
    @Transactional
    Act decide(RecordId id, StaffMember member, int version, Decision decision, Instant now) {
        Review review = locked(id);
        if (review == null || !review.waiting() || review.version() != version) {
            return Act.CHANGED;
        }
        if (heldByOther(review, member, now)) {
            return Act.HELD;
        }
        review.decide(member.id(), now, keys.of(id).seal(TABLE, FieldGroup.NOTES, decision.bytes()));
        timeline.add(id, EventKind.DECIDED, now, member.id(), story(decision));
        return Act.DONE;
    }

    /** Notes that the client is asked something, unless the review changed since the given version. */
    @Transactional
    Act askBack(RecordId id, StaffMember member, int version, Instant now) {
        Review review = locked(id);
        if (review == null || !review.waiting() || review.version() != version) {
            return Act.CHANGED;
        }
        if (heldByOther(review, member, now)) {
            return Act.HELD;
        }
        getEntityManager().lock(review, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        timeline.add(id, EventKind.ASKED_BACK, now, member.id(), "");
        return Act.DONE;
    }

    /** Notes that the question to the client was taken back. */
    @Transactional
    Act endAsk(RecordId id, StaffMember member, Instant now) {
        Review review = locked(id);
        if (review == null || review.state().closed()) {
            return Act.CHANGED;
        }
        getEntityManager().lock(review, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        timeline.add(id, EventKind.ASK_ENDED, now, member.id(), "");
        return Act.DONE;
    }

    /** Records that a person has seen to words of despair in a form that was withdrawn. */
    @Transactional
    Act care(RecordId id, StaffMember member, String note, Instant now) {
        Review review = locked(id);
        if (review == null || !review.careOpen()) {
            return Act.CHANGED;
        }
        review.cared();
        timeline.add(id, EventKind.CARED, now, member.id(), note);
        return Act.DONE;
    }

    /** What a later decision would otherwise overwrite: the message went to the client, so it stays on record. */
    private static String story(Decision decision) {
        String story = decision.outcome().title() + ". " + decision.reason();
        return decision.message().isEmpty() ? story : story + "\nTo the client: " + decision.message();
    }

    @Override
    @Transactional
    public Optional<FinalWord> on(UUID studio, UUID submission) {
        RecordId id = new RecordId(studio, submission);
        return Optional.ofNullable(findById(id))
                .flatMap(review -> decision(review).flatMap(made -> review.decidedAt()
                        .map(at -> new FinalWord(made.outcome().code(), made.by(), at, made.message()))));
    }

    private Review locked(RecordId id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static boolean heldByOther(Review review, StaffMember member, Instant now) {
        return review.holder(now).filter(holder -> !holder.equals(member.id())).isPresent();
    }

    private State state(Review review, Instant now) {
        Optional<UUID> holder = review.holder(now);
        return new State(
                review.id(),
                review.severity(),
                review.dueAt(),
                review.version(),
                holder,
                holder.isPresent() ? review.claimedUntil() : Optional.empty(),
                decision(review),
                review.decidedAt(),
                review.state(),
                review.askedAt(),
                review.againAt(),
                review.answerBy(),
                review.closedAt());
    }

    private Optional<Decision> decision(Review review) {
        return review.decision()
                .map(bytes -> keys.of(review.id()).open(TABLE, FieldGroup.NOTES, bytes))
                .map(Decision::read);
    }
}
