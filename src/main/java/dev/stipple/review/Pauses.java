package dev.stipple.review;

import dev.stipple.rules.Severity;
import dev.stipple.shared.RecordId;
import dev.stipple.submission.ReadingTargets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Waiting for somebody else: the client who was asked, or a doctor. The clock stands still and runs anew from the reply. */
@ApplicationScoped
class Pauses {

    private static final String URGENT = "Acknowledge the urgent sign first.";

    private final Timeline timeline;

    Pauses(Timeline timeline) {
        this.timeline = timeline;
    }

    ActResult askBack(Doing doing) {
        if (doing.review().urgent()) {
            return ActResult.conflict(URGENT);
        }
        doing.review().pause(ReviewState.ASKED, doing.now());
        timeline.add(
                doing.id(),
                EventKind.ASKED_BACK,
                doing.now(),
                doing.who(),
                doing.form().messageText());
        return ActResult.DONE;
    }

    ActResult dropQuestion(Doing doing) {
        doing.review().unpause();
        timeline.add(
                doing.id(),
                EventKind.QUESTION_DROPPED,
                doing.now(),
                doing.who(),
                doing.form().reasonText());
        return ActResult.DONE;
    }

    ActResult letterOut(Doing doing) {
        if (doing.review().urgent()) {
            return ActResult.conflict(URGENT);
        }
        if (doing.review().untold()) {
            return ActResult.conflict("The decision has not gone to the client yet. Send it or take it back first.");
        }
        return Writing.reasonProblem(doing).orElseGet(() -> {
            doing.review().pause(ReviewState.LETTER, doing.now());
            timeline.add(
                    doing.id(),
                    EventKind.LETTER_OUT,
                    doing.now(),
                    doing.who(),
                    doing.form().reasonText());
            return ActResult.DONE;
        });
    }

    /** Whether more letters went out than replies were filed; the client may have written in between. */
    boolean letterOut(RecordId id) {
        return timeline.count(id, EventKind.LETTER_OUT) > timeline.count(id, EventKind.LETTER_BACK);
    }

    ActResult letterBack(Doing doing) {
        if (doing.review().waiting() && !letterOut(doing.id())) {
            return ActResult.conflict("No letter to a doctor is out.");
        }
        return Writing.reasonProblem(doing).orElseGet(() -> {
            doing.review().resume(doing.now(), replyDue(doing.review(), doing));
            timeline.add(
                    doing.id(),
                    EventKind.LETTER_BACK,
                    doing.now(),
                    doing.who(),
                    doing.form().reasonText());
            return ActResult.DONE;
        });
    }

    /** A reply is read within two working days, and a more urgent case by its own target (blueprint 5.3). */
    private static Instant replyDue(Review review, Doing doing) {
        Severity severity = review.severity().compareTo(Severity.AMBER) < 0 ? review.severity() : Severity.AMBER;
        return ReadingTargets.due(severity, doing.now(), doing.studio());
    }
}
