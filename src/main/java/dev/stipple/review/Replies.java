package dev.stipple.review;

import dev.stipple.rules.Severity;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.AskAnswered;
import dev.stipple.submission.FormClosedException;
import dev.stipple.submission.ReadingTargets;
import dev.stipple.submission.Submissions;
import dev.stipple.submission.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.List;

/** What a client's answer does to the review: it is on the timeline, and a person looks sooner where it asks for that. */
@ApplicationScoped
class Replies {

    private final Reviews reviews;
    private final Timeline timeline;
    private final Submissions submissions;
    private final Studios studios;

    Replies(Reviews reviews, Timeline timeline, Submissions submissions, Studios studios) {
        this.reviews = reviews;
        this.timeline = timeline;
        this.submissions = submissions;
        this.studios = studios;
    }

    /** In the transaction that stores the answer: neither is there without the other. */
    void onReply(@Observes AskAnswered answered) {
        RecordId id = new RecordId(answered.studioId(), answered.submissionId());
        Review review = reviews.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (review == null || review.state().closed()) {
            throw new FormClosedException();
        }
        timeline.addOnce(id, Ids.next(answered.at()), EventKind.REPLIED, answered.at(), words(id));
        raise(review, answered);
        StudioProfile studio = studios.byId(id.studioId());
        Severity severity = review.severity();
        review.replied(
                ReadingTargets.due(severity, answered.at(), studio.hours()),
                ReadingTargets.promise(severity, answered.at(), studio.hours()));
    }

    /** Never less urgent than it was. */
    private void raise(Review review, AskAnswered answered) {
        review.raise(answered.severity());
        if (answered.crisis()) {
            review.raise(Severity.CRISIS);
            timeline.add(review.id(), EventKind.RAISED, answered.at());
        }
        if (answered.sign()) {
            review.raise(Severity.SAFETY);
            timeline.add(review.id(), EventKind.SIGN, answered.at());
        }
    }

    private String words(RecordId id) {
        List<Version> versions = submissions.versions(id.studioId(), id.id());
        return versions.get(versions.size() - 1).words();
    }
}
