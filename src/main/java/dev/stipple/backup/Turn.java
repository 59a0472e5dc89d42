package dev.stipple.backup;

import dev.stipple.shared.database.OwnerAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A connection that is the only one to back up or check this database, over all nodes and commands. It ends with the
 * connection, so a node that dies holds up nobody.
 */
final class Turn implements AutoCloseable {

    private static final String TAKE = "select pg_try_advisory_lock(hashtext('stipple backup'))";

    private final Connection connection;

    private Turn(Connection connection) {
        this.connection = connection;
    }

    /** Takes the turn; none while somebody else has it. */
    static Optional<Turn> take(OwnerAccess access) throws SQLException {
        Connection connection = access.connect();
        boolean taken = false;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TAKE)) {
            taken = row.next() && row.getBoolean(1);
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        return taken ? Optional.of(new Turn(connection)) : Optional.empty();
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
