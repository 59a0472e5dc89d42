package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.submission.FollowUps;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a client did since sending, as the desk reads it. */
@ApplicationScoped
class SinceSending {

    private final FollowUps followUps;
    private final Submissions submissions;
    private final AskedBacks asked;

    SinceSending(FollowUps followUps, Submissions submissions, AskedBacks asked) {
        this.followUps = followUps;
        this.submissions = submissions;
        this.asked = asked;
    }

    /**
     * What they did, as one person may read it.
     *
     * @param story what that person may read of the timeline
     * @param decisionHidden whether questions to the client since the last decision would tell of it
     */
    SubmissionPage.Since of(Reviews.State review, List<Timeline.Entry> story, boolean decisionHidden, ZoneId zone) {
        List<SubmissionPage.Told> told = story.stream()
                .filter(entry -> entry.kind().byTheClient())
                .map(entry -> new SubmissionPage.Told(
                        ShownTime.moment(entry.at(), zone), entry.kind() == EventKind.LOOK_AGAIN, entry.detail()))
                .toList();
        return new SubmissionPage.Since(
                told,
                review.answerBy().map(at -> ShownTime.moment(at, zone)).orElse(""),
                story.stream().anyMatch(entry -> entry.kind() == EventKind.RAISED),
                story.stream().anyMatch(entry -> entry.kind() == EventKind.SIGN),
                others(review.id(), followUps.followedBy(review.id()).stream().toList()),
                others(review.id(), followUps.after(review.id())),
                asked.of(review, decisionHidden, zone));
    }

    private List<SubmissionPage.Other> others(RecordId of, List<UUID> ids) {
        Map<UUID, String> references = submissions.references(of.studioId(), ids);
        return ids.stream()
                .map(id -> new SubmissionPage.Other(id.toString(), references.getOrDefault(id, "")))
                .toList();
    }
}
