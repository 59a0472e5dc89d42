package dev.stipple.backup;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.KeyFile;
import dev.stipple.shared.sealing.SealBrokenException;
import dev.stipple.shared.sealing.WrappedKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Opens submissions picked at random from restored tables: rows that are equal are of no use if their keys do not fit. */
final class Sample {

    static final int MOST = 100;

    private static final String PICK = """
        select s.studio_id, s.id, s.identity, r.studio_key_version, k.wrapped, r.wrapped
        from submission s
        join record_key r on r.studio_id = s.studio_id and r.id = s.id
        join studio_key k on k.studio_id = r.studio_id and k.version = r.studio_key_version
        order by random() limit ?
        """;

    private Sample() {}

    /**
     * Opens some and forgets them at once.
     *
     * @return how many were opened
     * @throws BackupException when one does not open
     */
    static int open(Connection connection, KeyFile master) throws SQLException {
        WrappedKeys keys = new WrappedKeys(master);
        int opened = 0;
        try (PreparedStatement pick = connection.prepareStatement(PICK)) {
            pick.setInt(1, MOST);
            ResultSet rows = pick.executeQuery();
            while (rows.next()) {
                RecordId record = new RecordId(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                keys.open(record, rows.getInt(4), rows.getBytes(5), rows.getBytes(6))
                        .open("submission", FieldGroup.IDENTITY, rows.getBytes(3));
                opened++;
            }
        } catch (SealBrokenException wrongKey) {
            throw new BackupException(
                    "The key file " + master.path() + " does not open the records of this backup. Put the right key"
                            + " there, from your recovery sheet.",
                    wrongKey);
        }
        return opened;
    }
}
