package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.SentConsultation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Asks a client, or takes the question back: the question and what it does to the review in one transaction. */
@ApplicationScoped
class AskingBack {

    private final Reviews reviews;
    private final AskBacks asks;

    AskingBack(Reviews reviews, AskBacks asks) {
        this.reviews = reviews;
        this.asks = asks;
    }

    /** One of two who ask at the same time wins; the other is told. */
    @Transactional
    Reviews.Act ask(
            StudioProfile studio,
            StaffMember member,
            SentConsultation sent,
            int version,
            AskBacks.Content content,
            Instant now) {
        Reviews.Act act = reviews.askBack(new RecordId(studio.id(), sent.id()), member, version, now);
        if (act == Reviews.Act.DONE && !asks.begin(studio, sent, member.id(), content, now)) {
            QuarkusTransaction.setRollbackOnly();
            return Reviews.Act.CHANGED;
        }
        return act;
    }

    @Transactional
    Reviews.Act end(RecordId id, StaffMember member, Instant now) {
        if (!asks.end(id.studioId(), id.id(), now)) {
            return Reviews.Act.CHANGED;
        }
        Reviews.Act act = reviews.endAsk(id, member, now);
        if (act != Reviews.Act.DONE) {
            QuarkusTransaction.setRollbackOnly();
        }
        return act;
    }
}
