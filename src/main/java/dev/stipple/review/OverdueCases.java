package dev.stipple.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What has become overdue, and of which of it those who lead were written. */
@ApplicationScoped
class OverdueCases {

    static final int AT_ONCE = 50;
    private static final Duration TOLD_WITHIN = Duration.ofDays(7);

    private final Session entities;

    OverdueCases(Session entities) {
        this.entities = entities;
    }

    /** A case that has become overdue. */
    record Late(UUID id, String reference, Instant dueAt) {}

    /**
     * Cases that have become overdue and of which nobody was written yet, the longest overdue first, as many as one run
     * writes of; words of despair in a withdrawn form among them, what is paused not. What became overdue more than a week
     * ago, before mail was set up, is left to the digests.
     */
    @Transactional
    List<Late> notYetTold(UUID studio, Instant now) {
        return entities.createNativeQuery("""
                        select id, reference, due from review
                            cross join lateral (select case when state = 'WITHDRAWN' then answer_by else due_at end) wait(due)
                        where studio_id = :studio
                            and (state in ('WAITING', 'SECOND', 'CONFLICT') or state = 'WITHDRAWN' and answer_by is not null)
                            and due < :now and due > :since and overdue_told_for is distinct from due
                        order by due, reference""", Tuple.class)
                .setParameter("studio", studio)
                .setParameter("now", now)
                .setParameter("since", now.minus(TOLD_WITHIN))
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(row -> new Late(row.get(0, UUID.class), row.get(1, String.class), row.get(2, Instant.class)))
                .toList();
    }

    /** Remembers that it was written of. Moves no version: whoever reads the case meanwhile has lost nothing. */
    @Transactional
    void told(UUID studio, Late late) {
        entities.createNativeMutationQuery(
                        "update review set overdue_told_for = :due where studio_id = :studio and id = :id")
                .setParameter("due", late.dueAt())
                .setParameter("studio", studio)
                .setParameter("id", late.id())
                .executeUpdate();
    }
}
