package dev.stipple.rights;

import dev.stipple.rights.KeptForms.Stays;
import dev.stipple.rights.KeptForms.What;
import dev.stipple.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What each run of the job did, or would have done: numbers only, kept for good. */
@ApplicationScoped
public class RetentionRuns {

    private static final String NOTE = """
            insert into retention_run (studio_id, id, at, dry, not_treated, treated, photos, held, waiting, log_lines)
            values (:studio, :id, :at, :dry, :untreated, :treated, :photos, :held, :waiting, :log)
            """;

    private static final String LATEST = """
            select at, dry, not_treated, treated, photos, held, waiting, log_lines
            from retention_run where studio_id = :studio order by id desc limit :most
            """;

    private static final String UNREAD = """
            select min(at) as first from retention_run r
            where r.studio_id = :studio and r.dry and r.not_treated + r.treated + r.photos + r.log_lines > 0
                and not exists (select 1 from retention s where s.studio_id = r.studio_id and s.confirmed_at is not null)
                and not exists (select 1 from retention_run o where o.studio_id = r.studio_id and not o.dry and o.id > r.id)
            """;

    private final Session entities;

    RetentionRuns(Session entities) {
        this.entities = entities;
    }

    /** One run; the numbers are of what was due, whether or not it was ended. */
    public record Run(
            Instant at, boolean dry, int notTreated, int treated, int photos, int held, int waiting, long logLines) {}

    @Transactional
    void note(UUID studio, Instant at, boolean dry, Retention.Report report) {
        entities.createNativeMutationQuery(NOTE)
                .setParameter("studio", studio)
                .setParameter("id", Ids.next(at))
                .setParameter("at", at)
                .setParameter("dry", dry)
                .setParameter("untreated", report.going(What.NOT_TREATED))
                .setParameter("treated", report.going(What.TREATED))
                .setParameter("photos", report.going(What.PHOTOS))
                .setParameter("held", report.staying(Stays.HELD))
                .setParameter("waiting", report.staying(Stays.WAITS))
                .setParameter("log", report.logLines())
                .executeUpdate();
    }

    /** The latest runs, newest first. */
    @Transactional
    public List<Run> latest(UUID studio, int most) {
        return entities.createNativeQuery(LATEST, Tuple.class)
                .addScalar("at", Instant.class)
                .addScalar("dry", Boolean.class)
                .addScalar("not_treated", Integer.class)
                .addScalar("treated", Integer.class)
                .addScalar("photos", Integer.class)
                .addScalar("held", Integer.class)
                .addScalar("waiting", Integer.class)
                .addScalar("log_lines", Long.class)
                .setParameter("studio", studio)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Run(
                        row.get(0, Instant.class),
                        row.get(1, Boolean.class),
                        row.get(2, Integer.class),
                        row.get(3, Integer.class),
                        row.get(4, Integer.class),
                        row.get(5, Integer.class),
                        row.get(6, Integer.class),
                        row.get(7, Long.class)))
                .toList();
    }

    /** Whether something has been due for so long, and the owner has not said yes to its going. */
    @Transactional
    boolean unreadFor(UUID studio, Duration time, Instant now) {
        return Optional.ofNullable(entities.createNativeQuery(UNREAD, Instant.class)
                        .setParameter("studio", studio)
                        .getSingleResultOrNull())
                .filter(first -> first.isBefore(now.minus(time)))
                .isPresent();
    }
}
