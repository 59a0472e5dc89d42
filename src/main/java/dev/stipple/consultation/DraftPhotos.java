package dev.stipple.consultation;

import dev.stipple.edition.Edition;
import dev.stipple.photo.KeptPhoto;
import dev.stipple.photo.Photos;
import dev.stipple.photo.Taken;
import dev.stipple.privacy.ConsentLog;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.PhotoView;
import dev.stipple.questionnaire.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The photos of a draft and the answer that says which there are: changed together, one change at a time. */
@ApplicationScoped
class DraftPhotos {

    /** Slug of the page that asks for them. */
    static final String PAGE = "add-photos";

    private final Drafts drafts;
    private final FormProgress progress;
    private final Photos photos;
    private final ConsentLog consents;

    DraftPhotos(Drafts drafts, FormProgress progress, Photos photos, ConsentLog consents) {
        this.drafts = drafts;
        this.progress = progress;
        this.photos = photos;
        this.consents = consents;
    }

    /** Keeps photos, each in the place of the one of its view, and answers the question; empty when the draft is gone. */
    @Transactional
    Optional<OpenDraft> add(UUID studio, String secret, Map<PhotoView, Taken.Picture> pictures) {
        return change(studio, secret, draft -> {
            if (!pictures.isEmpty()) {
                photos.keep(draft.id(), pictures);
            }
        });
    }

    /** Throws a photo away and answers the question with those that are left. */
    @Transactional
    Optional<OpenDraft> remove(UUID studio, String secret, PhotoView view) {
        return change(studio, secret, draft -> photos.remove(draft.id(), view));
    }

    private Optional<OpenDraft> change(UUID studio, String secret, Consumer<OpenDraft> change) {
        return drafts.lock(studio, secret).flatMap(draft -> {
            change.accept(draft);
            List<KeptPhoto> kept = photos.of(draft.id());
            Optional<String> question = question(draft);
            return drafts.change(studio, secret, held -> question.map(id -> answered(draft, held, id, kept))
                    .orElse(held));
        });
    }

    private Answers answered(OpenDraft draft, Answers held, String question, List<KeptPhoto> kept) {
        Answers now = held.with(question, answer(kept));
        draft.questionnaire().pageOf(question).ifPresent(page -> progress.reached(draft.id(), page, held, now));
        return now;
    }

    private static Answer answer(List<KeptPhoto> kept) {
        return kept.isEmpty()
                ? new Answer.Skipped()
                : new Answer.Choices(
                        kept.stream().map(photo -> photo.view().code()).collect(Collectors.toSet()));
    }

    /**
     * What becomes of the photos when the form is sent: those that were asked for to the end go along, with the consent
     * that was given for them; all others are thrown away.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void sent(OpenDraft draft, Answers answers, Instant now) {
        if (photos.of(draft.id()).isEmpty()) {
            return;
        }
        Set<PhotoView> along = question(draft).flatMap(answers::to).stream()
                .filter(Answer.Choices.class::isInstance)
                .flatMap(answer -> ((Answer.Choices) answer).codes().stream())
                .flatMap(code -> PhotoView.of(code).stream())
                .collect(Collectors.toSet());
        photos.keepOnly(draft.id(), along);
        if (!photos.of(draft.id()).isEmpty()) {
            Edition shown = draft.edition().edition();
            consents.given(
                    draft.id(),
                    ConsentLog.PHOTOS,
                    shown.sha256(),
                    shown.language().getLanguage(),
                    now);
        }
    }

    private static Optional<String> question(OpenDraft draft) {
        return draft.questionnaire()
                .questions()
                .filter(Question.Photos.class::isInstance)
                .map(Question::id)
                .findFirst();
    }
}
