package dev.stipple.review;

import dev.stipple.photo.Photos;
import dev.stipple.privacy.ConsentLog;
import dev.stipple.rules.Severity;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.Keys;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The client's acts on a form that was sent. Each is an event in the same transaction as what it does to the review. */
@ApplicationScoped
class ClientActs implements AfterSending {

    /** More questions than this are a talk: the page asks for a call instead. */
    private static final int MOST_QUESTIONS = 20;

    private final Reviews reviews;
    private final Timeline timeline;
    private final People people;
    private final ConsentLog consents;
    private final Keys keys;
    private final Photos photos;
    private final Clock clock;

    ClientActs(
            Reviews reviews,
            Timeline timeline,
            People people,
            ConsentLog consents,
            Keys keys,
            Photos photos,
            Clock clock) {
        this.reviews = reviews;
        this.timeline = timeline;
        this.people = people;
        this.consents = consents;
        this.keys = keys;
        this.photos = photos;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Standing standing(UUID studio, UUID submission) {
        RecordId id = new RecordId(studio, submission);
        Review review = reviews.findById(id);
        Optional<String> reader = review.holder(clock.instant())
                .flatMap(holder -> Optional.ofNullable(people.of(studio).get(holder)))
                .map(StaffMember::name);
        List<Timeline.Entry> story = timeline.of(id);
        List<Act> acts = story.stream().flatMap(entry -> act(entry).stream()).toList();
        return new Standing(
                review.state() == ReviewState.WITHDRAWN,
                reader,
                review.answerBy(),
                review.againAt().isPresent(),
                raised(review, story),
                acts);
    }

    /** Words of despair came after sending, and nobody has answered them yet. */
    private static boolean raised(Review review, List<Timeline.Entry> story) {
        return review.answerBy().isPresent()
                && story.stream()
                        .filter(entry -> entry.kind() == EventKind.RAISED)
                        .anyMatch(entry ->
                                review.decidedAt().filter(entry.at()::isBefore).isEmpty());
    }

    private static Optional<Act> act(Timeline.Entry entry) {
        return switch (entry.kind()) {
            case ASKED -> Optional.of(new Act(Kind.QUESTION, entry.at(), entry.detail()));
            case LOOK_AGAIN -> Optional.of(new Act(Kind.LOOK_AGAIN, entry.at(), entry.detail()));
            case WITHDRAWN -> Optional.of(new Act(Kind.WITHDRAWN, entry.at(), ""));
            default -> Optional.empty();
        };
    }

    @Override
    @Transactional
    public Taken ask(StudioProfile studio, Note question) {
        Review review = locked(question.submission());
        if (review == null || review.state().closed()) {
            return Taken.CLOSED;
        }
        // Somebody in despair is never told that they asked too often.
        if (!question.crisis() && timeline.count(question.submission(), EventKind.ASKED) >= MOST_QUESTIONS) {
            return Taken.ENOUGH;
        }
        if (added(question, EventKind.ASKED)) {
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
        boolean saysNothingNew = review.againAt().isPresent() && request.words().isEmpty();
        if (!saysNothingNew && added(request, EventKind.LOOK_AGAIN)) {
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
        timeline.add(id, EventKind.WITHDRAWN, at);
        review.withdraw(at);
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
        timeline.add(id, EventKind.ERASED, at);
        review.erase(at);
        photos.removeAll(id);
        keys.destroy(id);
    }

    private void consentGone(SentConsultation sent, Instant at) {
        RecordId id = new RecordId(sent.studioId(), sent.id());
        consents.withdrawn(id, ConsentLog.HEALTH_ANSWERS, sent.edition().sha256(), sent.language(), at);
    }

    private Review locked(RecordId id) {
        return reviews.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private boolean added(Note note, EventKind kind) {
        return timeline.addOnce(note.submission(), note.once(), kind, note.at(), note.words());
    }

    private Severity severity(Review review, Note note) {
        if (note.crisis()) {
            review.raise();
            timeline.add(note.submission(), EventKind.RAISED, note.at());
        }
        return review.severity();
    }

    private static Instant due(Severity severity, Note note, StudioProfile studio) {
        return ReadingTargets.due(severity, note.at(), studio.hours());
    }

    private static Instant promise(Severity severity, Note note, StudioProfile studio) {
        return ReadingTargets.promise(severity, note.at(), studio.hours());
    }
}
