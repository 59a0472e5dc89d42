package dev.stipple.record;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentWriter;
import dev.stipple.edition.Edition;
import dev.stipple.edition.StoredEditions;
import dev.stipple.shared.sealing.StoredKeys;
import dev.stipple.submission.StoredForms;
import dev.stipple.submission.Version;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Judges every stored form again, each of its versions by the edition and as of the day by which it was judged, and compares.
 * Tells of forms by their references alone.
 */
public final class Rejudge {

    private final Connection connection;
    private final StoredForms forms;
    private final Report report;
    private long judged;
    private long wordsOnly;
    private long unscored;
    private long erased;

    /**
     * A run over what a connection reads.
     *
     * @param home the folder with the key file
     */
    public Rejudge(Connection connection, Path home, PrintStream out) {
        this.connection = connection;
        this.forms = new StoredForms(connection, new StoredKeys(connection, home), new StoredEditions(connection));
        this.report = new Report(out);
    }

    /** Judges the forms of all studios again; gives the number of differences in judgement. */
    public long everything() throws SQLException {
        Map<UUID, String> studios = new LinkedHashMap<>();
        StoredRows.each(
                connection,
                "select studio_id, slug from studio order by slug",
                row -> studios.put(row.getObject(1, UUID.class), row.getString(2)));
        for (Map.Entry<UUID, String> studio : studios.entrySet()) {
            studio(studio.getKey(), studio.getValue());
        }
        return report.troubles();
    }

    /** Judges the forms of one studio again; gives the number of differences in judgement so far. */
    public long studio(UUID studio, String slug) throws SQLException {
        Report.Count count = report.counting(
                slug + " forms judged again",
                StoredRows.count(connection, "select count(*) from submission where studio_id = ?", studio));
        forms.each(studio, new Again(slug, count));
        report.say(slug + ": so far " + judged + " assessments made again, " + report.troubles() + " troubles, "
                + wordsOnly
                + " different in words only, " + unscored + " that the rules could not judge when sent, " + erased
                + " erased");
        return report.troubles();
    }

    private final class Again implements StoredForms.Visitor {

        private final String slug;
        private final Report.Count count;

        Again(String slug, Report.Count count) {
            this.slug = slug;
            this.count = count;
        }

        @Override
        public void opened(String reference, Edition edition, List<Version> versions) {
            versions.forEach(version -> version.assessment()
                    .ifPresentOrElse(
                            made -> compare(
                                    slug + ": form " + reference + " v" + version.number(), edition, version, made),
                            () -> unscored++));
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

    private void compare(String which, Edition edition, Version version, AssessmentDocument made) {
        judged++;
        AssessmentDocument again;
        try {
            again = AssessmentWriter.assess(edition, version.answers(), made.on());
        } catch (RuntimeException broken) {
            report.trouble(
                    which + " cannot be judged again: " + broken.getClass().getSimpleName());
            return;
        }
        if (!again.judgesAs(made)) {
            report.trouble(which + " is judged differently now");
        } else if (!again.equals(made)) {
            wordsOnly++;
            report.say(which + " is judged the same, in other words");
        }
    }
}
