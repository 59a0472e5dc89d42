package dev.stipple.shared.limit;

import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.sealing.KeyedHash;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Counts tries within the hour or another stretch of time, by the database's clock. A try is counted and committed before
 * anything is compared, so that parallel guesses cannot slip past the counter.
 */
@ApplicationScoped
public class Attempts {

    /** Stands for tries that name no studio. */
    public static final UUID NO_STUDIO = new UUID(0, 0);

    private static final String COUNT = """
            insert into attempt_bucket (studio_id, key, window_start, n)
            values (:studio, :key,
                    to_timestamp(floor(extract(epoch from clock_timestamp()) / :seconds) * :seconds), 1)
            on conflict (studio_id, key, window_start) do update set n = attempt_bucket.n + 1
            returning n, cast(ceil(extract(epoch from window_start) + :seconds
                                   - extract(epoch from clock_timestamp())) as bigint)
            """;

    private static final String GIVE_BACK = """
            update attempt_bucket set n = n - 1
            where studio_id = :studio and key = :key and n > 0
              and window_start = to_timestamp(floor(extract(epoch from clock_timestamp()) / :seconds) * :seconds)
            """;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Session entities;
    private final KeyedHash keyed;

    Attempts(Session entities, KeyedHash keyed) {
        this.entities = entities;
        this.keyed = keyed;
    }

    /**
     * Counts one try within the hour.
     *
     * @param purpose what is tried; each purpose counts by itself
     * @param who who tries, or what is tried on
     * @return nothing while within the limit; else how long to wait
     */
    public Optional<Duration> over(UUID studio, String purpose, String who, int limit) {
        return over(studio, purpose, who, limit, HOUR);
    }

    /** Counts one try within a stretch of time. A purpose has one stretch. */
    @AcrossStudios("tries are counted before anybody is known")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Duration> over(UUID studio, String purpose, String who, int limit, Duration within) {
        Tuple counted = entities.createNativeQuery(COUNT, Tuple.class)
                .setParameter("studio", studio)
                .setParameter("key", keyed.of(purpose, who))
                .setParameter("seconds", within.toSeconds())
                .getSingleResult();
        int tries = ((Number) counted.get(0)).intValue();
        long seconds = ((Number) counted.get(1)).longValue();
        return tries <= limit ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.max(1, seconds)));
    }

    /** Takes back one try of this hour that was right. */
    public void giveBack(UUID studio, String purpose, String who) {
        giveBack(studio, purpose, who, HOUR);
    }

    /** Takes back one try of this stretch of time that was right. */
    @AcrossStudios("tries are counted before anybody is known")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(UUID studio, String purpose, String who, Duration within) {
        entities.createNativeMutationQuery(GIVE_BACK)
                .setParameter("studio", studio)
                .setParameter("key", keyed.of(purpose, who))
                .setParameter("seconds", within.toSeconds())
                .executeUpdate();
    }

    /** Old counts say nothing any more. Any node may run it. */
    @AcrossStudios("old counts of all studios go")
    @Scheduled(every = "1h", delayed = "5m", identity = "old-attempts")
    @Transactional
    void forget() {
        entities.createNativeMutationQuery(
                        "delete from attempt_bucket where window_start < clock_timestamp() - interval '1 day'")
                .executeUpdate();
    }
}
