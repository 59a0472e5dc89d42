package dev.stipple.studio;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** The key that a person's authenticator app shares with us, sealed. */
@Entity
class SecondFactor {

    static final String TABLE = "second_factor";

    @EmbeddedId
    private RecordId id;

    private UUID personId;
    private byte[] sealedKey;
    private Instant since;
    private long lastStep;

    @SuppressWarnings("NullAway.Init")
    protected SecondFactor() {}

    /**
     * A factor that was just proven.
     *
     * @param lastStep the step of the code that proved it
     */
    SecondFactor(RecordId id, UUID personId, byte[] sealedKey, Instant since, long lastStep) {
        this.id = id;
        this.personId = personId;
        this.sealedKey = sealedKey.clone();
        this.since = since;
        this.lastStep = lastStep;
    }

    RecordId id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    byte[] sealedKey() {
        return sealedKey.clone();
    }

    Instant since() {
        return since;
    }

    long lastStep() {
        return lastStep;
    }
}
