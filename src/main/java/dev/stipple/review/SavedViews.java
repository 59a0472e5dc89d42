package dev.stipple.review;

import dev.stipple.questionnaire.TextFormat;
import dev.stipple.shared.Ids;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Ways of looking at the queue that people keep, for themselves or for the whole studio. */
@ApplicationScoped
class SavedViews {

    private static final int LONGEST_NAME = 40;
    private static final int MOST = 30;

    private final Session entities;

    SavedViews(Session entities) {
        this.entities = entities;
    }

    /**
     * A kept view.
     *
     * @param query as it stands in an address
     * @param own whether whoever looks may delete it
     */
    record Kept(UUID id, String name, String query, boolean shared, boolean own) {}

    @Transactional
    List<Kept> of(StaffMember member) {
        return entities
                .createNativeQuery("""
                        select id, name, filter, person_id from saved_view
                        where studio_id = :studio and (person_id is null or person_id = :person)
                        order by lower(name), id""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("filter", String.class)
                .addScalar("person_id", UUID.class)
                .setParameter("studio", member.studioId())
                .setParameter("person", member.id())
                .getResultList()
                .stream()
                .map(row -> {
                    boolean shared = row.get(3, UUID.class) == null;
                    return new Kept(
                            row.get(0, UUID.class),
                            row.get(1, String.class),
                            row.get(2, String.class),
                            shared,
                            !shared || member.leads());
                })
                .toList();
    }

    /** Whether a view can be called so. */
    static boolean isName(String typed) {
        return !typed.isEmpty()
                && typed.length() <= LONGEST_NAME
                && typed.codePoints().noneMatch(TextFormat::isControl);
    }

    /** Keeps a view; false when there are too many of its kind already: not everybody can delete the shared ones. */
    @Transactional
    boolean keep(StaffMember member, String name, QueueFilter filter, boolean shared, Instant now) {
        if (of(member).stream().filter(view -> view.shared() == shared).count() >= MOST) {
            return false;
        }
        entities.createNativeMutationQuery("""
                        insert into saved_view (studio_id, id, person_id, name, filter, at)
                        values (:studio, :id, cast(:person as uuid), :name, :filter, :at)""")
                .setParameter("studio", member.studioId())
                .setParameter("id", Ids.next(now))
                .setParameter("person", shared ? null : member.id().toString())
                .setParameter("name", name)
                .setParameter("filter", filter.query())
                .setParameter("at", now)
                .executeUpdate();
        return true;
    }

    /** Deletes a view of one's own; a shared one can be deleted by those who lead. */
    @Transactional
    boolean delete(StaffMember member, UUID id) {
        boolean own = of(member).stream().anyMatch(view -> view.id().equals(id) && view.own());
        return own
                && entities.createNativeMutationQuery("delete from saved_view where studio_id = :studio and id = :id")
                                .setParameter("studio", member.studioId())
                                .setParameter("id", id)
                                .executeUpdate()
                        > 0;
    }
}
