package dev.stipple.numbers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Finds whose 30-day look is due, without opening what was recorded. */
@ApplicationScoped
class DueLooks {

    private static final int MOST_DUE = 200;

    private static final String DUE = """
            with standing as (
                select entry.submission_id, entry.kind, entry.on_day from aftercare entry
                where entry.studio_id = :studio and not entry.taken_back and not exists (
                    select 1 from aftercare later
                    where later.studio_id = entry.studio_id and later.corrects = entry.id)),
            treated as (
                select submission_id, max(on_day) as on_day from standing where kind = 'TREATED' group by submission_id)
            select treated.submission_id, treated.on_day from treated
            where treated.on_day <= :due and not exists (
                select 1 from standing
                where standing.submission_id = treated.submission_id and standing.kind = 'DAY_30'
                    and standing.on_day > treated.on_day)
            order by treated.on_day, treated.submission_id
            """;

    private final Session entities;
    private final ClosedForms closed;

    DueLooks(Session entities, ClosedForms closed) {
        this.entities = entities;
        this.closed = closed;
    }

    /** A form whose 30-day look is due. */
    record Due(UUID submission, LocalDate treated) {}

    /** Forms treated on a day or before it, with no 30-day look since, the longest ago first. */
    @Transactional
    List<Due> due(UUID studio, LocalDate treatedBy) {
        List<Due> due = entities
                .createNativeQuery(DUE, Tuple.class)
                .setParameter("studio", studio)
                .setParameter("due", treatedBy)
                .getResultList()
                .stream()
                .map(row -> new Due(row.get(0, UUID.class), row.get(1, LocalDate.class)))
                .toList();
        Set<UUID> ended = due.isEmpty()
                ? Set.of()
                : closed.among(studio, due.stream().map(Due::submission).toList());
        return due.stream()
                .filter(form -> !ended.contains(form.submission()))
                .limit(MOST_DUE)
                .toList();
    }
}
