package dev.stipple.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** How far the changes of studios' keys are: rows that tell, and decide nothing. What is left to do, the keys themselves say. */
@ApplicationScoped
class Rotations {

    private static final String BEGIN = """
            insert into key_rotation (studio_id, version, asked_by, asked_at, records, moved_at)
            values (:studio, :version, :by, :now, :records, :now) on conflict do nothing
            """;

    private static final String LATEST = """
            select version, asked_by, asked_at, records, moved, moved_at, ended_at from key_rotation
            where studio_id = :studio order by version desc limit 1
            """;

    private final Session entities;
    private final Clock clock;

    Rotations(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** One change, as its row has it. */
    record Row(
            int version,
            UUID askedBy,
            Instant askedAt,
            long records,
            long moved,
            Instant movedAt,
            @Nullable Instant endedAt) {

        private static Row of(Tuple row) {
            return new Row(
                    row.get(0, Integer.class),
                    row.get(1, UUID.class),
                    row.get(2, Instant.class),
                    row.get(3, Long.class),
                    row.get(4, Long.class),
                    row.get(5, Instant.class),
                    row.get(6, Instant.class));
        }
    }

    /** Notes a change; one that is noted already stays as it is. */
    @Transactional
    public void begun(UUID studio, int version, UUID by, long records) {
        entities.createNativeMutationQuery(BEGIN)
                .setParameter("studio", studio)
                .setParameter("version", version)
                .setParameter("by", by)
                .setParameter("records", records)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Notes that records were moved. */
    @Transactional
    public void moved(UUID studio, int version, int records) {
        entities.createNativeMutationQuery(
                        "update key_rotation set moved = moved + :n, moved_at = :now where studio_id = :studio and version = :version")
                .setParameter("n", records)
                .setParameter("now", clock.instant())
                .setParameter("studio", studio)
                .setParameter("version", version)
                .executeUpdate();
    }

    /** Notes that the old key is gone. */
    @Transactional
    public void ended(UUID studio, int version) {
        entities.createNativeMutationQuery(
                        "update key_rotation set ended_at = :now where studio_id = :studio and version = :version")
                .setParameter("now", clock.instant())
                .setParameter("studio", studio)
                .setParameter("version", version)
                .executeUpdate();
    }

    /** The latest change of a studio's key, if there ever was one. */
    @Transactional
    public Optional<Row> latest(UUID studio) {
        return entities.createNativeQuery(LATEST, Tuple.class)
                .setParameter("studio", studio)
                .getResultStream()
                .findFirst()
                .map(Row::of);
    }
}
