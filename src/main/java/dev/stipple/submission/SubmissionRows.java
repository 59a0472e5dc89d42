package dev.stipple.submission;

import dev.stipple.shared.RecordId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of submissions and of their later versions, as a command beside the program reads them. */
final class SubmissionRows {

    /** All of one studio, oldest first. */
    static final String OF_STUDIO = """
            select id, reference, link_hash, edition_number, severity, language, sent_at, promised_at,
                   identity, answers, mood, assessment
            from submission where studio_id = ? order by id
            """;

    private static final String AMENDMENTS = """
            select id, submission_id, ask_id, number, at, promised_at, severity, changed, answers, mood, words, assessment
            from amendment where studio_id = ? and submission_id = any (?) order by number
            """;

    private SubmissionRows() {}

    /** The later versions of some submissions, oldest first. */
    static Map<UUID, List<Amendment>> amendments(Connection connection, UUID studio, List<UUID> submissions)
            throws SQLException {
        Map<UUID, List<Amendment>> amendments = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(AMENDMENTS)) {
            query.setObject(1, studio);
            query.setArray(2, connection.createArrayOf("uuid", submissions.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Amendment later = amendment(studio, rows);
                    amendments
                            .computeIfAbsent(later.submissionId(), first -> new ArrayList<>())
                            .add(later);
                }
            }
        }
        return amendments;
    }

    /** The submission that a row of {@link #OF_STUDIO} holds. */
    static Submission submission(UUID studio, ResultSet row) throws SQLException {
        return new Submission(
                new RecordId(studio, row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getBytes("link_hash"),
                row.getInt("edition_number"),
                row.getInt("severity"),
                row.getString("language"),
                instant(row, "sent_at"),
                instant(row, "promised_at"),
                new Submission.Sealed(
                        row.getBytes("identity"),
                        row.getBytes("answers"),
                        row.getBytes("mood"),
                        row.getBytes("assessment")));
    }

    private static Amendment amendment(UUID studio, ResultSet row) throws SQLException {
        return new Amendment(
                new Amendment.Place(
                        new RecordId(studio, row.getObject("id", UUID.class)),
                        row.getObject("submission_id", UUID.class),
                        row.getObject("ask_id", UUID.class),
                        row.getInt("number")),
                new Amendment.Standing(
                        instant(row, "at"),
                        instant(row, "promised_at"),
                        row.getInt("severity"),
                        row.getBoolean("changed")),
                new Amendment.Sealed(
                        row.getBytes("answers"),
                        row.getBytes("mood"),
                        row.getBytes("words"),
                        row.getBytes("assessment")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
