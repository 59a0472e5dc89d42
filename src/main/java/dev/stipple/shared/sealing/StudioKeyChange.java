package dev.stipple.shared.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Gives a studio another key: the keys of its records are wrapped anew, some at a time, while everybody reads and writes. Both
 * versions open meanwhile. The old one goes when no record names it any more, which the database itself watches over.
 */
@ApplicationScoped
public class StudioKeyChange {

    /** Some hundredths of a second, so that nobody who erases or sends waits for longer. */
    private static final int AT_ONCE = 500;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** What is just being erased or held is left for the next time. */
    private static final String OLD = """
            select id, studio_key_version, wrapped from record_key
            where studio_id = ? and studio_key_version < ? and id > ? order by id limit ? for update skip locked
            """;

    private static final String ANEW =
            "update record_key set studio_key_version = ?, wrapped = ? where studio_id = ? and id = ?";

    private final Session entities;
    private final MasterKey master;
    private final KeyVersions versions;
    private final Clock clock;

    StudioKeyChange(Session entities, MasterKey master, KeyVersions versions, Clock clock) {
        this.entities = entities;
        this.master = master;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * What was done in one go.
     *
     * @param moved records wrapped anew
     * @param last where the next go begins
     */
    public record Batch(int moved, UUID last) {

        /** The beginning of the studio's records. */
        public static final Batch NOTHING = new Batch(0, BEFORE_ALL);
    }

    /** Studios that have more than one version of their key. */
    @Transactional
    public List<UUID> underWay() {
        return entities.createSelectionQuery(
                        "select k.id.studioId from StudioKey k group by k.id.studioId having count(*) > 1", UUID.class)
                .getResultList();
    }

    /** The newest version of a studio. */
    @Transactional
    public int version(UUID studio) {
        return entities.createSelectionQuery(
                        "select max(k.id.version) from StudioKey k where k.id.studioId = ?1", Integer.class)
                .setParameter(1, studio)
                .getSingleResult();
    }

    /** How many records a studio has, drafts and waiting mails included. */
    @Transactional
    public long records(UUID studio) {
        return entities.createSelectionQuery("select count(*) from RecordKey k where k.id.studioId = ?1", Long.class)
                .setParameter(1, studio)
                .getSingleResult();
    }

    /** Makes the next version, which new records take from now on. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int begin(UUID studio) {
        int version = version(studio) + 1;
        versions.make(studio, version, clock.instant());
        return version;
    }

    /** New records of this node take the new version at once. To be called when the transaction of {@link #begin} has ended. */
    public void begun(UUID studio) {
        versions.forget(studio);
    }

    /** Wraps some records anew. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Batch rewrap(UUID studio, Batch before) {
        int version = version(studio);
        List<StudioKey> keys = entities.createSelectionQuery(
                        "from StudioKey k where k.id.studioId = ?1 order by k.id.version", StudioKey.class)
                .setParameter(1, studio)
                .getResultList();
        return entities.doReturningWork(
                connection -> rewrap(connection, studio, new Ring(keys, master), before, version));
    }

    /** The versions of one studio's key, opened. */
    private record Ring(List<StudioKey> keys, MasterKey master) {

        byte[] key(int version) {
            return keys.stream()
                    .filter(key -> key.id().version() == version)
                    .findFirst()
                    .map(key -> master.open(Keys.context(key.id()), key.wrapped()))
                    .orElseThrow();
        }
    }

    private static Batch rewrap(Connection connection, UUID studio, Ring ring, Batch before, int version)
            throws SQLException {
        List<WrappedRecord> old = old(connection, studio, before, version);
        byte[] fresh = ring.key(version);
        byte[] known = new byte[0];
        int knownVersion = 0;
        try (PreparedStatement anew = connection.prepareStatement(ANEW)) {
            for (WrappedRecord one : old) {
                if (one.version() != knownVersion) {
                    knownVersion = one.version();
                    known = ring.key(knownVersion);
                }
                String context = Keys.context(one.record(studio));
                anew.setInt(1, version);
                anew.setBytes(2, Aead.seal(fresh, context, Aead.open(known, context, one.wrapped())));
                anew.setObject(3, studio);
                anew.setObject(4, one.id());
                anew.addBatch();
            }
            anew.executeBatch();
        }
        return old.isEmpty()
                ? new Batch(0, before.last())
                : new Batch(old.size(), old.get(old.size() - 1).id());
    }

    private static List<WrappedRecord> old(Connection connection, UUID studio, Batch before, int version)
            throws SQLException {
        List<WrappedRecord> old = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(OLD)) {
            query.setObject(1, studio);
            query.setInt(2, version);
            query.setObject(3, before.last());
            query.setInt(4, AT_ONCE);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    old.add(new WrappedRecord(rows.getObject(1, UUID.class), rows.getInt(2), rows.getBytes(3)));
                }
            }
        }
        return old;
    }

    /**
     * Destroys the old versions when no record names one. Where one is still named by somebody who has not finished writing, the
     * database refuses, and the next time does it. Part of the caller's transaction.
     *
     * @return whether they are gone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean end(UUID studio) {
        int version = version(studio);
        long old = entities.createSelectionQuery(
                        "select count(*) from RecordKey k where k.id.studioId = ?1 and k.studioKeyVersion < ?2",
                        Long.class)
                .setParameter(1, studio)
                .setParameter(2, version)
                .getSingleResult();
        if (old > 0) {
            return false;
        }
        entities.createNativeMutationQuery("delete from studio_key where studio_id = ?1 and version < ?2")
                .setParameter(1, studio)
                .setParameter(2, version)
                .executeUpdate();
        versions.forget(studio);
        return true;
    }
}
