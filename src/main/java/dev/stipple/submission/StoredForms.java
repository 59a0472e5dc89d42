package dev.stipple.submission;

import dev.stipple.edition.Edition;
import dev.stipple.edition.StoredEditions;
import dev.stipple.questionnaire.Answers;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.RecordCipher;
import dev.stipple.shared.sealing.StoredKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens the submissions of a studio one after the other, for commands beside the program. Reads only, and shows nobody. */
public final class StoredForms {

    private static final int AT_ONCE = 100;

    private static final String SUBMISSIONS = """
            select id, reference, link_hash, edition_number, severity, language, sent_at, promised_at,
                   identity, answers, mood, assessment
            from submission where studio_id = ? order by id
            """;

    private static final String AMENDMENTS = """
            select id, ask_id, number, at, promised_at, severity, changed, answers, mood, words, assessment
            from amendment where studio_id = ? and submission_id = ? order by number
            """;

    private final Connection connection;
    private final StoredKeys keys;
    private final StoredEditions editions;

    public StoredForms(Connection connection, StoredKeys keys, StoredEditions editions) {
        this.connection = connection;
        this.keys = keys;
        this.editions = editions;
    }

    /** What is done with each submission, by its reference. */
    public interface Visitor {

        /**
         * It opens.
         *
         * @param edition the one that judged it, in the language in which it was judged
         * @param versions as it was sent, and as it was answered since
         */
        void opened(String reference, Edition edition, List<Version> versions);

        /** Its client had it erased. */
        void erased(String reference);

        /** It does not open. */
        void broken(String reference, RuntimeException why);
    }

    /** Visits all submissions of a studio. */
    public void each(UUID studio, Visitor visitor) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SUBMISSIONS)) {
            query.setFetchSize(AT_ONCE);
            query.setObject(1, studio);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    visit(submission(studio, rows), visitor);
                }
            }
        }
    }

    private void visit(Submission submission, Visitor visitor) throws SQLException {
        String reference = SentConsultation.shown(submission.reference());
        try {
            Optional<RecordCipher> cipher = keys.of(submission.id());
            if (cipher.isEmpty()) {
                visitor.erased(reference);
                return;
            }
            Edition edition = editions.numbered(submission.id().studioId(), submission.editionNumber());
            List<Version> versions = versions(submission, edition, cipher.get());
            visitor.opened(reference, edition.in(submission.language()), versions);
        } catch (RuntimeException broken) {
            visitor.broken(reference, broken);
        }
    }

    private List<Version> versions(Submission submission, Edition edition, RecordCipher cipher) throws SQLException {
        List<Version> versions = new ArrayList<>();
        versions.add(Submissions.asSent(submission, edition, cipher));
        Answers identity = Submissions.identity(submission, edition, cipher);
        try (PreparedStatement query = connection.prepareStatement(AMENDMENTS)) {
            query.setObject(1, submission.id().studioId());
            query.setObject(2, submission.id().id());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Amendment later = amendment(submission.id(), rows);
                    versions.add(Amendments.open(later, identity, edition.questionnaire(), cipher));
                }
            }
        }
        return versions;
    }

    private static Submission submission(UUID studio, ResultSet row) throws SQLException {
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

    private static Amendment amendment(RecordId submission, ResultSet row) throws SQLException {
        return new Amendment(
                new Amendment.Place(
                        new RecordId(submission.studioId(), row.getObject("id", UUID.class)),
                        submission.id(),
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
