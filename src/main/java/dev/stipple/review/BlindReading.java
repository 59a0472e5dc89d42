package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * From whom it is hidden what was decided, and what else would tell of it. Every page, paper and the client's file ask here, and nowhere
 * else. Whoever decides second must not know the first decision; while nobody does, nothing is hidden.
 */
@ApplicationScoped
class BlindReading {

    /** Events that come before any decision, or say nothing of one. */
    private static final Set<EventKind> SILENT = EnumSet.of(
            EventKind.SENT,
            EventKind.UNSCORED,
            EventKind.RAISED,
            EventKind.SIGN,
            EventKind.WITHDRAWN,
            EventKind.LINKED,
            EventKind.UNLINKED);

    /** What a client writes after sending; it may answer a decision. */
    private static final Set<EventKind> FROM_THE_CLIENT =
            EnumSet.of(EventKind.ASKED, EventKind.LOOK_AGAIN, EventKind.REPLIED);

    private static final Set<EventKind> DECIDES = EnumSet.of(
            EventKind.DECIDED, EventKind.FIRST_DECIDED, EventKind.CONFIRMED, EventKind.DISAGREED, EventKind.ARBITRATED);

    private final Opinions opinions;

    BlindReading(Opinions opinions) {
        this.opinions = opinions;
    }

    /** Whether a person must not see what was decided on a submission: until the second review is in, all but who gave the first. */
    boolean decisionHidden(StaffMember member, Reviews.State review) {
        return review.state() == ReviewState.SECOND
                && Opinions.part(opinions.of(review.id(), review.round()), Opinion.Part.FIRST)
                        .filter(first -> first.person().equals(member.id()))
                        .isEmpty();
    }

    /**
     * A story as a person may read it: without what tells of a decision, if that is hidden; and after a decision was taken back,
     * without what it was, for all but its author, because whoever reads it may be asked to decide without knowing.
     */
    List<Timeline.Entry> story(StaffMember member, Reviews.State review, List<Timeline.Entry> whole) {
        return decisionHidden(member, review)
                ? whole.stream().filter(entry -> silent(entry, review)).toList()
                : whole.stream()
                        .map(entry -> takenBack(entry, review) && !own(entry, member) ? entry.withoutDetail() : entry)
                        .toList();
    }

    private static boolean silent(Timeline.Entry entry, Reviews.State review) {
        return SILENT.contains(entry.kind()) || (FROM_THE_CLIENT.contains(entry.kind()) && before(entry.at(), review));
    }

    /** While a case waits, every decision that the client was not told is one that was taken back. */
    private static boolean takenBack(Timeline.Entry entry, Reviews.State review) {
        boolean waits = review.waiting() || review.state().paused();
        boolean told = review.toldAt().filter(at -> !entry.at().isAfter(at)).isPresent();
        return waits && !told && DECIDES.contains(entry.kind());
    }

    private static boolean own(Timeline.Entry entry, StaffMember member) {
        return entry.actor().filter(member.id()::equals).isPresent();
    }

    /** Whether something was said before the decision that stands, so that it cannot be about it. */
    static boolean before(Instant at, Reviews.State review) {
        return review.decidedAt().filter(decided -> !at.isBefore(decided)).isEmpty();
    }
}
