package dev.stipple.submission;

import dev.stipple.questionnaire.Answers;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;

/** Marks submissions so that the desk finds them, without a word of them in clear. */
@ApplicationScoped
class SearchMarks {

    private static final String DONE =
            "insert into search_marked (studio_id, submission_id) values (:studio, :id) on conflict do nothing";
    private static final String INSERT = """
            with done as (insert into search_marked (studio_id, submission_id) values (?, ?) on conflict do nothing)
            insert into search_mark (studio_id, mark, submission_id) select ?, mark, ? from unnest(?) as mark
            on conflict do nothing
            """;
    private static final String REMOVE = "delete from search_mark where studio_id = :studio and submission_id = :id";

    private final Session entities;
    private final KeyedHash keyed;

    SearchMarks(Session entities, KeyedHash keyed) {
        this.entities = entities;
        this.keyed = keyed;
    }

    /** Marks a submission. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(RecordId submission, String reference, Answers answers) {
        List<byte[]> marks = of(submission.studioId(), SearchWords.of(reference, answers));
        entities.doWork(connection -> insert(connection, submission, marks));
    }

    /** Notes that there is nothing more to mark of a submission. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void done(RecordId submission) {
        run(DONE, submission);
    }

    /** Takes the marks of a submission away, as its erasure asks. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remove(RecordId submission) {
        run(REMOVE, submission);
    }

    private void run(String sql, RecordId submission) {
        entities.createNativeMutationQuery(sql)
                .setParameter("studio", submission.studioId())
                .setParameter("id", submission.id())
                .executeUpdate();
    }

    /** The marks of words; those of two studios cannot be compared. */
    List<byte[]> of(UUID studio, Collection<SearchWord> words) {
        return words.stream()
                .map(word ->
                        keyed.of("search|" + studio + "|" + word.kind().name().toLowerCase(Locale.ROOT), word.text()))
                .toList();
    }

    private static void insert(Connection connection, RecordId submission, List<byte[]> marks) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, submission.studioId());
            insert.setObject(2, submission.id());
            insert.setObject(3, submission.studioId());
            insert.setObject(4, submission.id());
            insert.setArray(5, connection.createArrayOf("bytea", marks.toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }
}
