package dev.stipple.shared.sealing;

import dev.stipple.shared.RecordId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of records as they stand in a database, for commands that open records beside the program. Reads only. */
public final class StoredKeys {

    private final Connection connection;
    private final MasterKey master;
    private final Map<StudioKey.Id, byte[]> unwrapped = new HashMap<>();

    public StoredKeys(Connection connection, Path home) {
        this.connection = connection;
        this.master = MasterKey.in(home);
    }

    /** The cipher of a record; none when its key is gone, as after an erasure. */
    public Optional<RecordCipher> of(RecordId record) throws SQLException {
        String asked = "select studio_key_version, wrapped from record_key where studio_id = ? and id = ?";
        try (PreparedStatement query = connection.prepareStatement(asked)) {
            query.setObject(1, record.studioId());
            query.setObject(2, record.id());
            try (ResultSet found = query.executeQuery()) {
                return found.next()
                        ? Optional.of(cipher(record, found.getInt(1), found.getBytes(2)))
                        : Optional.empty();
            }
        }
    }

    private RecordCipher cipher(RecordId record, int version, byte[] wrapped) throws SQLException {
        byte[] studioKey = studioKey(new StudioKey.Id(record.studioId(), version));
        return new RecordCipher(Aead.open(studioKey, Keys.context(record), wrapped), record.studioId(), record.id());
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
