package dev.stipple.backup;

import dev.stipple.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What was done about backups and how it went, for all nodes to see. All times are by the program's clock. */
@ApplicationScoped
class BackupRuns {

    private static final String LAST =
            "select max(started_at) from backup_run where kind = :kind and good = :good and ended_at is not null";

    private final Session entities;
    private final Clock clock;

    BackupRuns(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What can be done. */
    enum Kind {
        COPY,
        /** A backup was restored to see whether it can be. */
        TEST
    }

    @Transactional
    UUID begin(Kind kind) {
        UUID id = Ids.next(clock.instant());
        entities.createNativeMutationQuery("insert into backup_run (id, kind, started_at) values (:id, :kind, :at)")
                .setParameter("id", id)
                .setParameter("kind", kind.name())
                .setParameter("at", clock.instant())
                .executeUpdate();
        return id;
    }

    @Transactional
    void good(UUID id, long rows, long bytes) {
        entities.createNativeMutationQuery(
                        "update backup_run set ended_at = :at, good = true, rows = :rows, bytes = :bytes where id ="
                                + " :id")
                .setParameter("at", clock.instant())
                .setParameter("rows", rows)
                .setParameter("bytes", bytes)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Notes a failure, by its kind only. */
    @Transactional
    void bad(UUID id, Exception trouble) {
        entities.createNativeMutationQuery("update backup_run set ended_at = :at, trouble = :trouble where id = :id")
                .setParameter("at", clock.instant())
                .setParameter("trouble", trouble.getClass().getSimpleName())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** When the last one that went well, or that did not, began. */
    @Transactional
    Optional<Instant> last(Kind kind, boolean good) {
        return Optional.ofNullable(entities.createNativeQuery(LAST, Instant.class)
                .setParameter("kind", kind.name())
                .setParameter("good", good)
                .getSingleResultOrNull());
    }
}
