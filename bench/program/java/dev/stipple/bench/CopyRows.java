package dev.stipple.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table, written at once by COPY. Text in them has no tab, no line's end and no backslash. */
public final class CopyRows {

    private final String copy;
    private final StringBuilder rows = new StringBuilder();

    public CopyRows(String table, String columns) {
        this.copy = "copy " + table + " (" + columns + ") from stdin";
    }

    /** Adds a row: ids, numbers, moments, texts and bytes as they are, null as none. */
    public void add(@Nullable Object... values) {
        char before = 0;
        for (Object value : values) {
            if (before != 0) {
                rows.append(before);
            }
            before = '\t';
            if (value == null) {
                rows.append("\\N");
            } else if (value instanceof byte[] bytes) {
                rows.append("\\\\x");
                HexFormat.of().formatHex(rows, bytes);
            } else {
                rows.append(value);
            }
        }
        rows.append('\n');
    }

    public void write(Connection connection) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(rows.toString()));
        } catch (IOException notToAFile) {
            throw new UncheckedIOException(notToAFile);
        }
    }
}
