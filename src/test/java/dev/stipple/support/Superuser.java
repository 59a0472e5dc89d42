package dev.stipple.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The test database as somebody who may do everything sees it. Connections are used again: the proof of the password costs a
 * test's JVM far more than a statement does. Whoever takes one finds nothing in it that another has left.
 */
public final class Superuser {

    private static final int SECONDS_TO_ANSWER = 5;
    private static final Queue<Idle> IDLE = new ConcurrentLinkedQueue<>();

    private Superuser() {}

    private record Idle(String url, Connection connection) {}

    /** What is done with a connection that commits each statement. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Does it, and gives what it gives; a connection on which something failed is not used again. */
    public static <T> T ask(Work<T> work) {
        Config config = ConfigProvider.getConfig();
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        try {
            Connection connection = connection(url, config.getValue("quarkus.datasource.password", String.class));
            boolean done = false;
            try {
                T result = work.with(connection);
                forget(connection);
                done = true;
                return result;
            } finally {
                if (done) {
                    IDLE.add(new Idle(url, connection));
                } else {
                    connection.close();
                }
            }
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Each start of the program under test may be on another database, and the earlier one gone. */
    private static Connection connection(String url, String password) throws SQLException {
        for (Idle idle = IDLE.poll(); idle != null; idle = IDLE.poll()) {
            if (idle.url().equals(url) && idle.connection().isValid(SECONDS_TO_ANSWER)) {
                return idle.connection();
            }
            idle.connection().close();
        }
        return DriverManager.getConnection(url, "postgres", password);
    }

    private static void forget(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("discard all");
        }
    }
}
