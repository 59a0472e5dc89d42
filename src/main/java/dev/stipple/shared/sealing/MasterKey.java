package dev.stipple.shared.sealing;

import dev.stipple.shared.StippleConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;

/**
 * The key over all studio keys: 32 bytes as hex in a file that only the owner may read, beside the database and never in
 * it.
 */
@ApplicationScoped
public class MasterKey {

    private static final String FILE = "keys/master.key";

    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
    private static final FileAttribute<?>[] ANYONE = {};

    private final Path file;

    @Inject
    MasterKey(StippleConfig config) {
        this(config.home());
    }

    private MasterKey(Path home) {
        this.file = home.resolve(FILE).toAbsolutePath().normalize();
    }

    /** The key of a home, for commands beside the program. */
    static MasterKey in(Path home) {
        return new MasterKey(home);
    }

    boolean exists() {
        return Files.exists(file);
    }

    Path file() {
        return file;
    }

    /** Makes the key file. Call only while nothing has been sealed yet. */
    void create() {
        try {
            Files.createDirectories(file.getParent());
            boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
            Files.createFile(file, posix ? OWNER_ONLY : ANYONE);
            Files.writeString(file, HexFormat.of().formatHex(Aead.newKey()) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The key file " + file + " cannot be written. Make its folder writable", unwritable);
        }
    }

    byte[] bytes() {
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
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
}
