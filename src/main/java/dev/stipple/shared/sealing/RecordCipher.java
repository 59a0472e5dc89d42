package dev.stipple.shared.sealing;

import java.util.Locale;
import java.util.UUID;

/** Seals and opens the field groups of one record. Holds the record's data key for as long as a request needs it. */
public final class RecordCipher {

    /** Changes when the meaning of sealed content changes. */
    private static final String SCHEMA = "1";

    private final byte[] dataKey;
    private final UUID studio;
    private final UUID record;

    RecordCipher(byte[] dataKey, UUID studio, UUID record) {
        this.dataKey = dataKey.clone();
        this.studio = studio;
        this.record = record;
    }

    /** Seals bytes for one table and group of this record. */
    public byte[] seal(String table, FieldGroup group, byte[] plain) {
        return Aead.seal(dataKey, context(table, group), plain);
    }

    /**
     * Opens bytes that were sealed for this table and group of this record.
     *
     * @throws SealBrokenException when they were not
     */
    public byte[] open(String table, FieldGroup group, byte[] sealed) {
        return Aead.open(dataKey, context(table, group), sealed);
    }

    /**
     * Seals one of several things of a group, such as one photo: the name of the thing is authenticated too, so that it
     * does not open in the place of another.
     */
    public byte[] seal(String table, FieldGroup group, String name, byte[] plain) {
        return Aead.seal(dataKey, context(table, group) + "|" + name, plain);
    }

    /**
     * Opens bytes that were sealed under this name.
     *
     * @throws SealBrokenException when they were not
     */
    public byte[] open(String table, FieldGroup group, String name, byte[] sealed) {
        return Aead.open(dataKey, context(table, group) + "|" + name, sealed);
    }

    private String context(String table, FieldGroup group) {
        return String.join(
                "|", studio.toString(), table, record.toString(), group.name().toLowerCase(Locale.ROOT), SCHEMA);
    }
}
