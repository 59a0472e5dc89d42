package dev.stipple.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads rows one after the other, however many there are. */
final class StoredRows {

    private static final int AT_ONCE = 500;

    private StoredRows() {}

    /** What is done with a row. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    static void each(Connection connection, String sql, Reader reader, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(AT_ONCE);
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    static long count(Connection connection, String sql, Object... values) throws SQLException {
        long[] counted = new long[1];
        each(connection, sql, row -> counted[0] = row.getLong(1), values);
        return counted[0];
    }
}
