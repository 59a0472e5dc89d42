package dev.stipple.support;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The test database beside the program: what really is in it, and time turned on for a row. */
public final class Rows {

    private Rows() {}

    /** Runs a statement; gives the rows changed. */
    public static int change(String sql) {
        return Superuser.ask(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    /** Runs a statement over more rows than a connection of the program would wait for. */
    public static void changeMany(String sql) {
        Superuser.ask(connection -> {
            int patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, 0);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            connection.setNetworkTimeout(Runnable::run, patience);
            return sql;
        });
    }

    /** Changes what the database refuses to change, as somebody with its password could. */
    public static void changeSealed(String sql) {
        change("set session_replication_role = replica; " + sql);
    }

    /** The first column of the first row as text. */
    public static String value(String sql) {
        return Superuser.ask(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        });
    }

    /** Begins all limits anew. */
    public static void forgetTries() {
        change("delete from attempt_bucket");
        change("delete from attempt_streak");
    }

    /** Takes away the search marks of forms that are not there, as tests plant them. */
    public static void forgetMarksOfNothing() {
        change("""
                delete from search_mark mark
                where not exists (select from submission where studio_id = mark.studio_id and id = mark.submission_id)""");
    }

    /** Tables as the text that a dump of the database would hold. */
    public static String dump(String... tables) {
        StringWriter dump = new StringWriter();
        return Superuser.ask(connection -> {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables) {
                copyOut(copy, table, dump);
            }
            return dump.toString();
        });
    }

    private static void copyOut(CopyManager copy, String table, Writer to) throws SQLException {
        try {
            copy.copyOut("copy public.\"" + table + "\" to stdout", to);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
