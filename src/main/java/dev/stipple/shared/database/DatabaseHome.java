package dev.stipple.shared.database;

import dev.stipple.shared.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where the embedded database keeps everything it owns: {@code <home>/postgres}. */
record DatabaseHome(Path folder) {

    // pg_ctl hands these paths to a shell between double quotes
    private static final Pattern UNSAFE_IN_A_SHELL = Pattern.compile("[\"$`%\\p{Cntrl}]");

    /** Makes the folder when it is missing, closes it to other users and proves that it can be written. */
    static DatabaseHome open(Path home) {
        Path folder = home.toAbsolutePath().normalize().resolve("postgres");
        if (UNSAFE_IN_A_SHELL.matcher(folder.toString()).find()) {
            throw new DatabaseStartException("The database folder " + folder
                    + " has a quote, $, %, ` or control character in its name. Choose a folder without them.");
        }
        try {
            return writable(folder);
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The database folder " + folder + " cannot be written (" + e
                            + "). Give the user that runs Stipple the right to write there, or choose another folder.",
                    e);
        }
    }

    private static DatabaseHome writable(Path folder) throws IOException {
        // createDirectories alone refuses a symbolic link to a folder
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        OwnerOnly.close(folder);
        Files.delete(Files.createTempFile(folder, "writable", ".probe"));
        return new DatabaseHome(folder.toRealPath());
    }

    Path data() {
        return folder.resolve("data");
    }

    Path binaries() {
        return folder.resolve("binaries");
    }

    Path password() {
        return folder.resolve("password");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path serverLog() {
        return folder.resolve("server.log");
    }

    Path initialising() {
        return folder.resolve("initialising");
    }
}
