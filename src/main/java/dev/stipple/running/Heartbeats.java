package dev.stipple.running;

import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/**
 * When each job last ended well, on whichever node, and when it should have done so again. A job that nobody runs any more is
 * noticed by what it does not write.
 */
@ApplicationScoped
class Heartbeats {

    private static final Duration WRITTEN_AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final Duration LEAST_GRACE = Duration.ofMinutes(5);

    /** A nightly job may be two hours late, as when the night was spent on an upgrade. */
    private static final int PARTS_OF_GRACE = 12;

    private static final String WELL = """
            insert into job_heartbeat (job, succeeded_at, expected_by) values (:job, :now, :by)
            on conflict (job) do update set succeeded_at = excluded.succeeded_at, expected_by = excluded.expected_by
            """;

    private static final String BADLY = """
            insert into job_heartbeat (job, succeeded_at, expected_by) values (:job, null, :by) on conflict (job) do nothing
            """;

    private final Session entities;
    private final Clock clock;
    private final Map<String, Instant> written = new ConcurrentHashMap<>();

    Heartbeats(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A job ended well. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void well(ScheduledExecution run) {
        String job = run.getTrigger().getId();
        Instant now = clock.instant();
        Instant last = written.get(job);
        if (last == null || !last.plus(WRITTEN_AT_MOST_EVERY).isAfter(now)) {
            write(WELL, job, now, by(run, now));
            written.put(job, now);
        }
    }

    /** A job ended badly. Only the first time does that say anything new: from then on its success is overdue. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void badly(ScheduledExecution run) {
        Instant now = clock.instant();
        entities.createNativeMutationQuery(BADLY)
                .setParameter("job", run.getTrigger().getId())
                .setParameter("by", by(run, now))
                .executeUpdate();
    }

    private void write(String statement, String job, Instant now, Instant by) {
        entities.createNativeMutationQuery(statement)
                .setParameter("job", job)
                .setParameter("now", now)
                .setParameter("by", by)
                .executeUpdate();
    }

    /** The jobs whose success is overdue. */
    @Transactional
    List<String> late() {
        return entities.createNativeQuery(
                        "select job from job_heartbeat where expected_by < :now order by job", String.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** The trigger counts in the machine's time, which need not be the program's: only the distance is taken from it. */
    private static Instant by(ScheduledExecution run, Instant now) {
        Instant next = run.getTrigger().getNextFireTime();
        Duration apart = next == null ? Duration.ZERO : Duration.between(run.getFireTime(), next);
        Duration every = apart.compareTo(WRITTEN_AT_MOST_EVERY) < 0 ? WRITTEN_AT_MOST_EVERY : apart;
        Duration grace = every.dividedBy(PARTS_OF_GRACE);
        return now.plus(every).plus(grace.compareTo(LEAST_GRACE) < 0 ? LEAST_GRACE : grace);
    }
}
