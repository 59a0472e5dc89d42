package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.SentConsultation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Asks a client, or takes the question back: the question and what it does to the review in one transaction. */
@ApplicationScoped
class AskingBack {

    private final DeskActs acts;
    private final Reviews reviews;
    private final Timeline timeline;
    private final AskBacks asks;

    AskingBack(DeskActs acts, Reviews reviews, Timeline timeline, AskBacks asks) {
        this.acts = acts;
        this.reviews = reviews;
        this.timeline = timeline;
        this.asks = asks;
    }

    /** One of two who ask at the same time wins; the other is told. */
    @Transactional
    ActResult ask(
            StudioProfile studio,
            StaffMember member,
            SentConsultation sent,
            int version,
            AskBacks.Content content,
            Instant now) {
        RecordId id = new RecordId(studio.id(), sent.id());
        ActResult result = acts.perform(DeskAct.ASK_BACK, id, member, ActForm.EMPTY.at(version), now);
        if (result.done() && !asks.begin(studio, sent, member.id(), content, now)) {
            QuarkusTransaction.setRollbackOnly();
            return ActResult.conflict("A question is open already.");
        }
        return result;
    }

    /** Where the client asked something meanwhile, the case runs already and only the question ends. */
    @Transactional
    ActResult end(RecordId id, StaffMember member, int version, Instant now) {
        if (!asks.end(id.studioId(), id.id(), now)) {
            return ActResult.conflict("No question is open any more.");
        }
        Review review = reviews.locked(id).orElseThrow();
        if (review.state() != ReviewState.ASKED) {
            reviews.getEntityManager().lock(review, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            timeline.add(id, EventKind.QUESTION_DROPPED, now, member.id(), "");
            return ActResult.DONE;
        }
        ActResult result = acts.perform(DeskAct.DROP_QUESTION, id, member, ActForm.EMPTY.at(version), now);
        if (!result.done()) {
            QuarkusTransaction.setRollbackOnly();
        }
        return result;
    }
}
