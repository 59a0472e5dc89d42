package dev.stipple.review;

import dev.stipple.rules.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Waiting reviews in triage order: safety first; then overdue, most overdue first; then red, amber and the rest by due
 * time; ties by sent time, then reference.
 */
@ApplicationScoped
class ReviewQueue {

    static final int PAGE = 50;

    private static final String OF_STUDIO = "from Review where id.studioId = ?1 and ";
    private static final String ASKED_FOR = "state = WAITING";

    /** Words of despair in a form that was withdrawn wait for a person like any other. */
    private static final String WAITING = "(" + ASKED_FOR + " or (state = WITHDRAWN and answerBy is not null))";

    private final EntityManager entities;

    ReviewQueue(EntityManager entities) {
        this.entities = entities;
    }

    /** One page, and whether there is another. */
    record Page(List<Row> rows, boolean more, long total) {}

    /** A review in the queue. */
    record Row(
            UUID id,
            String reference,
            Severity severity,
            Instant sentAt,
            Instant dueAt,
            Optional<UUID> holder,
            boolean asks,
            boolean again,
            boolean withdrawn) {

        boolean overdue(Instant now) {
            return dueAt.isBefore(now);
        }

        /** How long is left, or has passed, like "due in 3 hours". */
        String due(Instant now) {
            return overdue(now) ? "overdue by " + span(dueAt, now) : "due in " + span(now, dueAt);
        }

        private static String span(Instant from, Instant to) {
            Duration span = Duration.between(from, to);
            if (span.toHours() < 1) {
                return counted(span.toMinutes(), "minute");
            }
            return span.toDays() < 2 ? counted(span.toHours(), "hour") : counted(span.toDays(), "day");
        }

        private static String counted(long number, String unit) {
            return number + " " + unit + (number == 1 ? "" : "s");
        }
    }

    /** A form that its client ended: the reference, and whether anything but the dates is left. */
    record Closed(UUID id, String reference, boolean erased, Instant at) {}

    /**
     * The forms that clients ended since a moment, the latest first.
     *
     * @param all with those in which words of despair still wait for a person; without them for whoever sees them waiting
     */
    @Transactional
    List<Closed> closed(UUID studio, Instant since, boolean all) {
        String which = "state in (WITHDRAWN, ERASED) and closedAt > ?2" + (all ? "" : " and answerBy is null");
        return entities.createQuery(OF_STUDIO + which + " order by closedAt desc, reference", Review.class)
                .setParameter(1, studio)
                .setParameter(2, since)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(review -> new Closed(
                        review.id().id(),
                        review.reference(),
                        review.state() == ReviewState.ERASED,
                        review.closedAt().orElseThrow()))
                .toList();
    }

    /** A page in triage order, for those who read answers. */
    @Transactional
    Page waiting(UUID studio, int page, Instant now) {
        String order = """
                order by case when severity <= 0 then severity when dueAt < ?2 then 1 else severity + 1 end,
                         dueAt, sentAt, reference""";
        TypedQuery<Review> inOrder = entities.createQuery(OF_STUDIO + WAITING + " " + order, Review.class);
        return page(inOrder.setParameter(2, now), studio, page, count(studio, WAITING), now);
    }

    /**
     * A page in the order of sending, for those who do not: the triage order would tell them of an urgent sign, and so would
     * a withdrawn form that waits.
     */
    @Transactional
    Page asSent(UUID studio, int page, Instant now) {
        TypedQuery<Review> inOrder =
                entities.createQuery(OF_STUDIO + ASKED_FOR + " order by sentAt, reference", Review.class);
        return page(inOrder, studio, page, count(studio, ASKED_FOR), now);
    }

    private static Page page(TypedQuery<Review> inOrder, UUID studio, int page, long total, Instant now) {
        List<Row> rows = inOrder.setParameter(1, studio)
                .setFirstResult(page * PAGE)
                .setMaxResults(PAGE + 1)
                .getResultStream()
                .map(review -> row(review, now))
                .toList();
        boolean more = rows.size() > PAGE;
        return new Page(more ? List.copyOf(rows.subList(0, PAGE)) : rows, more, total);
    }

    private long count(UUID studio, String which) {
        return entities.createQuery("select count(*) " + OF_STUDIO + which, Long.class)
                .setParameter(1, studio)
                .getSingleResult();
    }

    private static Row row(Review review, Instant now) {
        return new Row(
                review.id().id(),
                review.reference(),
                review.severity(),
                review.sentAt(),
                review.dueAt(),
                review.holder(now),
                review.askedAt().isPresent(),
                review.againAt().isPresent(),
                review.careOpen());
    }
}
