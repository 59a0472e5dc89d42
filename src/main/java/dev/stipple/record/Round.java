package dev.stipple.record;

import dev.stipple.edition.StoredEditions;
import dev.stipple.shared.sealing.StoredKeys;
import dev.stipple.submission.StoredForm;
import dev.stipple.submission.StoredForms;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Goes over stored forms, studio by studio; says how far it is, counts the erased ones, and names those that do not open. */
final class Round {

    private final Connection connection;
    private final StoredForms forms;
    private final Report report;
    private long erased;

    /**
     * A round over what a connection reads.
     *
     * @param home the folder with the key file
     */
    Round(Connection connection, Path home, Report report) {
        this.connection = connection;
        this.forms = new StoredForms(connection, new StoredKeys(connection, home), new StoredEditions(connection));
        this.report = report;
    }

    /**
     * What is done with each form that opens.
     *
     * @param <T> what comes of looking at one
     */
    interface Work<T> {

        /** Looks at one; several at once, so this keeps nothing. */
        T look(StoredForm form);

        /** What came of it, one form after the other. */
        void found(String reference, T found);
    }

    /** All studios by their slugs. */
    Map<UUID, String> studios() throws SQLException {
        Map<UUID, String> studios = new LinkedHashMap<>();
        StoredRows.each(
                connection,
                "select studio_id, slug from studio order by slug",
                row -> studios.put(row.getObject(1, UUID.class), row.getString(2)));
        return studios;
    }

    /** Does something with every form of a studio; "forms judged again", say. */
    <T> void over(UUID studio, String slug, String done, Work<T> work) throws SQLException {
        Report.Count count = report.counting(
                slug + " " + done,
                StoredRows.count(connection, "select count(*) from submission where studio_id = ?", studio));
        forms.each(studio, new Seen<>(slug, count, work));
    }

    /** Forms met so far whose clients had them erased. */
    long erased() {
        return erased;
    }

    private final class Seen<T> implements StoredForms.Visitor<T> {

        private final String slug;
        private final Report.Count count;
        private final Work<T> work;

        Seen(String slug, Report.Count count, Work<T> work) {
            this.slug = slug;
            this.count = count;
            this.work = work;
        }

        @Override
        public T opened(StoredForm form) {
            return work.look(form);
        }

        @Override
        public void found(String reference, T found) {
            work.found(reference, found);
            count.one();
        }

        @Override
        public void erased(String reference) {
            erased++;
            count.one();
        }

        /** The class only: a message could carry an answer. */
        @Override
        public void broken(String reference, RuntimeException why) {
            report.trouble(slug + ": form " + reference + " does not open: "
                    + why.getClass().getSimpleName());
            count.one();
        }
    }
}
