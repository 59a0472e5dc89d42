package dev.stipple.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is in the current schema of a connection, asked of the database itself, so that no table can be forgotten. */
final class Schema {

    static final String HISTORY = "flyway_schema_history";

    private static final String TABLES = """
        select c.relname,
            array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum),
            array(select a.attname::text from pg_index i
                  cross join lateral unnest(i.indkey::int2[]) with ordinality as part(attnum, place)
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = part.attnum
                  where i.indrelid = c.oid and i.indisprimary order by part.place)
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        order by c.relname collate "C"
        """;

    private static final String SEQUENCES = """
        select c.relname from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'S' order by c.relname collate "C"
        """;

    private static final String FOREIGN_KEYS = """
        select r.conrelid::regclass::text, quote_ident(r.conname), pg_get_constraintdef(r.oid) from pg_constraint r
        where r.connamespace = current_schema()::regnamespace and r.contype = 'f' and r.conparentid = 0
        order by 1, 2
        """;

    private static final String STEPS =
            "select script, checksum from " + HISTORY + " where success and type = 'SQL' order by installed_rank";

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    /** A table with its columns and the columns of its key. */
    record Table(String name, List<String> columns, List<String> key) {

        /** All rows as text, in the order of the key: the same rows give the same bytes. */
        String copyOut() {
            String order = key.isEmpty() ? "" : " order by " + quoted(key);
            return "copy (select " + quoted(columns) + " from " + quoted(name) + order + ") to stdout";
        }
    }

    /** A reference between tables, and how it is made again. */
    record ForeignKey(String table, String name, String definition) {}

    List<Table> tables() throws SQLException {
        return rows(TABLES, row -> new Table(row.getString(1), texts(row.getArray(2)), texts(row.getArray(3))));
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return rows(FOREIGN_KEYS, row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    List<Manifest.Step> migrations() throws SQLException {
        return rows(STEPS, row -> {
            int checksum = row.getInt(2);
            return new Manifest.Step(row.getString(1), row.wasNull() ? null : checksum);
        });
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> all = new ArrayList<>();
        for (String name : rows(SEQUENCES, row -> row.getString(1))) {
            all.addAll(rows(
                    "select last_value, is_called from " + quoted(name),
                    row -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2))));
        }
        return all;
    }

    long count(String sql) throws SQLException {
        return rows(sql, row -> row.getLong(1)).get(0);
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Makes times, numbers and bytes read the same wherever they are read, and rows invisible to nobody. */
    void readAlike() throws SQLException {
        run("set local timezone = 'UTC'");
        run("set local datestyle = 'ISO, YMD'");
        run("set local intervalstyle = 'postgres'");
        run("set local bytea_output = 'hex'");
        run("set local statement_timeout = 0");
        run("set local idle_in_transaction_session_timeout = 0");
        // With it off, a policy that would hide a row is an error instead.
        run("set local row_security = off");
    }

    /** A word of SQL for a name. */
    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String quoted(List<String> names) {
        return names.stream().map(Schema::quoted).collect(Collectors.joining(", "));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reading<T> reading) throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(reading.read(rows));
            }
        }
        return List.copyOf(all);
    }
}
