package dev.stipple.consultation;

import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.shared.Hashes;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.Submissions;
import dev.stipple.submission.SubmitConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Turns a draft into a submission, exactly once however often it is asked. */
@ApplicationScoped
class SendConsultation {

    private static final String LINK_PURPOSE = "result link";

    private final Drafts drafts;
    private final WaysBack ways;
    private final SubmitConsultation submit;
    private final Submissions submissions;
    private final DraftPhotos photos;
    private final FormProgress progress;

    SendConsultation(
            Drafts drafts,
            WaysBack ways,
            SubmitConsultation submit,
            Submissions submissions,
            DraftPhotos photos,
            FormProgress progress) {
        this.drafts = drafts;
        this.ways = ways;
        this.submit = submit;
        this.submissions = submissions;
        this.photos = photos;
        this.progress = progress;
    }

    /**
     * What a send came to.
     *
     * @param link secret of the private link of its result
     * @param form id of the submission; none when the draft is unfinished or gone
     */
    record Sent(String link, Optional<UUID> form) {}

    /**
     * The secret of the result's private link. Made from the draft's secret, so that a second click, or a retry after a
     * lost answer, is led to the same result.
     */
    static String link(String draftToken) {
        return Hashes.derive(draftToken, LINK_PURPOSE);
    }

    /** What was sent from this browser, or, of a draft that was open in several, from another. */
    @Transactional
    Sent already(StudioProfile studio, String draftToken) {
        String own = link(draftToken);
        Optional<UUID> sent = submissions.idByLink(studio.id(), own);
        if (sent.isPresent()) {
            return new Sent(own, sent);
        }
        return ways.resultLink(studio.id(), draftToken)
                .map(link -> new Sent(link, submissions.idByLink(studio.id(), link)))
                .orElseGet(() -> new Sent(own, Optional.empty()));
    }

    @Transactional
    Sent send(StudioProfile studio, String draftToken, Instant now) {
        LocalDate today = now.atZone(studio.hours().zone()).toLocalDate();
        return drafts.lock(studio.id(), draftToken)
                .flatMap(draft -> whole(draft, today).map(answers -> {
                    progress.sent(draft, now);
                    return submit(studio, draft, answers, draftToken, now);
                }))
                .orElseGet(() -> already(studio, draftToken));
    }

    private static Optional<Answers> whole(OpenDraft draft, LocalDate today) {
        return Optional.of(draft.journey(today)).filter(Journey::complete).map(Journey::answers);
    }

    /** Sends an unfinished form that holds words of despair, so that a person can make contact today. Nothing else. */
    @Transactional
    Sent sendForHelp(StudioProfile studio, String draftToken, Answers contact, Instant now) {
        LocalDate today = now.atZone(studio.hours().zone()).toLocalDate();
        return drafts.lock(studio.id(), draftToken)
                .flatMap(draft ->
                        crisis(draft, contact, today).map(answers -> submit(studio, draft, answers, draftToken, now)))
                .orElseGet(() -> already(studio, draftToken));
    }

    private static Optional<Answers> crisis(OpenDraft draft, Answers contact, LocalDate today) {
        Answers written = Journey.counting(draft.questionnaire(), draft.held().with(contact), today);
        return Optional.of(written).filter(answers -> draft.edition().edition().isCrisis(answers, today));
    }

    private Sent submit(StudioProfile studio, OpenDraft draft, Answers answers, String draftToken, Instant now) {
        String link = link(draftToken);
        submit.submit(studio, draft.id(), draft.edition(), answers, link, now);
        photos.sent(draft, answers, now);
        drafts.sent(draft.id(), link);
        return new Sent(link, Optional.of(draft.id().id()));
    }
}
