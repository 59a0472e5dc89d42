package dev.stipple.shared.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the server complain in every way that could quote what a client wrote. */
final class FailingStatementsProgram {

    static final String SECRET = "keloid-on-the-left";

    private FailingStatementsProgram() {}

    public static void main(String[] arguments) throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]))) {
            try (Connection connection = Sql.connect(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table answer (said text primary key)");
                insert(connection);
                failing(() -> insert(connection));
                failing(() -> statement.execute("select '" + SECRET + "'::integer"));
                failing(() -> statement.execute("select " + SECRET + " frm"));
            }
            String session = "select set_config('application_name', '" + SECRET + "', false), pg_terminate_backend(%s)";
            failing(() -> Sql.value(database, session.formatted("pg_backend_pid()")));
        }
    }

    private static void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into answer values (?)")) {
            insert.setString(1, SECRET);
            insert.execute();
        }
    }

    private static void failing(Failing step) {
        try {
            step.run();
            throw new IllegalStateException("should have failed");
        } catch (SQLException e) {
            System.out.println("failed as it should: " + e.getSQLState());
        }
    }

    private interface Failing {
        void run() throws SQLException;
    }
}
