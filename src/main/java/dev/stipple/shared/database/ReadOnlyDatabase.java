package dev.stipple.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * The database of a configuration, for commands that read it beside the program: one that was configured, or the embedded one,
 * whether the program runs just now or not. Nothing can be written through it.
 */
public final class ReadOnlyDatabase implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final Access access;
    private final @Nullable EmbeddedDatabase started;

    /** Where a database is and what opens it. */
    public record Access(String url, String user, String password) {
        @Override
        public String toString() {
            return "Access";
        }
    }

    private ReadOnlyDatabase(Access access, @Nullable EmbeddedDatabase started) {
        this.access = access;
        this.started = started;
    }

    /**
     * Finds the database.
     *
     * @param configured the operator's own; none when the embedded one is used
     * @throws DatabaseStartException when there is none, or when it cannot be started
     */
    public static ReadOnlyDatabase open(Optional<Access> configured, Path home) {
        if (configured.isPresent()) {
            return new ReadOnlyDatabase(configured.get(), null);
        }
        Path folder = home.toAbsolutePath().normalize().resolve("postgres");
        if (!Files.isDirectory(folder.resolve("data"))) {
            throw new DatabaseStartException(
                    "There is no database in " + home + ". Name the folder with -Dstipple.home=<folder>.");
        }
        Optional<Access> running = running(folder);
        if (running.isPresent()) {
            return new ReadOnlyDatabase(running.get(), null);
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(home);
        return new ReadOnlyDatabase(new Access(embedded.jdbcUrl(), embedded.username(), embedded.password()), embedded);
    }

    /** What opens the server that a running program keeps; none when none runs. */
    private static Optional<Access> running(Path folder) {
        try {
            DatabaseHome home = new DatabaseHome(folder.toRealPath());
            if (new ServerProcess(home).status().filter("ready"::equals).isEmpty()) {
                return Optional.empty();
            }
            List<String> process = Files.readAllLines(home.data().resolve("postmaster.pid"));
            int port = Integer.parseInt(process.get(PORT_LINE).strip());
            return Optional.of(new Access(
                    EmbeddedDatabase.url(port),
                    ApplicationDatabase.ROLE,
                    Files.readString(home.password()).strip()));
        } catch (IOException | NumberFormatException unreadable) {
            throw new DatabaseStartException(
                    "The database folder " + folder + " cannot be read. Run this as the user that runs Stipple.",
                    unreadable);
        }
    }

    /** A connection that reads one unchanging state of everything. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("options", OwnerAccess.ALL_ROWS);
        // A long look at everything is no hanging server.
        String url = access.url().replaceAll("([?&])socketTimeout=[0-9]+", "$1socketTimeout=0");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new DatabaseStartException("The configured database is no PostgreSQL. Give a jdbc:postgresql URL.");
        }
        try (Statement statement = connection.createStatement()) {
            // Not as an option of the connection: a server that begins like that passes for a standby, and an
            // address of two machines that asks for the primary would find none.
            statement.execute("set default_transaction_read_only = on");
        }
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /** Stops what was started for this. */
    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
