package dev.stipple.backup;

import dev.stipple.shared.database.EmbeddedDatabase;
import dev.stipple.shared.database.OwnerAccess;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A database of a test with the program's tables, and empty ones beside it. */
final class Filled {

    private Filled() {}

    /** Makes the tables and some rows that are hard to copy. */
    static OwnerAccess fill(EmbeddedDatabase database) throws SQLException {
        OwnerAccess owner = database.owner();
        Flyway.configure()
                .dataSource(owner.url(), owner.username(), owner.password())
                .load()
                .migrate();
        run(owner, """
            insert into studio (studio_id, slug, name, phone, zone, opens, closes, working_days, created_at)
            select gen_random_uuid(), 'studio-' || n, E'Tab\\t, line\\n, back\\\\slash and ñ ' || n, '0', 'Europe/London',
                '09:00', '17:00', 'MONDAY', timestamptz '2026-11-20 10:00:00.123456+00' from generate_series(1, 50) n\
            """);
        run(owner, """
            insert into studio_key (studio_id, version, wrapped, created_at)
            select studio_id, 1, sha256(slug::bytea), now() from studio\
            """);
        run(owner, """
            insert into record_key (studio_id, id, studio_key_version, wrapped)
            select studio_id, gen_random_uuid(), 1, sha256(n::text::bytea) from studio, generate_series(1, 40) n\
            """);
        run(owner, """
            insert into person (studio_id, id, email, name, role, password_hash, created_at)
            select studio_id, gen_random_uuid(), slug || '@x.example', 'Zebedee Quill', 'LEAD', '', now()
            from studio\
            """);
        return owner;
    }

    /** An empty database beside another. */
    static OwnerAccess empty(EmbeddedDatabase database, String name) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(database.jdbcUrl(), "postgres", database.password());
                Statement statement = superuser.createStatement()) {
            statement.execute("create database " + name + " owner " + database.username());
        }
        return new OwnerAccess(
                database.jdbcUrl().replace("/stipple?", "/" + name + "?"), database.username(), database.password());
    }

    static void run(OwnerAccess access, String sql) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Rows and checksum of every table. */
    static List<Manifest.Content> contents(OwnerAccess access) throws SQLException, IOException {
        try (Connection connection = access.connect()) {
            connection.setAutoCommit(false);
            Schema schema = new Schema(connection);
            schema.readAlike();
            List<Manifest.Content> contents = new ArrayList<>();
            for (Schema.Table table : schema.tables()) {
                contents.add(Dump.copy(connection, table, OutputStream.nullOutputStream()));
            }
            return contents;
        }
    }

    /** References and triggers, which say what the database refuses. */
    static List<String> guards(OwnerAccess access) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                    where connamespace = 'public'::regnamespace
                    union all
                    select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger
                    where not tgisinternal order by 1\
                    """)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
