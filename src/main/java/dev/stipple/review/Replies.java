package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.rules.Severity;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.AskAnswered;
import dev.stipple.submission.AskExpired;
import dev.stipple.submission.AskReplies;
import dev.stipple.submission.FormClosedException;
import dev.stipple.submission.ReadingTargets;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import dev.stipple.submission.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a client's answer, or none in time, does to the review: it waits again, and sooner where the answer asks for that. */
@ApplicationScoped
class Replies {

    private final Reviews reviews;
    private final Timeline timeline;
    private final QueueMarks marks;
    private final Submissions submissions;
    private final Studios studios;
    private final DeskCounts counts;

    Replies(
            Reviews reviews,
            Timeline timeline,
            QueueMarks marks,
            Submissions submissions,
            Studios studios,
            DeskCounts counts) {
        this.reviews = reviews;
        this.timeline = timeline;
        this.marks = marks;
        this.submissions = submissions;
        this.studios = studios;
        this.counts = counts;
    }

    /** In the transaction that stores the answer: neither is there without the other. */
    void onReply(@Observes AskAnswered answered) {
        RecordId id = new RecordId(answered.studioId(), answered.submissionId());
        Review review =
                reviews.locked(id).filter(open -> !open.state().closed()).orElseThrow(FormClosedException::new);
        Instant at = answered.at();
        List<Version> versions = submissions.versions(id.studioId(), id.id());
        String words = versions.get(versions.size() - 1).words();
        timeline.addOnce(id, Ids.next(at), EventKind.REPLIED, at, words);
        raise(review, answered);
        submissions.open(id.studioId(), id.id()).ifPresent(sent -> {
            mark(review, sent);
            counts.replied(sent, versions, at);
        });
        Severity severity = AskReplies.readBy(review.severity());
        StudioProfile studio = studios.byId(id.studioId());
        review.replied(at, ReadingTargets.due(severity, at, studio), ReadingTargets.promise(severity, at, studio));
    }

    /** Nobody waits for ever: the case is back in the queue, and a person decides with what there is. */
    void onExpiry(@Observes AskExpired expired) {
        RecordId id = new RecordId(expired.studioId(), expired.submissionId());
        reviews.locked(id).filter(review -> !review.state().closed()).ifPresent(review -> {
            timeline.add(id, EventKind.NOT_REPLIED, expired.at());
            if (review.state() == ReviewState.ASKED) {
                StudioProfile studio = studios.byId(id.studioId());
                Severity severity = AskReplies.readBy(review.severity());
                review.resume(expired.at(), ReadingTargets.due(severity, expired.at(), studio));
            }
        });
    }

    /** Never less urgent than it was, and nothing to acknowledge anew where nothing new is urgent. */
    private void raise(Review review, AskAnswered answered) {
        if (answered.severity().compareTo(review.severity()) < 0) {
            review.raise(answered.severity());
        }
        if (answered.crisis()) {
            review.raise(Severity.CRISIS);
            timeline.add(review.id(), EventKind.RAISED, answered.at());
        }
        if (answered.sign()) {
            review.raise(Severity.SAFETY);
            timeline.add(review.id(), EventKind.SIGN, answered.at());
        }
    }

    private void mark(Review review, SentConsultation sent) {
        UUID studio = sent.studioId();
        String outcome = sent.assessment().map(AssessmentDocument::outcome).orElse("");
        String pattern = sent.answers().choice("pattern").orElse("");
        review.judgedAgain(
                outcome.isEmpty() ? null : marks.outcome(studio, outcome),
                pattern.isEmpty() ? null : marks.pattern(studio, pattern),
                flags(sent));
    }

    private static int flags(SentConsultation sent) {
        return (int) sent.assessment().stream()
                .flatMap(made -> made.findings().stream())
                .filter(finding -> !"note".equals(finding.disposition()))
                .count();
    }
}
