package dev.stipple.shared.sealing;

import dev.stipple.shared.RecordId;

/** Opens records whose wrapped keys were read elsewhere than by {@link Keys}, such as from a backup. */
public final class WrappedKeys {

    private final MasterKey master;

    public WrappedKeys(KeyFile master) {
        this.master = MasterKey.of(master);
    }

    /**
     * The cipher of a record.
     *
     * @param version version of the studio's key
     * @throws SealBrokenException when one of the keys is not the one that the next was wrapped with
     */
    public RecordCipher open(RecordId record, int version, byte[] studioKey, byte[] recordKey) {
        byte[] studio = master.open(Keys.context(new StudioKey.Id(record.studioId(), version)), studioKey);
        return new RecordCipher(Aead.open(studio, Keys.context(record), recordKey), record.studioId(), record.id());
    }
}
