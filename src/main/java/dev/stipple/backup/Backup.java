package dev.stipple.backup;

import dev.stipple.shared.OwnerOnly;
import dev.stipple.shared.sealing.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Makes a backup: both files from one state of the database, read in one transaction while others go on writing. Each file is
 * read back before it gets its name, so a name means a file that was whole.
 */
final class Backup {

    private final BackupFolder folder;
    private final KeyFile key;
    private final Consumer<String> progress;

    Backup(BackupFolder folder, KeyFile key, Consumer<String> progress) {
        this.folder = folder;
        this.key = key;
        this.progress = progress;
    }

    /** What was made. */
    record Taken(Path data, Path keys, long rows, long bytes) {}

    /** Makes one, on a connection whose turn it is. */
    Taken take(Turn turn, Instant now) throws SQLException, IOException {
        folder.prepare();
        if (!key.exists()) {
            key.create();
            progress.accept("A new backup key was made: " + key.path()
                    + ". Print it now with the command recovery-sheet; without it no backup opens.");
        }
        Path data = folder.unfinished(Part.DATA, now);
        Path keys = folder.unfinished(Part.KEYS, now);
        try {
            long rows = write(turn.connection(), data, keys, now);
            readBack(data, Part.DATA);
            readBack(keys, Part.KEYS);
            // The keys first: where there is a data file, there are keys to it.
            Path keptKeys = folder.named(Part.KEYS, now);
            Path keptData = folder.named(Part.DATA, now);
            OwnerOnly.replace(keys, keptKeys);
            OwnerOnly.replace(data, keptData);
            return new Taken(keptData, keptKeys, rows, Files.size(keptData) + Files.size(keptKeys));
        } finally {
            Files.deleteIfExists(data);
            Files.deleteIfExists(keys);
        }
    }

    private long write(Connection connection, Path data, Path keys, Instant now) throws SQLException, IOException {
        String set = UUID.randomUUID().toString();
        connection.setAutoCommit(false);
        try {
            Schema schema = new Schema(connection);
            schema.run("set transaction isolation level repeatable read, read only");
            schema.readAlike();
            Dump dump = new Dump(connection, progress);
            long rows = dump.write(data, Part.DATA, key, set, now.toString()).rows();
            return rows + dump.write(keys, Part.KEYS, key, set, now.toString()).rows();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void readBack(Path file, Part part) {
        new DumpFile(file, part, key).verify();
        progress.accept(part.word() + ": read back, whole");
    }
}
