package dev.stipple.shared.limit;

import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.sealing.KeyedHash;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Counts tries in a row on one thing, by the database's clock: five are free, then the next waits a minute, two, four, and at
 * most fifteen. Nothing is shut for good, so that a stranger who guesses cannot lock anybody out. A try is counted and
 * committed before anything is compared; one that comes while it has to wait is not counted.
 */
@ApplicationScoped
public class Streaks {

    /** Five tries make the sixth wait; four doublings of a minute reach the longest wait. */
    private static final String COUNT = """
            insert into attempt_streak as s (studio_id, key, n, held_until, last_at)
            values (:studio, :key, 1, clock_timestamp(), clock_timestamp())
            on conflict (studio_id, key) do update set
                n = case when s.last_at < clock_timestamp() - interval '1 day' then 1 else s.n + 1 end,
                held_until = case
                    when s.last_at < clock_timestamp() - interval '1 day' or s.n + 1 < 5 then clock_timestamp()
                    else clock_timestamp() + interval '1 minute' * least(15, power(2, least(s.n + 1 - 5, 4))) end,
                last_at = clock_timestamp()
            where s.held_until <= clock_timestamp()
            returning n
            """;

    private static final String RIGHT =
            "delete from attempt_streak where studio_id = :studio and key = :key returning n";

    private static final String LEFT = """
            select cast(ceil(extract(epoch from held_until - clock_timestamp())) as bigint)
            from attempt_streak where studio_id = :studio and key = :key
            """;

    private final Session entities;
    private final KeyedHash keyed;

    Streaks(Session entities, KeyedHash keyed) {
        this.entities = entities;
        this.keyed = keyed;
    }

    /**
     * What is tried on.
     *
     * @param purpose what is tried; each purpose counts by itself
     * @param who whom or what it is tried on
     */
    public record Door(UUID studio, String purpose, String who) {
        @Override
        public String toString() {
            return "Door[" + purpose + "]";
        }
    }

    /** Counts one try. Nothing when it may go on; else how long to wait. */
    @AcrossStudios("tries are counted before anybody is known")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Duration> held(Door door) {
        byte[] key = keyed.of(door.purpose(), door.who());
        boolean counted = !entities.createNativeQuery(COUNT, Integer.class)
                .setParameter("studio", door.studio())
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
        return counted ? Optional.empty() : Optional.of(left(door.studio(), key));
    }

    /**
     * Something was right: the row of tries ends.
     *
     * @return how many were wrong before; 0 also for the second of two that were right at once
     */
    @AcrossStudios("tries are counted before anybody is known")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int right(Door door) {
        return entities.createNativeQuery(RIGHT, Integer.class)
                .setParameter("studio", door.studio())
                .setParameter("key", keyed.of(door.purpose(), door.who()))
                .getResultStream()
                .findFirst()
                .map(tries -> tries - 1)
                .orElse(0);
    }

    private Duration left(UUID studio, byte[] key) {
        long seconds = entities.createNativeQuery(LEFT, Long.class)
                .setParameter("studio", studio)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElse(1L);
        return Duration.ofSeconds(Math.max(1, seconds));
    }

    /** Rows of tries that ended by themselves. Any node may run it. */
    @AcrossStudios("old counts of all studios go")
    @Scheduled(every = "1h", delayed = "6m", identity = "old-streaks")
    @Transactional
    void forget() {
        entities.createNativeMutationQuery(
                        "delete from attempt_streak where last_at < clock_timestamp() - interval '1 day'")
                .executeUpdate();
    }
}
