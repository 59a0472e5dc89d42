package dev.stipple.shared.sealing;

import dev.stipple.shared.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A key of 32 bytes as hex in a file that only the owner may read: beside the database and never in it, nor in a backup. A
 * master key that took another's place has the lasting keys behind it.
 */
public final class KeyFile {

    private static final int MARK_BYTES = 8;
    private static final int WITH_LASTING = Aead.KEY_BYTES * (1 + LastingKey.values().length);
    private static final HexFormat HEX = HexFormat.of();

    private final Path folder;
    private final Path file;

    private KeyFile(Path folder, String name) {
        this.folder = folder.toAbsolutePath().normalize();
        this.file = this.folder.resolve(name);
    }

    /** The key over all studio keys. */
    public static KeyFile master(Path home) {
        return new KeyFile(home.resolve("keys"), "master.key");
    }

    /** A master key that waits to take the place of the one in force, beside it. */
    public KeyFile next() {
        return new KeyFile(folder, "master.next");
    }

    /** The key that backup files are sealed with. */
    public static KeyFile backup(Path home) {
        return new KeyFile(home.resolve("keys"), "backup.key");
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public Path path() {
        return file;
    }

    /** Makes the file with a new key. Call only while nothing is sealed with an earlier one. */
    public void create() {
        write(HEX.formatHex(Aead.newKey()) + "\n");
    }

    /** What the file of a key that follows this one holds: a new key, and the lasting keys of this one. */
    public String successor() {
        StringBuilder lines = new StringBuilder(HEX.formatHex(Aead.newKey())).append('\n');
        for (LastingKey lasting : LastingKey.values()) {
            lines.append(HEX.formatHex(lasting(lasting))).append('\n');
        }
        return lines.toString();
    }

    /** Writes the whole file, closed to everyone else. */
    public void write(String content) {
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.write(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The key file " + file + " cannot be written. Make its folder writable", unwritable);
        }
    }

    /** Takes the place of another key file, whose key is gone from then on. */
    void replace(KeyFile other) throws IOException {
        OwnerOnly.replace(file, other.file);
    }

    /** The key itself. Never to be logged. */
    public byte[] bytes() {
        return Arrays.copyOf(content(), Aead.KEY_BYTES);
    }

    /** All that is in the file, as hex. Never to be logged. */
    public String hex() {
        return HEX.formatHex(content());
    }

    /** The key, if there is such a file now. */
    Optional<byte[]> held() {
        try {
            return Optional.of(Arrays.copyOf(checked(read()), Aead.KEY_BYTES));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** When the file was written, if it is there. */
    Optional<Instant> since() {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    byte[] lasting(LastingKey which) {
        byte[] content = content();
        int at = Aead.KEY_BYTES * (1 + Arrays.asList(LastingKey.values()).indexOf(which));
        return content.length == WITH_LASTING
                ? Arrays.copyOfRange(content, at, at + Aead.KEY_BYTES)
                : which.of(content);
    }

    private byte[] content() {
        try {
            return checked(read());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private byte[] checked(byte[] content) {
        if (content.length != Aead.KEY_BYTES && content.length != WITH_LASTING) {
            throw new IllegalStateException("The key file " + file + " must hold 64 hex digits, or " + 2 * WITH_LASTING
                    + " after a change of the key. Restore it from your recovery copy");
        }
        return content;
    }

    private byte[] read() throws IOException {
        return HEX.parseHex(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replaceAll("\\s", ""));
    }

    private IllegalStateException unreadable(Exception cause) {
        return new IllegalStateException(
                "The key file " + file + " cannot be read. Restore it from your recovery copy", cause);
    }

    /** By this a key is known again without being told. */
    public String mark() {
        return mark(bytes());
    }

    static String mark(byte[] key) {
        byte[] hash = KeyedHash.mac(key, "mark of a key".getBytes(StandardCharsets.UTF_8));
        return HEX.formatHex(hash, 0, MARK_BYTES);
    }
}
