package dev.stipple.review;

import dev.stipple.photo.Photos;
import dev.stipple.privacy.ConsentLog;
import dev.stipple.privacy.Erasable;
import dev.stipple.privacy.Erasures;
import dev.stipple.rules.Severity;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AfterSending;
import dev.stipple.submission.ReadingTargets;
import dev.stipple.submission.SentConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The client's acts on a form that was sent. Each is an event in the same transaction as what it does to the review. */
@ApplicationScoped
class ClientActs implements AfterSending, Erasable {

    /** More questions than this are a talk: the page asks for a call instead. */
    private static final int MOST_QUESTIONS = 20;

    private final Reviews reviews;
    private final Timeline timeline;
    private final People people;
    private final ConsentLog consents;
    private final Photos photos;
    private final Forgetting forgetting;
    private final Erasures erasures;
    private final Clock clock;

    ClientActs(
            Reviews reviews,
            Timeline timeline,
            People people,
            ConsentLog consents,
            Photos photos,
            Forgetting forgetting,
            Erasures erasures,
            Clock clock) {
        this.reviews = reviews;
        this.timeline = timeline;
        this.people = people;
        this.consents = consents;
        this.photos = photos;
        this.forgetting = forgetting;
        this.erasures = erasures;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Standing standing(UUID studio, UUID submission) {
        RecordId id = new RecordId(studio, submission);
        Review review = reviews.findById(id);
        Map<UUID, StaffMember> staff = people.of(studio);
        Optional<String> reader = review.holder(clock.instant())
                .flatMap(holder -> Optional.ofNullable(staff.get(holder)))
                .map(StaffMember::name);
        ClientStory story = new ClientStory(timeline.of(id));
        return new Standing(
                review.state() == ReviewState.WITHDRAWN,
                reader,
                review.answerBy(),
                review.againAt().isPresent(),
                story.despairOpen(review),
                story.signOpen(review),
                Optional.of(review.dueAt()).filter(due -> review.state() == ReviewState.CONFLICT),
                story.acts(staff));
    }

    @Override
    @Transactional
    public Taken ask(StudioProfile studio, Note question) {
        Review review = locked(question.submission());
        if (review == null || review.state().closed()) {
            return Taken.CLOSED;
        }
        if (enough(question, EventKind.ASKED)) {
            return Taken.ENOUGH;
        }
        if (added(review, question, EventKind.ASKED)) {
            Severity severity = severity(review, question);
            review.ask(question.at(), due(severity, question, studio), promise(severity, question, studio));
        }
        return Taken.DONE;
    }

    @Override
    @Transactional
    public Taken lookAgain(StudioProfile studio, Note request) {
        Review review = locked(request.submission());
        if (review == null || review.state().closed()) {
            return Taken.CLOSED;
        }
        if (review.againAt().isPresent() && request.words().isEmpty()) {
            return Taken.DONE;
        }
        if (enough(request, EventKind.LOOK_AGAIN)) {
            return Taken.ENOUGH;
        }
        if (added(review, request, EventKind.LOOK_AGAIN)) {
            Severity severity = severity(review, request);
            review.lookAgain(request.at(), due(severity, request, studio), promise(severity, request, studio));
        }
        return Taken.DONE;
    }

    @Override
    @Transactional
    public void withdraw(SentConsultation sent, Instant at) {
        RecordId id = new RecordId(sent.studioId(), sent.id());
        Review review = locked(id);
        if (review == null || review.state().closed()) {
            return;
        }
        consentGone(sent, at);
        Optional<Instant> careBy = new ClientStory(timeline.of(id)).careBy(review);
        timeline.add(id, EventKind.WITHDRAWN, at);
        review.withdraw(at, careBy);
    }

    @Override
    @Transactional
    public void erase(SentConsultation sent, Instant at) {
        RecordId id = new RecordId(sent.studioId(), sent.id());
        Review review = locked(id);
        if (review == null || review.state() == ReviewState.ERASED) {
            return;
        }
        if (review.state() != ReviewState.WITHDRAWN) {
            consentGone(sent, at);
        }
        forgetting.forget(review, EventKind.ERASED, at);
        erasures.note(id, sent.reference());
    }

    /** Opens nothing: of what was erased the keys may be gone already, and the words to consent stand beside it in clear. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void eraseAgain(RecordId id, Instant at) {
        Review review = locked(id);
        if (review != null && review.state() != ReviewState.ERASED) {
            consents.allWithdrawn(id, at);
            forgetting.forget(review, EventKind.ERASED_AGAIN, at);
        }
    }

    private void consentGone(SentConsultation sent, Instant at) {
        RecordId id = new RecordId(sent.studioId(), sent.id());
        String shown = sent.edition().sha256();
        consents.withdrawn(id, ConsentLog.HEALTH_ANSWERS, shown, sent.language(), at);
        if (!photos.of(id).isEmpty()) {
            consents.withdrawn(id, ConsentLog.PHOTOS, shown, sent.language(), at);
        }
    }

    private @Nullable Review locked(RecordId id) {
        return reviews.locked(id).orElse(null);
    }

    /** Somebody in despair is never told that they asked too often. */
    private boolean enough(Note note, EventKind kind) {
        return !note.crisis() && timeline.count(note.submission(), kind) >= MOST_QUESTIONS;
    }

    /** Also a second question moves the version on: a decision made on a page without it must not swallow it. */
    private boolean added(Review review, Note note, EventKind kind) {
        boolean added = timeline.addOnce(note.submission(), note.once(), kind, note.at(), note.words());
        if (added) {
            reviews.getEntityManager().lock(review, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
        return added;
    }

    private Severity severity(Review review, Note note) {
        if (note.crisis()) {
            review.raise(Severity.CRISIS);
            timeline.add(note.submission(), EventKind.RAISED, note.at());
        }
        if (note.sign()) {
            review.raise(Severity.SAFETY);
            timeline.add(note.submission(), EventKind.SIGN, note.at());
        }
        return review.severity();
    }

    private static Instant due(Severity severity, Note note, StudioProfile studio) {
        return ReadingTargets.due(severity, note.at(), studio);
    }

    private static Instant promise(Severity severity, Note note, StudioProfile studio) {
        return ReadingTargets.promise(severity, note.at(), studio);
    }
}
