package dev.stipple.review;

import dev.stipple.plan.PlanTable;
import dev.stipple.plan.Span;
import dev.stipple.plan.TreatmentPlan;
import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Score;
import dev.stipple.rules.Evidence;
import dev.stipple.rules.Facts;
import dev.stipple.studio.Prices;
import dev.stipple.submission.SentConsultation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a submission comes to for the practitioner beside the findings: planning figures, and the sums of the scales. */
final class PlanAndScores {

    private static final int MINUTES_OF_AN_HOUR = 60;

    /** What the sums mean (clinical evidence, F85 and F86). */
    private static final Map<String, String> SCALES = Map.of(
            "phq2-score", "PHQ-2, of 6; from 3 a person makes contact before booking",
            "aai-score", "AAI, of 40; from 19 a talk first, from 27 or with slight loss wait");

    private PlanAndScores() {}

    /** The plan in words, by the edition of the submission and the prices of today. */
    static Optional<SubmissionPage.PlanLines> plan(SentConsultation sent, Optional<Prices> prices) {
        return sent.edition().plan().plan(facts(sent), day(sent)).map(plan -> lines(plan, prices));
    }

    /** The sum of each scale, or that it was asked and not answered in full; nothing of scales that were not asked. */
    static List<String> scores(SentConsultation sent) {
        Facts facts = facts(sent);
        return sent.edition().questionnaire().scores().stream()
                .filter(score -> score.of().stream()
                        .anyMatch(item -> sent.answers().to(item).isPresent()))
                .map(score -> score(score, facts))
                .toList();
    }

    private static String score(Score score, Facts facts) {
        String name = SCALES.getOrDefault(score.fact(), score.fact());
        return facts.of(score.fact())
                .map(sum -> name + ": " + sum.words().get(0))
                .orElseGet(() -> facts.of(score.fact() + "-at-least")
                        .map(sum -> name + ": " + sum.words().get(0) + " or more; some items were skipped")
                        .orElse(name + ": unknown; every item was skipped"));
    }

    private static Facts facts(SentConsultation sent) {
        return FactsFromAnswers.of(sent.edition().questionnaire(), sent.answers(), day(sent));
    }

    private static LocalDate day(SentConsultation sent) {
        return sent.assessment()
                .map(made -> made.on())
                .orElseGet(() -> LocalDate.ofInstant(sent.sentAt(), ZoneOffset.UTC));
    }

    private static SubmissionPage.PlanLines lines(TreatmentPlan plan, Optional<Prices> prices) {
        PlanTable.Stage stage = plan.stage();
        Stream<Evidence> basis = Stream.of(
                        stage.basis().stream(),
                        plan.marked().isPresent() ? plan.markedBasis().stream() : Stream.<Evidence>empty(),
                        plan.spacing().basis().stream(),
                        plan.refresh().basis().stream(),
                        plan.extras().stream().flatMap(extra -> extra.basis().stream()))
                .flatMap(part -> part);
        return new SubmissionPage.PlanLines(
                stage.name(),
                stage.area().toString(),
                plan.marked().map(Span::toString).orElse(""),
                plan.sessions().toString(),
                time(stage.minutes()),
                plan.total().toString(),
                plan.spacing().text(),
                plan.refresh().text(),
                prices.map(table -> price(table, plan.sessions())).orElse(""),
                plan.extras().stream().map(PlanTable.Extra::says).toList(),
                basis.map(PlanAndScores::line).distinct().toList());
    }

    private static String price(Prices table, Span sessions) {
        return table.inWords(sessions) + ", at " + table.perSession() + ": " + table.includes();
    }

    private static String time(Span minutes) {
        boolean hours = minutes.low() % MINUTES_OF_AN_HOUR == 0 && minutes.high() % MINUTES_OF_AN_HOUR == 0;
        return hours
                ? new Span(minutes.low() / MINUTES_OF_AN_HOUR, minutes.high() / MINUTES_OF_AN_HOUR) + " hours"
                : minutes + " minutes";
    }

    private static String line(Evidence basis) {
        return basis.says() + (basis.source().isEmpty() ? " (no source)" : " [" + basis.source() + "]");
    }
}
