package dev.stipple.support;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The test database beside the program: what really is in it, and time turned on for a row. */
public final class Rows {

    private Rows() {}

    /** Runs a statement; gives the rows changed. */
    public static int change(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Runs a statement over more rows than a connection of the program would wait for. */
    public static void changeMany(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, 0);
            statement.execute(sql);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Changes what the database refuses to change, as somebody with its password could. */
    public static void changeSealed(String sql) {
        change("set session_replication_role = replica; " + sql);
    }

    /** The first column of the first row as text. */
    public static String value(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
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
        try (Connection connection = connect()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            List<String> names = Stream.of(tables).toList();
            for (String table : names) {
                copy.copyOut("copy public.\"" + table + "\" to stdout", dump);
            }
            return dump.toString();
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                "postgres",
                config.getValue("quarkus.datasource.password", String.class));
    }
}
