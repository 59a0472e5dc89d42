package dev.stipple.rotation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.KeyFile;
import dev.stipple.shared.sealing.SealBrokenException;
import dev.stipple.shared.sealing.WrappedKeys;
import dev.stipple.support.Rows;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;

/** What somebody has who copied the key file and the wrapped keys before the change. */
@SuppressWarnings("ArrayRecordComponent")
record StolenKeys(KeyFile master, int version, byte[] studioKey, UUID studio) {

    static StolenKeys copied(KeyFile file, Path folder, UUID studio, UUID form) {
        KeyFile copy = KeyFile.master(folder);
        copy.write(file.hex());
        int version =
                Integer.parseInt(Rows.value("select studio_key_version from record_key where id = '" + form + "'"));
        return new StolenKeys(copy, version, studioKey(studio), studio);
    }

    void opensNothingOf(UUID form) {
        byte[] recordKey = bytes("select encode(wrapped, 'hex') from record_key where id = '" + form + "'");
        RecordId record = new RecordId(studio, form);
        WrappedKeys stolen = new WrappedKeys(master);
        assertThatThrownBy(() -> stolen.open(record, version, studioKey, recordKey))
                .isInstanceOf(SealBrokenException.class)
                .hasMessageContaining("record_key");
        assertThatThrownBy(() -> stolen.open(record, version + 3, studioKey(studio), recordKey))
                .isInstanceOf(SealBrokenException.class)
                .hasMessageContaining("studio_key");
    }

    private static byte[] studioKey(UUID studio) {
        return bytes("select encode(wrapped, 'hex') from studio_key where studio_id = '" + studio + "'");
    }

    private static byte[] bytes(String query) {
        return HexFormat.of().parseHex(Rows.value(query));
    }
}
