package dev.stipple.numbers;

import dev.stipple.rules.Severity;
import dev.stipple.submission.ConsultationSubmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Counts what happens, in the transaction in which it happens: what is rolled back was never counted. Codes and numbers only;
 * nobody can be found by them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Tallies {

    static final String STARTED = "started";
    static final String SENT = "sent";
    static final String PAGE = "page:";
    static final String TOOK = "took:";
    static final String OUTCOME = "outcome:";
    static final String WAITED = "waited:";
    static final String MET = "met:";
    static final String LATE = "late:";
    static final String DECIDED = "decided:";
    static final String SECOND = "second:";
    static final String SETTLED = "settled:";
    static final String SETTLED_IN_TIME = "settled-met";
    static final String SETTLED_LATE = "settled-late";

    private final PendingCounts counts;

    Tallies(PendingCounts counts) {
        this.counts = counts;
    }

    /** How two reviews that differed were settled, beside the more careful of the two. */
    public enum Settled {
        LESS,
        EQUAL,
        MORE
    }

    /** A form was begun: age and consent are given. */
    public void started(UUID studio, Instant at) {
        count(studio, at, List.of(STARTED));
    }

    /** A page got its first answer. To be called once for each draft and page. */
    public void reached(UUID studio, Instant at, String slug) {
        count(studio, at, List.of(PAGE + TallyRows.code(slug)));
    }

    /**
     * A whole form was sent.
     *
     * @param took from its beginning, with all pauses
     */
    public void sent(UUID studio, Instant at, Duration took) {
        count(studio, at, List.of(SENT, TOOK + Buckets.MINUTES.name(took.toMinutes(), took.toSecondsPart() > 0)));
    }

    /**
     * A person decided on a form.
     *
     * @param firstLook code of the outcome by the rules, {@code unscored} or {@code crisis}
     * @param outcome code of what was decided
     * @param inTime by the time the form was due
     * @param waited since the client began to wait
     */
    public void decided(
            UUID studio,
            Instant at,
            Severity severity,
            String firstLook,
            String outcome,
            boolean inTime,
            Duration waited) {
        String of = severity.name().toLowerCase(Locale.ROOT);
        count(
                studio,
                at,
                List.of(
                        DECIDED + pair(firstLook, outcome),
                        (inTime ? MET : LATE) + of,
                        WAITED + of + ":" + Buckets.HOURS.name(waited.toHours(), waited.toMinutesPart() > 0)));
    }

    /** Two people have decided on a form, the second without knowing what the first did. */
    public void secondReview(UUID studio, Instant at, String first, String second) {
        count(studio, at, List.of(SECOND + pair(first, second)));
    }

    /** Two reviews that differed were settled by a third person. */
    public void settled(UUID studio, Instant at, Settled how, boolean inTime) {
        count(
                studio,
                at,
                List.of(SETTLED + how.name().toLowerCase(Locale.ROOT), inTime ? SETTLED_IN_TIME : SETTLED_LATE));
    }

    /** Every submission has an outcome, whatever way it came in. */
    void onSubmission(@Observes ConsultationSubmitted submitted) {
        count(submitted.studioId(), submitted.sentAt(), List.of(OUTCOME + TallyRows.code(firstLook(submitted))));
    }

    private static String firstLook(ConsultationSubmitted submitted) {
        if (submitted.scored()) {
            return submitted.outcome().isEmpty() ? "crisis" : submitted.outcome();
        }
        return "unscored";
    }

    private static String pair(String one, String other) {
        return TallyRows.code(one) + ":" + TallyRows.code(other);
    }

    private void count(UUID studio, Instant at, List<String> names) {
        SortedMap<String, Long> once = new TreeMap<>();
        names.forEach(name -> once.merge(name, 1L, Long::sum));
        counts.add(studio, at, once);
    }

    /** Counts several names at once, and takes back with negative numbers. */
    void add(UUID studio, Instant at, Map<String, Long> several) {
        counts.add(studio, at, new TreeMap<>(several));
    }
}
