package dev.stipple.review;

import dev.stipple.rules.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The one order of the queue (blueprint 5.2). {@link ReviewQueue} reads the same order from the database, place by place. */
final class Triage {

    private Triage() {}

    /** A place in the order; the first holds whatever else is so. */
    enum Place {
        /** An urgent sign, words of despair or a form that could not be judged, and nobody has said yet: I have seen it. */
        URGENT,
        OVERDUE,
        /** A second review or a disagreement that is due today. */
        SECOND_TODAY,
        REPLIED,
        RED,
        AMBER,
        REST,
        /** The clock stands still while somebody else is to answer. */
        PAUSED
    }

    /**
     * What the order depends on.
     *
     * @param acknowledged whether somebody has said that they have seen the urgent sign
     * @param replied when the client replied to a question, until a person has acted on it
     */
    record Case(
            Severity severity,
            ReviewState state,
            boolean acknowledged,
            Instant dueAt,
            Optional<Instant> replied,
            Instant sentAt,
            String reference) {}

    /**
     * The place of a case.
     *
     * @param endOfToday the moment at which the studio's day ends
     */
    static Place place(Case of, Instant now, Instant endOfToday) {
        if (of.severity().compareTo(Severity.SAFETY) <= 0 && !of.acknowledged()) {
            return Place.URGENT;
        }
        if (of.state().paused()) {
            return Place.PAUSED;
        }
        if (of.dueAt().isBefore(now)) {
            return Place.OVERDUE;
        }
        if (of.state().second() && of.dueAt().isBefore(endOfToday)) {
            return Place.SECOND_TODAY;
        }
        if (of.replied().isPresent()) {
            return Place.REPLIED;
        }
        return switch (of.severity()) {
            case CRISIS, SAFETY, RED -> Place.RED;
            case AMBER -> Place.AMBER;
            case ROUTINE -> Place.REST;
        };
    }

    /** The order: by place; within it by due time, and words of despair before all; ties by sent time, then reference. */
    static Comparator<Case> order(Instant now, Instant endOfToday) {
        Comparator<Case> despairFirst = Comparator.comparing(of -> despair(of) ? 0 : 1);
        return Comparator.comparing((Case of) -> place(of, now, endOfToday))
                .thenComparing(despairFirst)
                .thenComparing(Case::dueAt)
                .thenComparing(Case::sentAt)
                .thenComparing(Case::reference);
    }

    /** Only among what nobody has acknowledged: somebody waits for a human being there. */
    private static boolean despair(Case of) {
        return of.severity() == Severity.CRISIS && !of.acknowledged();
    }
}
