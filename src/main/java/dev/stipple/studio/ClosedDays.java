package dev.stipple.studio;

import dev.stipple.privacy.AccessLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The days on which studios are closed. They move the due times of forms that come later, never one already promised. */
@ApplicationScoped
public class ClosedDays {

    /** A list that every page of a client reads along stays short. */
    public static final int MOST = 400;

    private static final String CLOSE = """
            insert into closed_day (studio_id, day, note) values (:studio, :day, :note)
            on conflict (studio_id, day) do update set note = excluded.note
            """;

    private final EntityManager entities;
    private final AccessLog access;

    ClosedDays(EntityManager entities, AccessLog access) {
        this.entities = entities;
        this.access = access;
    }

    /** A closed day, and why. */
    public record Closed(LocalDate day, String note) {}

    /** From a day on, the next first. */
    @Transactional
    public List<Closed> from(UUID studio, LocalDate first) {
        return entities.createQuery(
                        "from ClosedDay where id.studioId = ?1 and id.day >= ?2 order by id.day", ClosedDay.class)
                .setParameter(1, studio)
                .setParameter(2, first)
                .getResultStream()
                .map(one -> new Closed(one.day(), one.note()))
                .toList();
    }

    /** How many there are from a day on. */
    @Transactional
    public int count(UUID studio, LocalDate first) {
        return entities.createQuery(
                        "select count(*) from ClosedDay where id.studioId = ?1 and id.day >= ?2", Long.class)
                .setParameter(1, studio)
                .setParameter(2, first)
                .getSingleResult()
                .intValue();
    }

    /** Closes a run of days; a day that was closed before keeps its place and takes the new note. */
    @Transactional
    public void close(StaffMember by, LocalDate first, LocalDate last, String note) {
        first.datesUntil(last.plusDays(1)).forEach(day -> entities.createNativeQuery(CLOSE)
                .setParameter("studio", by.studioId())
                .setParameter("day", day)
                .setParameter("note", note)
                .executeUpdate());
        changed(by);
    }

    /** Opens a day again. */
    @Transactional
    public void open(StaffMember by, LocalDate day) {
        ClosedDay closed = entities.find(ClosedDay.class, new ClosedDay.Id(by.studioId(), day));
        if (closed != null) {
            entities.remove(closed);
            changed(by);
        }
    }

    private void changed(StaffMember by) {
        access.opened(by.studioId(), by.id(), AccessLog.Kind.SETTINGS, by.studioId());
    }
}
