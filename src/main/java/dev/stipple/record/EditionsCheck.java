package dev.stipple.record;

import dev.stipple.edition.Edition;
import dev.stipple.edition.EditionReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Checks the editions of one studio: each against its own hash, and the hash against the one at the time of sealing. */
final class EditionsCheck {

    private static final String EDITIONS =
            "select number, sha256, cast(document as text) from edition where studio_id = ? order by number";

    private static final String JUDGED_BY_ANOTHER = """
            select s.edition_number, count(*) from chain_link l
            join submission s on s.studio_id = l.studio_id and s.id = l.subject_id
            join edition e on e.studio_id = s.studio_id and e.number = s.edition_number
            where l.studio_id = ? and l.kind = 'SUBMISSION' and e.sha256 <> l.edition_sha256
            group by s.edition_number order by s.edition_number
            """;

    private final Connection connection;
    private final Report report;

    /** Hashes of documents that were read before: studios share editions, and reading one takes a moment. */
    private final Map<String, String> read = new HashMap<>();

    EditionsCheck(Connection connection, Report report) {
        this.connection = connection;
        this.report = report;
    }

    void run(UUID studio, String slug) throws SQLException {
        Map<Integer, Boolean> whole = new HashMap<>();
        StoredRows.each(
                connection,
                EDITIONS,
                row -> {
                    boolean same = row.getString(2).equals(hash(row.getString(3)));
                    whole.put(row.getInt(1), same);
                    if (!same) {
                        report.trouble(slug + ": edition " + row.getInt(1) + " was altered after it was published");
                    }
                },
                studio);
        StoredRows.each(
                connection,
                JUDGED_BY_ANOTHER,
                row -> {
                    if (whole.getOrDefault(row.getInt(1), false)) {
                        report.trouble(slug + ": edition " + row.getInt(1) + " is not the one that judged "
                                + row.getLong(2) + " of its forms");
                    }
                },
                studio);
    }

    private String hash(String document) {
        return read.computeIfAbsent(document, EditionsCheck::worked);
    }

    private static String worked(String document) {
        try {
            Edition edition = EditionReader.document(document);
            return edition.sha256();
        } catch (RuntimeException unreadable) {
            return "";
        }
    }
}
