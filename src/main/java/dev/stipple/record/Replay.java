package dev.stipple.record;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.Edition;
import dev.stipple.edition.Standing;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.submission.StoredForm;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Judges every stored form by a draft of an edition, as it stands now and as of the day by which it was judged, and counts what
 * the draft would change. Tells of forms by their references alone.
 */
public final class Replay {

    private final Edition draft;
    private final Round round;
    private final Report report;
    private final ReplayCounts counts = new ReplayCounts();
    private long unscored;

    /**
     * A run over what a connection reads.
     *
     * @param home the folder with the key file
     * @param draft an edition without defects
     */
    public Replay(Connection connection, Path home, Edition draft, PrintStream out) {
        this.draft = draft;
        this.report = new Report(out);
        this.round = new Round(connection, home, report);
    }

    /**
     * Replays the forms of all studios, or of the one with a slug, and says what came of it.
     *
     * @return the number of forms that would be judged milder, or of which it cannot be told
     */
    public long everything(Optional<String> slug) throws SQLException {
        Map<UUID, String> studios = round.studios();
        slug.ifPresent(only -> studios.values().removeIf(other -> !other.equals(only)));
        if (studios.isEmpty() && slug.isPresent()) {
            throw new IllegalStateException("There is no such studio. Give the name that stands in its addresses.");
        }
        for (Map.Entry<UUID, String> studio : studios.entrySet()) {
            round.over(studio.getKey(), studio.getValue(), "forms replayed", new ByDraft(studio.getValue()));
        }
        report.say("Left out: " + unscored + " that the rules could not judge when sent, " + round.erased()
                + " erased, " + report.troubles() + " in trouble");
        counts.lines().forEach(report::say);
        return counts.milder() + report.troubles();
    }

    /**
     * What came of one form.
     *
     * @param effect none where the form was never judged, or where the draft fails
     * @param trouble empty unless the draft fails
     */
    private record Came(Optional<ReplayCounts.Effect> effect, String trouble) {}

    private final class ByDraft implements Round.Work<Came> {

        private final String slug;

        ByDraft(String slug) {
            this.slug = slug;
        }

        @Override
        public Came look(StoredForm form) {
            try {
                return new Came(form.latest().assessment().map(made -> effect(form, made)), "");
            } catch (RuntimeException broken) {
                // The class only: a message could carry an answer.
                return new Came(Optional.empty(), broken.getClass().getSimpleName());
            }
        }

        @Override
        public void found(String reference, Came came) {
            if (!came.trouble().isEmpty()) {
                report.trouble(slug + ": form " + reference + " cannot be judged by the draft: " + came.trouble());
                return;
            }
            came.effect().ifPresentOrElse(effect -> counts.add(slug + " " + reference, effect), () -> unscored++);
        }
    }

    /** The way through the draft is walked anew, as a client would be asked by it. */
    private ReplayCounts.Effect effect(StoredForm form, AssessmentDocument made) {
        Answers answers = form.latest().answers();
        LocalDate on = made.on();
        Answers counting = Journey.counting(draft.questionnaire(), answers, on);
        return new ReplayCounts.Effect(
                Standing.of(made), Standing.of(draft.assess(counting, on)), withoutPlace(answers));
    }

    /** The questions whose answers say something for which the draft has no question, or no such answer. */
    private Set<String> withoutPlace(Answers answers) {
        return answers.byQuestion().entrySet().stream()
                .filter(given -> !(given.getValue() instanceof Answer.Skipped))
                .filter(given -> draft.questionnaire()
                        .question(given.getKey())
                        .filter(asked -> asked.fits(given.getValue()))
                        .isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
