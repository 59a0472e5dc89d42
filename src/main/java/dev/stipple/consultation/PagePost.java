package dev.stipple.consultation;

import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Posted;
import java.time.LocalDate;
import java.util.Optional;

/** A question page as it was posted, with all that it takes to answer it. */
record PagePost(PageFrame frame, String secret, OpenDraft draft, Posted posted, TypedPage typed, LocalDate today) {

    /** Whether another tab has stored something else since this page was shown. */
    boolean answeredElsewhere(Answers given) {
        Optional<String> seen = posted.one("seen");
        Answers stored = SeenAnswers.of(draft.held(), frame.page());
        return seen.isPresent()
                && !seen.get().equals(frame.seen())
                && !stored.equals(SeenAnswers.of(given, frame.page()));
    }

    boolean despair() {
        return Interruption.despair(draft.edition().edition(), typed, today);
    }

    @Override
    public String toString() {
        return "PagePost";
    }
}
