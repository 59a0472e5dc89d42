package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Decides on invented submissions as of an invented moment, through the same act that the desk uses. */
@ApplicationScoped
public class DemoDecisions {

    private final Reviews reviews;

    DemoDecisions(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Records a decision. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(RecordId id, StaffMember by, String outcome, String reason, String message, Instant at) {
        Decision decision = new Decision(DecidedOutcome.of(outcome).orElseThrow(), reason, message, by.name());
        int version = reviews.state(id, at).map(Reviews.State::version).orElseThrow();
        if (reviews.decide(id, by, version, decision, at) != Reviews.Act.DONE) {
            throw new IllegalStateException("an invented decision could not be recorded");
        }
    }
}
