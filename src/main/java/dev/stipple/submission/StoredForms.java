package dev.stipple.submission;

import dev.stipple.edition.Edition;
import dev.stipple.edition.EditionException;
import dev.stipple.edition.StoredEditions;
import dev.stipple.questionnaire.Answers;
import dev.stipple.shared.sealing.RecordCipher;
import dev.stipple.shared.sealing.StoredKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Opens the submissions of a studio one after the other, for commands beside the program. Reads only, and shows nobody. */
public final class StoredForms {

    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final StoredKeys keys;
    private final StoredEditions editions;

    public StoredForms(Connection connection, StoredKeys keys, StoredEditions editions) {
        this.connection = connection;
        this.keys = keys;
        this.editions = editions;
    }

    /**
     * What is done with each submission, by its reference.
     *
     * @param <T> what comes of looking at one
     */
    public interface Visitor<T> {

        /** It opens. Several are looked at at once, so this keeps nothing. */
        T opened(StoredForm form);

        /** What came of looking at it; one after the other, oldest first, as the others below. */
        void found(String reference, T found);

        /** Its client had it erased. */
        void erased(String reference);

        /** It does not open, or looking at it failed. */
        void broken(String reference, RuntimeException why);
    }

    /** A submission with all that opens it; no cipher when its key is gone. */
    private record Closed(
            Submission submission,
            List<Amendment> later,
            Supplier<Edition> edition,
            Optional<Supplier<RecordCipher>> cipher) {

        String reference() {
            return SentConsultation.shown(submission.reference());
        }
    }

    /** Visits all submissions of a studio, however many there are: no more than a page of them is held at once. */
    public <T> void each(UUID studio, Visitor<T> visitor) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SubmissionRows.OF_STUDIO)) {
            query.setFetchSize(AT_ONCE);
            query.setObject(1, studio);
            try (ResultSet rows = query.executeQuery()) {
                List<Submission> page = new ArrayList<>(AT_ONCE);
                while (rows.next()) {
                    page.add(SubmissionRows.submission(studio, rows));
                    if (page.size() == AT_ONCE) {
                        visit(studio, page, visitor);
                        page.clear();
                    }
                }
                visit(studio, page, visitor);
            }
        }
    }

    /** Reads on this connection what opens the page; then every processor opens and looks, and the visitor hears in turn. */
    private <T> void visit(UUID studio, List<Submission> page, Visitor<T> visitor) throws SQLException {
        closed(studio, page).parallelStream()
                .map(form -> looked(form, visitor))
                .toList()
                .forEach(Runnable::run);
    }

    private List<Closed> closed(UUID studio, List<Submission> page) throws SQLException {
        List<UUID> ids = page.stream().map(submission -> submission.id().id()).toList();
        Map<UUID, Supplier<RecordCipher>> ciphers = keys.of(studio, ids);
        Map<UUID, List<Amendment>> later = SubmissionRows.amendments(connection, studio, ids);
        List<Closed> closed = new ArrayList<>(page.size());
        for (Submission submission : page) {
            UUID id = submission.id().id();
            closed.add(new Closed(
                    submission,
                    later.getOrDefault(id, List.of()),
                    edition(submission),
                    Optional.ofNullable(ciphers.get(id))));
        }
        return closed;
    }

    /** An edition that cannot be read is the trouble of the forms that it judged, not of the others. */
    private Supplier<Edition> edition(Submission submission) throws SQLException {
        try {
            Edition edition = editions.numbered(submission.id().studioId(), submission.editionNumber());
            return () -> edition;
        } catch (IllegalStateException | EditionException unreadable) {
            return () -> {
                throw unreadable;
            };
        }
    }

    private static <T> Runnable looked(Closed form, Visitor<T> visitor) {
        String reference = form.reference();
        if (form.cipher().isEmpty()) {
            return () -> visitor.erased(reference);
        }
        try {
            T found = visitor.opened(open(form, form.cipher().get().get()));
            return () -> visitor.found(reference, found);
        } catch (RuntimeException broken) {
            return () -> visitor.broken(reference, broken);
        }
    }

    private static StoredForm open(Closed form, RecordCipher cipher) {
        Submission submission = form.submission();
        Edition edition = form.edition().get();
        List<Version> versions = new ArrayList<>();
        versions.add(Submissions.asSent(submission, edition, cipher));
        if (!form.later().isEmpty()) {
            Answers identity = Submissions.identity(submission, edition, cipher);
            form.later().forEach(one -> versions.add(Amendments.open(one, identity, edition.questionnaire(), cipher)));
        }
        return new StoredForm(form.reference(), edition.in(submission.language()), versions);
    }
}
