package dev.stipple.shared.isolation;

import dev.stipple.shared.database.EmbeddedDatabase;
import dev.stipple.shared.database.OwnerAccess;
import dev.stipple.support.Unpacked;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A database of its own with one row of each of two studios in every table that has studios, whatever those tables are. */
final class TwoStudios implements AutoCloseable {

    static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private static final String COLUMNS = """
            select c.column_name, c.udt_name from information_schema.columns c
            where c.table_schema = 'public' and c.table_name = '%s' and c.is_nullable = 'NO' and c.column_name <> 'studio_id'
            """;

    private static final String CHECKS = """
            select format('alter table %I drop constraint %I', c.relname, k.conname)
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where k.contype = 'c' and c.relnamespace = 'public'::regnamespace
            """;

    private final EmbeddedDatabase server;

    private TwoStudios(EmbeddedDatabase server) {
        this.server = server;
    }

    static TwoStudios in(Path folder) throws IOException, SQLException {
        Unpacked.into(folder);
        TwoStudios made = new TwoStudios(EmbeddedDatabase.start(folder));
        Flyway.configure()
                .dataSource(made.server.jdbcUrl(), made.server.username(), made.server.password())
                .load()
                .migrate();
        made.fill();
        return made;
    }

    /** The rows need make no sense: what they may be is let go, and what they point to is not asked. */
    private void fill() throws SQLException {
        try (Connection superuser = connect("postgres");
                Statement statement = superuser.createStatement()) {
            for (String drop : texts(superuser, CHECKS)) {
                statement.execute(drop);
            }
            statement.execute("set session_replication_role = replica");
            for (String table : tables()) {
                for (UUID studio : List.of(ONE, OTHER)) {
                    statement.execute(insert(superuser, table, studio));
                }
            }
        }
    }

    private static String insert(Connection connection, String table, UUID studio) throws SQLException {
        List<String> names = new ArrayList<>(List.of("studio_id"));
        List<String> values = new ArrayList<>(List.of("'" + studio + "'"));
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery(COLUMNS.formatted(table))) {
            while (columns.next()) {
                names.add(columns.getString(1));
                values.add(value(columns.getString(2)));
            }
        }
        return "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values)
                + ")";
    }

    private static String value(String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "bytea" -> "uuid_send(gen_random_uuid())";
            case "text" -> "cast(gen_random_uuid() as text)";
            case "timestamptz" -> "now()";
            case "date" -> "current_date";
            case "time" -> "'10:00'";
            case "bool" -> "true";
            case "jsonb" -> "'{}'";
            case "_uuid", "_bytea" -> "'{}'";
            default -> "1";
        };
    }

    /** Every table that has studios. */
    List<String> tables() throws SQLException {
        try (Connection superuser = connect("postgres")) {
            return texts(superuser, """
                    select c.table_name from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                    where c.table_schema = 'public' and c.column_name = 'studio_id' and t.table_type = 'BASE TABLE'
                    order by 1
                    """);
        }
    }

    /** As the program signs in, unless it is said who else. */
    Connection app() throws SQLException {
        return connect(server.appUsername());
    }

    Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), user, server.password());
    }

    /** As commands and backups connect. */
    Connection whole(String user) throws SQLException {
        return new OwnerAccess(server.jdbcUrl(), user, server.password()).connect();
    }

    static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() {
        server.close();
    }
}
