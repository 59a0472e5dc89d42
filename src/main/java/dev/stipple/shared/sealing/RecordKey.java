package dev.stipple.shared.sealing;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** The data key of one record, wrapped by a version of the studio's key. Destroying this row shreds the record. */
@Entity
class RecordKey {

    @EmbeddedId
    private RecordId id;

    private int studioKeyVersion;
    private byte[] wrapped;

    @SuppressWarnings("NullAway.Init")
    protected RecordKey() {}

    RecordKey(RecordId id, int studioKeyVersion, byte[] wrapped) {
        this.id = id;
        this.studioKeyVersion = studioKeyVersion;
        this.wrapped = wrapped.clone();
    }

    RecordId id() {
        return id;
    }

    int studioKeyVersion() {
        return studioKeyVersion;
    }

    byte[] wrapped() {
        return wrapped.clone();
    }
}
