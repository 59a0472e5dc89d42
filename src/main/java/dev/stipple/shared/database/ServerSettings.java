package dev.stipple.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the server is told on its command line, where it outranks every configuration file. */
final class ServerSettings {

    // The library starts with -F and synchronous_commit=off; what comes later on the line wins.
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> REACHABLE = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "password_encryption", "scram-sha-256",
            "max_connections", "60",
            "timezone", "UTC",
            "log_timezone", "UTC");

    // No answer of a client may reach the log. An error's first line quotes values ("invalid input syntax ..."), so
    // errors are left to the application. Terse keeps the failing query out of the report on a crashed backend.
    private static final Map<String, String> SILENT = Map.of(
            "log_min_messages", "log",
            "log_error_verbosity", "terse",
            "log_statement", "none",
            "log_min_duration_statement", "-1",
            "log_min_error_statement", "panic",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0",
            "log_checkpoints", "off",
            "logging_collector", "off",
            "log_destination", "stderr");

    private static final String NOT_ON = """
            select name from pg_settings
            where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums') and setting <> 'on'
            """;

    private ServerSettings() {}

    static void applyTo(EmbeddedPostgres.Builder builder) {
        List.of(DURABLE, REACHABLE, SILENT).forEach(group -> group.forEach(builder::setServerConfig));
    }

    /**
     * How a new data folder is made. The library turns each entry into {@code --key=value} for initdb, after its own
     * {@code -A trust}: so the password is there from the first byte and trust never is. The built-in collation keeps
     * indexes valid when the operating system's changes.
     */
    static void applyInitialTo(EmbeddedPostgres.Builder builder, Path passwordFile) {
        builder.setLocaleConfig("auth", "scram-sha-256");
        builder.setLocaleConfig("pwfile", passwordFile.toString());
        builder.setLocaleConfig("locale", "C");
        builder.setLocaleConfig("locale-provider", "builtin");
        builder.setLocaleConfig("builtin-locale", "C.UTF-8");
    }

    /** Asks the running server: only its own word counts. */
    static void requireDurable(Connection connection) throws SQLException {
        List<String> off = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NOT_ON)) {
            while (rows.next()) {
                off.add(rows.getString(1));
            }
        }
        if (!off.isEmpty()) {
            throw new DatabaseStartException("The embedded database would lose data on a power cut: " + off
                    + " is not on. Dump it and restore the dump into a new folder.");
        }
    }
}
