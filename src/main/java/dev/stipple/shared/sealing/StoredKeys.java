package dev.stipple.shared.sealing;

import dev.stipple.shared.RecordId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The keys of records as they stand in a database, for commands that open records beside the program. Reads only. */
public final class StoredKeys {

    private final Connection connection;
    private final MasterKey master;
    private final Map<StudioKey.Id, byte[]> unwrapped = new HashMap<>();

    public StoredKeys(Connection connection, Path home) {
        this.connection = connection;
        this.master = MasterKey.in(home);
    }

    /**
     * What opens some records of a studio; those whose keys are gone, as after an erasure, are not among them. A key that does
     * not open is the trouble of its own record, whoever asks for its cipher.
     */
    public Map<UUID, Supplier<RecordCipher>> of(UUID studio, Collection<UUID> records) throws SQLException {
        Map<UUID, Supplier<RecordCipher>> ciphers = new HashMap<>();
        for (WrappedRecord wrapped : wrapped(studio, records)) {
            ciphers.put(wrapped.id(), cipher(studio, wrapped));
        }
        return ciphers;
    }

    private List<WrappedRecord> wrapped(UUID studio, Collection<UUID> records) throws SQLException {
        List<WrappedRecord> wrapped = new ArrayList<>();
        String asked = "select id, studio_key_version, wrapped from record_key where studio_id = ? and id = any (?)";
        try (PreparedStatement query = connection.prepareStatement(asked)) {
            query.setObject(1, studio);
            query.setArray(2, connection.createArrayOf("uuid", records.toArray()));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    wrapped.add(new WrappedRecord(found.getObject(1, UUID.class), found.getInt(2), found.getBytes(3)));
                }
            }
        }
        return wrapped;
    }

    private Supplier<RecordCipher> cipher(UUID studio, WrappedRecord wrapped) throws SQLException {
        try {
            byte[] studioKey = studioKey(new StudioKey.Id(studio, wrapped.version()));
            RecordId record = wrapped.record(studio);
            return () -> new RecordCipher(
                    Aead.open(studioKey, Keys.context(record), wrapped.wrapped()), studio, wrapped.id());
        } catch (IllegalStateException | SealBrokenException noStudioKey) {
            return () -> {
                throw noStudioKey;
            };
        }
    }

    private byte[] studioKey(StudioKey.Id id) throws SQLException {
        byte[] known = unwrapped.get(id);
        if (known != null) {
            return known;
        }
        String asked = "select wrapped from studio_key where studio_id = ? and version = ?";
        try (PreparedStatement query = connection.prepareStatement(asked)) {
            query.setObject(1, id.studioId());
            query.setInt(2, id.version());
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("studio " + id.studioId() + " has no key version " + id.version());
                }
                byte[] key = master.open(Keys.context(id), found.getBytes(1));
                unwrapped.put(id, key);
                return key;
            }
        }
    }
}
