package dev.stipple.shared.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Commits row after row and says so after each, until it is killed. */
final class CommittingProgram {

    // an end, should the test that has to kill it fail
    private static final int MANY = 50_000;

    private CommittingProgram() {}

    public static void main(String[] arguments) throws SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        try (Connection connection = Sql.connect(database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists kept (id integer primary key)");
            }
            commitUntilKilled(connection);
        }
    }

    private static void commitUntilKilled(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into kept values (?)")) {
            for (int id = 1; id <= MANY; id++) {
                insert.setInt(1, id);
                insert.executeUpdate();
                System.out.println("committed " + id);
            }
        }
    }
}
