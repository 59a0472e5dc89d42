package dev.stipple.review;

import dev.stipple.rights.LegalHolds;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Keeps a form longer than others, or no longer; either is an event of its timeline. */
@ApplicationScoped
class Holding {

    private final Reviews reviews;
    private final Timeline timeline;
    private final LegalHolds holds;

    Holding(Reviews reviews, Timeline timeline, LegalHolds holds) {
        this.reviews = reviews;
        this.timeline = timeline;
        this.holds = holds;
    }

    /**
     * Stops deletion by age until a moment.
     *
     * @return false when the form has been deleted meanwhile
     */
    @Transactional
    boolean begin(StaffMember by, RecordId form, String reason, Instant until, Instant now) {
        Optional<Review> kept = kept(form);
        kept.ifPresent(review -> {
            holds.begin(form, reason, until, by.id(), now);
            timeline.add(form, EventKind.HELD, now, by.id(), reason);
        });
        return kept.isPresent();
    }

    /** Lets it go by age again; nothing when nobody had stopped that. */
    @Transactional
    void end(StaffMember by, RecordId form, Instant now) {
        if (kept(form).isPresent() && holds.end(form, by.id(), now)) {
            timeline.add(form, EventKind.HOLD_ENDED, now, by.id(), "");
        }
    }

    private Optional<Review> kept(RecordId form) {
        return reviews.locked(form).filter(review -> review.state() != ReviewState.ERASED);
    }
}
