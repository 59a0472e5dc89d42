package dev.stipple.shared.sealing;

import dev.stipple.shared.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** A key of 32 bytes as hex in a file that only the owner may read: beside the database and never in it, nor in a backup. */
public final class KeyFile {

    private static final int MARK_BYTES = 8;

    private final Path folder;
    private final Path file;

    private KeyFile(Path home, String name) {
        this.folder = home.resolve("keys").toAbsolutePath().normalize();
        this.file = folder.resolve(name);
    }

    /** The key over all studio keys. */
    public static KeyFile master(Path home) {
        return new KeyFile(home, "master.key");
    }

    /** The key that backup files are sealed with. */
    public static KeyFile backup(Path home) {
        return new KeyFile(home, "backup.key");
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public Path path() {
        return file;
    }

    /** Makes the file with a new key. Call only while nothing is sealed with an earlier one. */
    public void create() {
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.write(file, HexFormat.of().formatHex(Aead.newKey()) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The key file " + file + " cannot be written. Make its folder writable", unwritable);
        }
    }

    /** The key itself. Never to be logged. */
    public byte[] bytes() {
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).replaceAll("\\s", ""));
            if (key.length != Aead.KEY_BYTES) {
                throw new IllegalStateException(
                        "The key file " + file + " must hold 64 hex digits. Restore it from your recovery copy");
            }
            return key;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "The key file " + file + " cannot be read. Restore it from your recovery copy", unreadable);
        }
    }

    /** By this a key is known again without being told. */
    public String mark() {
        byte[] hash = KeyedHash.mac(bytes(), "mark of a key".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, MARK_BYTES);
    }
}
