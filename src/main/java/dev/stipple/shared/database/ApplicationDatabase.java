package dev.stipple.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The database Stipple works in, the role that owns it and the role that works in it. Neither is a superuser: what reaches the
 * database through the application can neither run programs nor read files of this machine. The one that works owns nothing, so
 * that it can neither change a table nor what the tables show it.
 */
final class ApplicationDatabase {

    static final String NAME = "stipple";
    static final String ROLE = "stipple";
    static final String APP_ROLE = "stipple_app";

    private ApplicationDatabase() {}

    /** Makes what is missing. Each step stands alone, so a start that was cut off is completed by the next. */
    static void prepare(Connection superuser, String password) throws SQLException {
        for (String role : List.of(ROLE, APP_ROLE)) {
            if (isMissing(superuser, "select 1 from pg_roles where rolname = ?", role)) {
                execute(superuser, "create role " + role + " login");
            }
            execute(superuser, "alter role " + role + " login");
            // the driver sends the hash, never the password
            superuser.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
        }
        execute(superuser, "grant " + APP_ROLE + " to " + ROLE);
        if (isMissing(superuser, "select 1 from pg_database where datname = ?", NAME)) {
            execute(superuser, "create database " + NAME + " owner " + ROLE + " encoding 'UTF8' template template0");
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
