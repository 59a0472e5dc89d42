package dev.stipple.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.postgresql.Driver;

/**
 * The way to the database for whoever owns its tables: a backup must see every row, and a restore makes the tables. Where
 * Flyway has a user of its own, that one is the owner.
 */
public record OwnerAccess(String url, String username, String password) {

    /** Whoever would be shown only some rows is refused instead: a backup of a part would look like one of everything. */
    static final String ALL_ROWS = "-c row_security=off";

    private static final String URL = "quarkus.datasource.jdbc.url";

    /** As configured; empty when no database is, and the embedded one is meant. */
    public static Optional<OwnerAccess> from(Config config) {
        return config.getOptionalValue(URL, String.class)
                .map(url -> new OwnerAccess(url, value(config, "username"), value(config, "password")));
    }

    private static String value(Config config, String key) {
        return config.getOptionalValue("quarkus.flyway." + key, String.class)
                .or(() -> config.getOptionalValue("quarkus.datasource." + key, String.class))
                .orElse("");
    }

    /** A connection that waits as long as a large table takes. */
    public Connection connect() throws SQLException {
        Properties who = new Properties();
        who.setProperty("user", username);
        who.setProperty("password", password);
        who.setProperty("options", ALL_ROWS);
        Connection connection = new Driver().connect(url, who);
        if (connection == null) {
            throw new SQLException("the database's address is none of PostgreSQL");
        }
        connection.setNetworkTimeout(Runnable::run, 0);
        return connection;
    }

    @Override
    public String toString() {
        return "OwnerAccess";
    }
}
