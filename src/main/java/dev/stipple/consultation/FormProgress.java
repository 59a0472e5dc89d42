package dev.stipple.consultation;

import dev.stipple.numbers.Tallies;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Page;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.FollowUps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps answers as {@link Drafts} does, and counts how far forms get; never what is in them. A form that goes back to an
 * earlier one is left out: it begins with answers.
 */
@ApplicationScoped
class FormProgress {

    private final Drafts drafts;
    private final FollowUps followUps;
    private final Tallies tallies;
    private final Clock clock;

    FormProgress(Drafts drafts, FollowUps followUps, Tallies tallies, Clock clock) {
        this.drafts = drafts;
        this.followUps = followUps;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Begins a draft, and counts it. */
    @Transactional
    void begin(StudioProfile studio, String token, Answers answers) {
        drafts.begin(studio, token, answers);
        tallies.started(studio.id(), clock.instant());
    }

    /**
     * Keeps the answers of a page. It counts when the draft held none of them; the draft is locked then, so that two tabs
     * count once.
     *
     * @return the draft after the change; empty when it is gone
     */
    @Transactional
    Optional<OpenDraft> answer(UUID studio, String token, RecordId draft, Page page, Answers given) {
        return drafts.change(studio, token, held -> {
            reached(draft, page, held, given);
            return held.with(given);
        });
    }

    /** Counts a page that has its first answer now. Part of the transaction that keeps it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void reached(RecordId draft, Page page, Answers held, Answers given) {
        boolean first = page.questions().stream()
                .noneMatch(question -> held.to(question.id()).isPresent());
        boolean any = page.questions().stream()
                .anyMatch(question -> given.to(question.id()).isPresent());
        if (first && any && followUps.followedBy(draft).isEmpty()) {
            tallies.reached(draft.studioId(), clock.instant(), page.slug());
        }
    }

    /** Counts a whole form that is sent. Part of the transaction that sends it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void sent(OpenDraft draft, Instant now) {
        if (followUps.followedBy(draft.id()).isEmpty()) {
            tallies.sent(draft.id().studioId(), now, Duration.between(draft.begun(), now));
        }
    }
}
