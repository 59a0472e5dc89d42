package dev.stipple.review;

import dev.stipple.rules.Severity;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.AfterSending.Act;
import dev.stipple.submission.AfterSending.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a timeline tells of the client: what they did, and what of it still waits for a person. */
record ClientStory(List<Timeline.Entry> story) {

    private static final Set<EventKind> ASKS_FOR_NOTHING = Set.of(
            EventKind.CLAIMED,
            EventKind.RELEASED,
            EventKind.TAKEN_OVER,
            EventKind.ACKNOWLEDGED,
            EventKind.RESOLVED,
            EventKind.SNOOZED,
            EventKind.WOKEN,
            EventKind.LABELLED,
            EventKind.UNLABELLED,
            EventKind.ASSIGNED,
            EventKind.NOTE,
            EventKind.MESSAGE,
            EventKind.MESSAGE_DROPPED,
            EventKind.MEASURED,
            EventKind.LINKED,
            EventKind.UNLINKED,
            EventKind.HELD,
            EventKind.HOLD_ENDED,
            EventKind.PHOTOS_ENDED);

    /** Words of despair, in the form or after it, that no decision has answered; also once the form is withdrawn. */
    boolean despairOpen(Review review) {
        boolean waits = review.state().open() || review.careOpen();
        boolean inForm = review.toldDecidedAt().isEmpty();
        return waits && review.severity() == Severity.CRISIS && (inForm || open(EventKind.RAISED, review));
    }

    /** By when a person still makes contact after a withdrawal; empty when no words of despair wait for one. */
    Optional<Instant> careBy(Review review) {
        return despairOpen(review) ? review.answerBy().or(() -> Optional.of(review.dueAt())) : Optional.empty();
    }

    /** A sign that a doctor should see, written after sending, and no decision since. */
    boolean signOpen(Review review) {
        return open(EventKind.SIGN, review);
    }

    /**
     * Whether a message answers all that waits: since the form was sent or decided on, the client did nothing but ask, and
     * asked before the message was written. Everything else that may have happened needs a decision.
     *
     * @param written when the message was written
     */
    boolean answeredBy(Instant written, Review review) {
        Instant since = review.toldAt().orElse(review.sentAt());
        return story.stream()
                .filter(entry -> entry.at().isAfter(since))
                .allMatch(entry -> entry.kind() == EventKind.ASKED
                        ? !entry.at().isAfter(written)
                        : ASKS_FOR_NOTHING.contains(entry.kind()));
    }

    private boolean open(EventKind kind, Review review) {
        return story.stream().filter(entry -> entry.kind() == kind).anyMatch(entry -> review.toldDecidedAt()
                .filter(entry.at()::isBefore)
                .isEmpty());
    }

    /** What the client did and was written, oldest first. */
    List<Act> acts(Map<UUID, StaffMember> people) {
        return story.stream().flatMap(entry -> act(entry, people).stream()).toList();
    }

    /** The notes in which words of despair were heard. */
    List<Timeline.Entry> despair() {
        Set<Instant> raised = story.stream()
                .filter(entry -> entry.kind() == EventKind.RAISED)
                .map(Timeline.Entry::at)
                .collect(Collectors.toSet());
        return story.stream()
                .filter(entry -> entry.kind().byTheClient() || entry.kind() == EventKind.REPLIED)
                .filter(entry -> raised.contains(entry.at()) && !entry.detail().isEmpty())
                .toList();
    }

    private static Optional<Act> act(Timeline.Entry entry, Map<UUID, StaffMember> people) {
        return switch (entry.kind()) {
            case ASKED -> Optional.of(new Act(Kind.QUESTION, entry.at(), entry.detail(), ""));
            case LOOK_AGAIN -> Optional.of(new Act(Kind.LOOK_AGAIN, entry.at(), entry.detail(), ""));
            case WITHDRAWN, WITHDRAWN_FOR -> Optional.of(new Act(Kind.WITHDRAWN, entry.at(), "", ""));
            case MESSAGE -> {
                String by = entry.actor()
                        .flatMap(actor -> Optional.ofNullable(people.get(actor)))
                        .map(StaffMember::name)
                        .orElse("");
                yield Optional.of(new Act(Kind.MESSAGE, entry.at(), entry.detail(), by));
            }
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "ClientStory[" + story.size() + "]";
    }
}
