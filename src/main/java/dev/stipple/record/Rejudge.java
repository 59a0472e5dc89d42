package dev.stipple.record;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentWriter;
import dev.stipple.edition.Edition;
import dev.stipple.submission.StoredForm;
import dev.stipple.submission.Version;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Judges every stored form again, each of its versions by the edition and as of the day by which it was judged, and compares.
 * Tells of forms by their references alone.
 */
public final class Rejudge {

    private final Round round;
    private final Report report;
    private long judged;
    private long wordsOnly;
    private long unscored;

    /**
     * A run over what a connection reads.
     *
     * @param home the folder with the key file
     */
    public Rejudge(Connection connection, Path home, PrintStream out) {
        this.report = new Report(out);
        this.round = new Round(connection, home, report);
    }

    /** Judges the forms of all studios again; gives the number of differences in judgement. */
    public long everything() throws SQLException {
        for (Map.Entry<UUID, String> studio : round.studios().entrySet()) {
            studio(studio.getKey(), studio.getValue());
        }
        return report.troubles();
    }

    /** Judges the forms of one studio again; gives the number of differences in judgement so far. */
    public long studio(UUID studio, String slug) throws SQLException {
        round.over(studio, slug, "forms judged again", new Again(slug));
        report.say(slug + ": so far " + judged + " assessments made again, " + report.troubles() + " troubles, "
                + wordsOnly
                + " different in words only, " + unscored + " that the rules could not judge when sent, "
                + round.erased() + " erased");
        return report.troubles();
    }

    private enum Result {
        NEVER_JUDGED,
        SAME,
        IN_OTHER_WORDS,
        TROUBLE
    }

    /**
     * What came of one version.
     *
     * @param trouble what is wrong with it; empty unless something is
     */
    private record Compared(int version, Result result, String trouble) {}

    private final class Again implements Round.Work<List<Compared>> {

        private final String slug;

        Again(String slug) {
            this.slug = slug;
        }

        @Override
        public List<Compared> look(StoredForm form) {
            return form.versions().stream()
                    .map(version -> version.assessment()
                            .map(made -> compared(form.edition(), version, made))
                            .orElseGet(() -> new Compared(version.number(), Result.NEVER_JUDGED, "")))
                    .toList();
        }

        @Override
        public void found(String reference, List<Compared> found) {
            found.forEach(one -> count(slug + ": form " + reference + " v" + one.version(), one));
        }
    }

    private static Compared compared(Edition edition, Version version, AssessmentDocument made) {
        AssessmentDocument again;
        try {
            again = AssessmentWriter.assess(edition, version.answers(), made.on());
        } catch (RuntimeException broken) {
            return new Compared(
                    version.number(),
                    Result.TROUBLE,
                    "cannot be judged again: " + broken.getClass().getSimpleName());
        }
        if (!again.judgesAs(made)) {
            return new Compared(version.number(), Result.TROUBLE, "is judged differently now");
        }
        return new Compared(version.number(), again.equals(made) ? Result.SAME : Result.IN_OTHER_WORDS, "");
    }

    private void count(String which, Compared one) {
        if (one.result() == Result.NEVER_JUDGED) {
            unscored++;
            return;
        }
        judged++;
        if (one.result() == Result.TROUBLE) {
            report.trouble(which + " " + one.trouble());
        } else if (one.result() == Result.IN_OTHER_WORDS) {
            wordsOnly++;
            report.say(which + " is judged the same, in other words");
        }
    }
}
