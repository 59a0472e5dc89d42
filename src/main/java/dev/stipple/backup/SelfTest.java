package dev.stipple.backup;

import dev.stipple.shared.sealing.KeyFile;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * Restores a backup into a schema of its own, compares everything, opens some records, and takes all of it back: the
 * transaction is never committed, so nobody sees it and a power cut leaves no second copy behind.
 */
final class SelfTest {

    private static final String SCHEMA = "stipple_self_test";

    private final KeyFile master;
    private final Consumer<String> progress;

    SelfTest(KeyFile master, Consumer<String> progress) {
        this.master = master;
        this.progress = progress;
    }

    /** What was seen. */
    record Seen(long rows, int opened) {}

    /**
     * Tests both files of a backup.
     *
     * @throws BackupException when they would not restore, saying why
     */
    Seen run(Connection connection, DumpFile data, DumpFile keys) throws SQLException, IOException {
        Restore.Source source = Restore.Source.verified(data, keys, progress);
        connection.setAutoCommit(false);
        try {
            Schema schema = new Schema(connection);
            schema.run("create schema " + SCHEMA);
            // Nothing else is on the path: a step that meant the real tables by accident must fail, not change them.
            schema.run("set local search_path = " + SCHEMA);
            new Restore(connection, progress).run(source);
            return new Seen(source.data().rows() + source.keys().rows(), Sample.open(connection, master));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
