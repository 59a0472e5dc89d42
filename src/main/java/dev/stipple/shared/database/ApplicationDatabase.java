package dev.stipple.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The database Stipple works in and the role that owns it. The role is no superuser: what reaches the database through
 * the application can neither run programs nor read files of this machine.
 */
final class ApplicationDatabase {

    static final String NAME = "stipple";
    static final String ROLE = "stipple";

    private ApplicationDatabase() {}

    /** Makes what is missing. Each step stands alone, so a start that was cut off is completed by the next. */
    static void prepare(Connection superuser, String password) throws SQLException {
        if (isMissing(superuser, "select 1 from pg_roles where rolname = ?", ROLE)) {
            execute(superuser, "create role " + ROLE + " login");
        }
        // the driver sends the hash, never the password
        superuser.unwrap(PGConnection.class).alterUserPassword(ROLE, password.toCharArray(), "scram-sha-256");
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
