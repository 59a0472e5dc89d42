package dev.stipple.shared.sealing;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.isolation.AcrossStudios;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The key hierarchy: master key over studio keys over one data key per record. */
@ApplicationScoped
public class Keys {

    private static final List<String> DESTROY_ALL =
            List.of("delete from record_key where studio_id = ?1", "delete from studio_key where studio_id = ?1");

    /** Not as entities, nor in a language that is translated anew for each number of records. */
    private static final String OF_MANY = """
            select id, studio_key_version, wrapped from record_key where studio_id = :studio and id = any(:records)""";

    private final Session entities;
    private final MasterKey master;
    private final KeyVersions versions;
    private final Clock clock;
    private final Map<StudioKey.Id, byte[]> unwrapped = new ConcurrentHashMap<>();

    Keys(Session entities, MasterKey master, KeyVersions versions, Clock clock) {
        this.entities = entities;
        this.master = master;
        this.versions = versions;
        this.clock = clock;
    }

    /** Refuses to start with a missing or wrong key while something is sealed; makes the key file on a first start. */
    @AcrossStudios("the key file must open every studio's key")
    @Transactional
    void checkAtStart(@Observes @Priority(10) StartupEvent start) {
        List<StudioKey> sealed =
                entities.createQuery("from StudioKey", StudioKey.class).getResultList();
        if (!master.exists()) {
            if (!sealed.isEmpty()) {
                throw new IllegalStateException("The key file " + master.file()
                        + " is missing and the database holds sealed records. Restore it from your recovery copy");
            }
            master.create();
        }
        sealed.forEach(key -> studioKey(key.id()));
    }

    /** Gives a new studio its first key. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void createFor(UUID studio) {
        versions.make(studio, 1, clock.instant());
    }

    /** Makes the data key of a new record. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RecordCipher create(RecordId record) {
        StudioKey.Id studioKey = new StudioKey.Id(record.studioId(), newest(record.studioId()));
        byte[] dataKey = Aead.newKey();
        entities.persist(
                new RecordKey(record, studioKey.version(), Aead.seal(studioKey(studioKey), context(record), dataKey)));
        return new RecordCipher(dataKey, record.studioId(), record.id());
    }

    /**
     * The cipher of an existing record.
     *
     * @throws IllegalStateException when its key is gone, as after an erasure
     */
    @Transactional
    public RecordCipher of(RecordId record) {
        return find(record)
                .orElseThrow(() -> new IllegalStateException("the key of record " + record.id() + " is gone"));
    }

    /** The cipher of a record; none when its key is gone, as after an erasure. */
    @Transactional
    public Optional<RecordCipher> find(RecordId record) {
        return Optional.ofNullable(entities.find(RecordKey.class, record)).map(this::unwrap);
    }

    /** Whether a record can still be opened. */
    @Transactional
    public boolean exists(RecordId record) {
        return entities.find(RecordKey.class, record) != null;
    }

    /**
     * Whether a record can still be opened, and holds off its erasure until the caller's transaction ends: nothing about it is
     * written behind the erasure.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hold(RecordId record) {
        return locked(record, "for share");
    }

    /** Waits until nobody holds a record, and lets nobody hold it any more. Part of the caller's transaction, which destroys it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdAlone(RecordId record) {
        locked(record, "for update");
    }

    private boolean locked(RecordId record, String how) {
        return !entities.createNativeQuery(
                        "select 1 from record_key where studio_id = ?1 and id = ?2 " + how, Integer.class)
                .setParameter(1, record.studioId())
                .setParameter(2, record.id())
                .getResultList()
                .isEmpty();
    }

    /** The ciphers of several records of one studio, in one read. */
    @Transactional
    public Map<UUID, RecordCipher> of(UUID studio, Collection<UUID> records) {
        return entities
                .createNativeQuery(OF_MANY, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("studio_key_version", Integer.class)
                .addScalar("wrapped", byte[].class)
                .setParameter("studio", studio)
                .setParameter("records", records.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> unwrap(
                                new RecordId(studio, row.get(0, UUID.class)),
                                row.get(1, Integer.class),
                                row.get(2, byte[].class))));
    }

    /** Destroys the key of a record: what is sealed with it can never be opened again. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void destroy(RecordId record) {
        RecordKey key = entities.find(RecordKey.class, record);
        if (key != null) {
            entities.remove(key);
        }
    }

    /**
     * Destroys the keys of all records of a studio and the studio's own: nothing of it can ever be opened again. Part of the
     * caller's transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void destroyAll(UUID studio) {
        entities.flush();
        DESTROY_ALL.forEach(one ->
                entities.createNativeMutationQuery(one).setParameter(1, studio).executeUpdate());
        entities.clear();
        forget(studio);
    }

    /** Lets this node remember nothing of a studio whose key was destroyed. */
    public void forget(UUID studio) {
        unwrapped.keySet().removeIf(key -> key.studioId().equals(studio));
        versions.forget(studio);
    }

    private RecordCipher unwrap(RecordKey key) {
        return unwrap(key.id(), key.studioKeyVersion(), key.wrapped());
    }

    private RecordCipher unwrap(RecordId record, int studioKeyVersion, byte[] wrapped) {
        byte[] studioKey = studioKey(new StudioKey.Id(record.studioId(), studioKeyVersion));
        return new RecordCipher(Aead.open(studioKey, context(record), wrapped), record.studioId(), record.id());
    }

    /** The version that new records are made with. One that was destroyed is not remembered either. */
    private int newest(UUID studio) {
        KeyVersions.Known known = versions.of(studio);
        if (known.fresh()) {
            unwrapped.keySet().removeIf(key -> key.studioId().equals(studio) && key.version() < known.oldest());
        }
        return known.newest();
    }

    private byte[] studioKey(StudioKey.Id id) {
        Function<StudioKey.Id, byte[]> read = missing -> {
            StudioKey key = entities.find(StudioKey.class, missing);
            if (key == null) {
                throw new IllegalStateException(
                        "studio " + missing.studioId() + " has no key version " + missing.version());
            }
            try {
                return master.open(context(missing), key.wrapped());
            } catch (SealBrokenException wrongKey) {
                throw new IllegalStateException(
                        "The key file " + master.file()
                                + " is not the one this database was sealed with. Restore the right one",
                        wrongKey);
            }
        };
        return unwrapped.computeIfAbsent(id, read);
    }

    static String context(StudioKey.Id id) {
        return id.studioId() + "|studio_key|" + id.version();
    }

    static String context(RecordId record) {
        return record.studioId() + "|record_key|" + record.id();
    }
}
