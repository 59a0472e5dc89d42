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

    /** A story without what tells of a decision, if that is hidden; what the client wrote since may answer it. */
    static List<Timeline.Entry> story(List<Timeline.Entry> whole, Reviews.State review, boolean decisionHidden) {
        return whole.stream()
                .filter(entry -> !decisionHidden
                        || SILENT.contains(entry.kind())
                        || (entry.kind().byTheClient() && before(entry.at(), review)))
                .toList();
    }

    private static boolean before(Instant at, Reviews.State review) {
        return review.decidedAt().filter(decided -> !at.isBefore(decided)).isEmpty();
    }
}
