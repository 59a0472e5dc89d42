package dev.stipple.shared.sealing;

import dev.stipple.shared.RecordId;
import java.util.UUID;

/** The key of a record as its row has it, wrapped by a version of the studio's key. */
@SuppressWarnings("ArrayRecordComponent")
record WrappedRecord(UUID id, int version, byte[] wrapped) {

    RecordId record(UUID studio) {
        return new RecordId(studio, id);
    }
}
