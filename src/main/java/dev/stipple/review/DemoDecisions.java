package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decides on invented submissions as of an invented moment, through the same acts that the desk uses. */
@ApplicationScoped
public class DemoDecisions {

    private static final Duration UNTIL_THE_SECOND = Duration.ofMinutes(40);

    private final Reviews reviews;
    private final DeskActs acts;
    private final AskingBack asking;
    private final Submissions submissions;

    DemoDecisions(Reviews reviews, DeskActs acts, AskingBack asking, Submissions submissions) {
        this.reviews = reviews;
        this.acts = acts;
        this.asking = asking;
        this.submissions = submissions;
    }

    /**
     * Records a decision and sends it, with a second review that agrees where the rules of the desk ask for one. Part of the
     * caller's transaction.
     *
     * @param second who gives the second review
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            RecordId id,
            StaffMember by,
            StaffMember second,
            String outcome,
            String reason,
            String message,
            Instant at) {
        act(DeskAct.DECIDE, id, by, outcome, reason, message, at);
        if (state(id, at).state() == ReviewState.SECOND) {
            act(DeskAct.SECOND_REVIEW, id, second, outcome, "Read on my own, the same.", "", at.plus(UNTIL_THE_SECOND));
        }
        act(DeskAct.TELL, id, by, "", "", "", at.plus(UNTIL_THE_SECOND));
    }

    /** Asks the client one question back. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ask(StudioProfile studio, RecordId id, StaffMember by, String question, String words, Instant at) {
        SentConsultation sent = submissions.open(id.studioId(), id.id()).orElseThrow();
        AskBacks.Content content = new AskBacks.Content(List.of(question), words);
        ActResult result = asking.ask(studio, by, sent, state(id, at).version(), content, at);
        if (!result.done()) {
            throw new IllegalStateException("an invented question could not be asked: " + result.words());
        }
    }

    private void act(
            DeskAct act, RecordId id, StaffMember by, String outcome, String reason, String message, Instant at) {
        String version = Integer.toString(state(id, at).version());
        ActForm form = new ActForm(version, outcome, reason, message, null, null, null, null, null, null, null, null);
        ActResult result = acts.perform(act, id, by, form, at);
        if (!result.done()) {
            throw new IllegalStateException("an invented decision could not be recorded: "
                    + List.of(act.code(), result.words(), result.problems()));
        }
    }

    private Reviews.State state(RecordId id, Instant at) {
        reviews.flush();
        return reviews.state(id, at).orElseThrow();
    }
}
