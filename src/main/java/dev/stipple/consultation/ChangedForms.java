package dev.stipple.consultation;

import dev.stipple.edition.Editions;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Question;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.FollowUps;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** New forms that begin with the answers of one that was sent. */
@ApplicationScoped
class ChangedForms {

    private static final String CONSENT = "consent";
    private static final String PHOTOS = "photos";

    private final Drafts drafts;
    private final Editions editions;
    private final FollowUps followUps;
    private final Submissions submissions;

    ChangedForms(Drafts drafts, Editions editions, FollowUps followUps, Submissions submissions) {
        this.drafts = drafts;
        this.editions = editions;
        this.followUps = followUps;
        this.submissions = submissions;
    }

    /**
     * Begins a form under the edition in force with the answers that still fit and are asked. Consent is copied only where
     * the same words were agreed to and the agreement still stands.
     *
     * @param token secret of the new draft
     */
    @Transactional
    OpenDraft begin(StudioProfile studio, SentConsultation sent, boolean withdrawn, String token, LocalDate today) {
        Editions.Numbered inForce = editions.inForce(studio.id());
        boolean sameWords = inForce.edition().sha256().equals(sent.edition().sha256());
        Map<String, Answer> fitting = new HashMap<>();
        inForce.edition()
                .questionnaire()
                .questions()
                .filter(question -> (sameWords && !withdrawn) || !question.id().equals(CONSENT))
                .filter(ChangedForms::copied)
                .forEach(question -> sent.answers()
                        .to(question.id())
                        .filter(question::fits)
                        .ifPresent(answer -> fitting.put(question.id(), answer)));
        Answers held = Journey.counting(inForce.edition().questionnaire(), new Answers(fitting), today);
        drafts.begin(studio, token, held);
        OpenDraft begun = drafts.open(studio.id(), token).orElseThrow();
        followUps.begin(begun.id(), sent.id());
        return begun;
    }

    private static boolean copied(Question question) {
        return !question.kind().equals(PHOTOS) && !question.id().equals(PHOTOS);
    }

    /** The form that a draft goes back to, unless it is deleted by now. */
    Optional<SentConsultation> earlier(RecordId draft) {
        return followUps.followedBy(draft).flatMap(id -> submissions.open(draft.studioId(), id));
    }

    /** Whether a draft goes back to this form. */
    boolean follows(OpenDraft draft, SentConsultation sent) {
        return followUps.followedBy(draft.id()).filter(sent.id()::equals).isPresent();
    }
}
