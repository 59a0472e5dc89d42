package dev.stipple.shared.database;

import dev.stipple.shared.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The server's own lines, of this run and of the one before. In a file, because the library reads them from a pipe that
 * Java abandons when the starting program ends: the server outlives it, and its last words would be lost.
 */
final class ServerLog {

    private static final int TOLD = 5;

    private final Path file;

    ServerLog(DatabaseHome home) {
        this.file = home.serverLog();
    }

    void begin() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        OwnerOnly.write(file, "");
    }

    ProcessBuilder.Redirect redirect() {
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /** Where the log is and how it ends, for the message of an error. */
    String tail() {
        try {
            List<String> lines = Files.readAllLines(file);
            return file + " ends: " + lines.subList(Math.max(0, lines.size() - TOLD), lines.size());
        } catch (IOException e) {
            return file + " cannot be read (" + e + ")";
        }
    }
}
