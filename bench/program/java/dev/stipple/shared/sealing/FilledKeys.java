package dev.stipple.shared.sealing;

import dev.stipple.shared.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Keys of records as {@link Keys} makes them, for rows that are written by the thousand. */
@ApplicationScoped
public class FilledKeys {

    private static final String NEWEST =
            "select version, wrapped from studio_key where studio_id = ? order by version desc limit 1";

    private final MasterKey master;

    FilledKeys(MasterKey master) {
        this.master = master;
    }

    /** A studio's newest key, unwrapped. */
    public static final class Of {
        private final UUID studio;
        private final int version;
        private final byte[] key;

        private Of(UUID studio, int version, byte[] key) {
            this.studio = studio;
            this.version = version;
            this.key = key;
        }

        public int version() {
            return version;
        }

        /** A new record's cipher, and its key as it is stored. */
        public Made make(UUID id) {
            RecordId record = new RecordId(studio, id);
            byte[] data = Aead.newKey();
            return new Made(new RecordCipher(data, studio, id), Aead.seal(key, Keys.context(record), data));
        }
    }

    /** A record's cipher, and its key as it is stored. */
    public static final class Made {
        private final RecordCipher cipher;
        private final byte[] wrapped;

        private Made(RecordCipher cipher, byte[] wrapped) {
            this.cipher = cipher;
            this.wrapped = wrapped;
        }

        public RecordCipher cipher() {
            return cipher;
        }

        public byte[] wrapped() {
            return wrapped.clone();
        }
    }

    public Of studio(Connection connection, UUID studio) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
            query.setObject(1, studio);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                int version = row.getInt(1);
                String context = Keys.context(new StudioKey.Id(studio, version));
                return new Of(studio, version, master.open(context, row.getBytes(2)));
            }
        }
    }
}
