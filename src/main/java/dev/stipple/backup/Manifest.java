package dev.stipple.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a backup file, written at its end.
 *
 * @param set both files of one backup have the same
 * @param takenAt the instant, as text
 * @param migrations the steps that made the schema, in order
 */
record Manifest(
        int format,
        Part part,
        String set,
        String takenAt,
        List<Step> migrations,
        List<Content> tables,
        List<Sequence> sequences) {

    static final int FORMAT = 1;

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** One migration, as the database remembers it. */
    record Step(String script, @Nullable Integer checksum) {}

    /**
     * The rows of one table.
     *
     * @param sha256 of its rows as text, in the order of its key
     */
    record Content(String table, List<String> columns, long rows, String sha256) {

        Content {
            columns = List.copyOf(columns);
        }
    }

    /** Where the numbers of a sequence go on. */
    record Sequence(String name, long value, boolean called) {}

    long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }
}
