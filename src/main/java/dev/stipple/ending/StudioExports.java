package dev.stipple.ending;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.Ids;
import dev.stipple.studio.StaffMember;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Copies of all that a studio keeps, for its owner. Made while they are taken, and kept nowhere. */
@ApplicationScoped
public class StudioExports {

    private static final String NOTE = """
            insert into studio_export (studio_id, id, by_id, at, clients, forms)
            values (:studio, :id, :by, :at, :clients, :forms)
            """;

    private static final String LATEST = """
            select at, clients, forms from studio_export where studio_id = :studio order by id desc limit 1
            """;

    private static final String LAST_FORM = """
            select coalesce(max(sent_at), to_timestamp(0)) from submission where studio_id = :studio
            """;

    private final Session entities;
    private final StudioArchive archive;
    private final AccessLog access;

    StudioExports(Session entities, StudioArchive archive, AccessLog access) {
        this.entities = entities;
        this.archive = archive;
        this.access = access;
    }

    /** A copy that went out whole. */
    public record Export(Instant at, int clients, int forms) {}

    /** Writes the copy. That it was taken is noted once its last byte is out; that it was asked for, before the first. */
    public void write(OutputStream out, StaffMember owner, Instant now) throws IOException {
        access.opened(owner.studioId(), owner.id(), AccessLog.Kind.EXPORT, owner.studioId());
        StudioArchive.Taken taken = archive.write(out, owner, now);
        note(owner, taken, now);
    }

    private void note(StaffMember owner, StudioArchive.Taken taken, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeMutationQuery(NOTE)
                .setParameter("studio", owner.studioId())
                .setParameter("id", Ids.next(now))
                .setParameter("by", owner.id())
                .setParameter("at", now)
                .setParameter("clients", taken.clients())
                .setParameter("forms", taken.forms())
                .executeUpdate());
    }

    /** The copy that was taken last. */
    @Transactional
    public Optional<Export> latest(UUID studio) {
        return entities.createNativeQuery(LATEST, Tuple.class)
                .setParameter("studio", studio)
                .getResultStream()
                .findFirst()
                .map(row ->
                        new Export(row.get(0, Instant.class), row.get(1, Integer.class), row.get(2, Integer.class)));
    }

    /** When the last form was sent: a copy of before does not hold it. */
    @Transactional
    Instant lastForm(UUID studio) {
        return entities.createNativeQuery(LAST_FORM, Instant.class)
                .setParameter("studio", studio)
                .getSingleResult();
    }
}
