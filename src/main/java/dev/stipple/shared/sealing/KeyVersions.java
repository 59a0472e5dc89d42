package dev.stipple.shared.sealing;

import dev.stipple.shared.isolation.AcrossStudios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/** The versions of studio keys. What another node made is known here soon after, without a word between the nodes. */
@ApplicationScoped
class KeyVersions {

    /** An old version is destroyed much later than every node knows the new one. */
    static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private static final String TURN_OF_MANY =
            "select cast(pg_advisory_xact_lock_shared(" + "hashtextextended('change of the master key', 0)) as text)";

    private final Session entities;
    private final MasterKey master;
    private final Clock clock;
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();

    KeyVersions(Session entities, MasterKey master, Clock clock) {
        this.entities = entities;
        this.master = master;
        this.clock = clock;
    }

    private record Seen(int newest, Instant until) {}

    /**
     * Versions of a studio's key.
     *
     * @param fresh whether they were read just now
     */
    record Known(int newest, int oldest, boolean fresh) {}

    /** The versions of a studio, at most some seconds old. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Known of(UUID studio) {
        Instant now = clock.instant();
        Seen known = seen.get(studio);
        if (known != null && now.isBefore(known.until())) {
            return new Known(known.newest(), 0, false);
        }
        Object[] range = entities.createSelectionQuery(
                        "select max(k.id.version), min(k.id.version) from StudioKey k where k.id.studioId = ?1",
                        Object[].class)
                .setParameter(1, studio)
                .getSingleResult();
        if (range[0] == null) {
            throw new IllegalStateException("studio " + studio + " has no key");
        }
        int newest = (Integer) range[0];
        seen.put(studio, new Seen(newest, now.plus(KNOWN_FOR)));
        return new Known(newest, (Integer) range[1], true);
    }

    /** Looks anew at the next question. */
    void forget(UUID studio) {
        seen.remove(studio);
    }

    /**
     * Makes a version, wrapped by the master key that is in force: the one that opens what was wrapped last. Part of the
     * caller's transaction; the master key does not change before that ends.
     */
    @AcrossStudios("what was wrapped last tells which master key is in force")
    @Transactional(Transactional.TxType.MANDATORY)
    public void make(UUID studio, int version, Instant now) {
        entities.createNativeQuery(TURN_OF_MANY, String.class).getSingleResult();
        byte[] inForce = entities.createSelectionQuery(
                        "from StudioKey order by createdAt desc, id.studioId, id.version", StudioKey.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(last -> master.opening(Keys.context(last.id()), last.wrapped()))
                .orElseGet(master::bytes);
        StudioKey.Id id = new StudioKey.Id(studio, version);
        entities.persist(new StudioKey(id, Aead.seal(inForce, Keys.context(id), Aead.newKey()), now));
        forget(studio);
    }
}
