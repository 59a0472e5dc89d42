package dev.stipple.consultation;

import dev.stipple.shared.RecordId;
import dev.stipple.submission.AfterSending;
import dev.stipple.submission.FollowUps;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Erases a sent form with all earlier ones that it follows, or nothing. */
@ApplicationScoped
class Erasure {

    private final AfterSending acts;
    private final FollowUps followUps;
    private final Submissions submissions;
    private final Clock clock;

    Erasure(AfterSending acts, FollowUps followUps, Submissions submissions, Clock clock) {
        this.acts = acts;
        this.followUps = followUps;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Transactional
    void erase(SentConsultation sent) {
        Instant now = clock.instant();
        followUps.before(new RecordId(sent.studioId(), sent.id())).stream()
                .flatMap(earlier -> submissions.open(sent.studioId(), earlier).stream())
                .forEach(earlier -> acts.erase(earlier, now));
        acts.erase(sent, now);
    }
}
