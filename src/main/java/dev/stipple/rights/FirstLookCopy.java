package dev.stipple.rights;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentDocument.FindingPart;
import dev.stipple.edition.AssessmentDocument.MovePart;
import dev.stipple.edition.Edition;
import dev.stipple.plan.TreatmentPlan;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.FactsFromAnswers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a client takes away of a first look: every reason in their words, with the answers and sources behind it. No points, no
 * sums, nothing in the words of the trade; and of words of despair no outcome, as on their page (ADR 0023).
 */
final class FirstLookCopy {

    private FirstLookCopy() {}

    static Optional<PersonCopy.FirstLook> of(Optional<AssessmentDocument> assessment) {
        return assessment.filter(made -> !made.crisis()).map(FirstLookCopy::of);
    }

    private static PersonCopy.FirstLook of(AssessmentDocument made) {
        return new PersonCopy.FirstLook(
                made.on(),
                Optional.ofNullable(made.outcome()),
                made.headline().disposition(),
                Optional.ofNullable(made.eligibleFrom()),
                made.waitFor(),
                made.areasExcluded(),
                made.findings().stream().map(FirstLookCopy::reason).toList(),
                made.undecided().stream().map(FirstLookCopy::reason).toList(),
                made.changes().stream()
                        .map(change -> change.moves().stream()
                                .map(MovePart::words)
                                .distinct()
                                .collect(Collectors.joining("; ")))
                        .toList());
    }

    private static PersonCopy.Reason reason(FindingPart finding) {
        return new PersonCopy.Reason(
                finding.rule(),
                finding.axis(),
                finding.disposition(),
                Optional.ofNullable(finding.until()),
                finding.client(),
                finding.change(),
                finding.witnesses().stream()
                        .map(one -> new PersonCopy.Because(one.question(), one.name(), one.words()))
                        .distinct()
                        .toList(),
                finding.evidence().stream()
                        .map(one -> new PersonCopy.Source(one.title(), one.url(), one.says()))
                        .toList());
    }

    /** The planning figures that the studio sees, without its prices; none where the desk shows none. */
    static Optional<PersonCopy.Plan> plan(Edition edition, Answers answers, Optional<AssessmentDocument> assessment) {
        return assessment
                .filter(made -> !made.crisis() && !"not-fit".equals(made.outcome()))
                .flatMap(made -> edition.plan()
                        .plan(FactsFromAnswers.of(edition.questionnaire(), answers, made.on()), made.on()))
                .map(FirstLookCopy::plan);
    }

    private static PersonCopy.Plan plan(TreatmentPlan plan) {
        return new PersonCopy.Plan(
                plan.stage().name(),
                plan.sessions().toString(),
                plan.total().toString(),
                plan.marked().orElse(plan.stage().area()).toString(),
                plan.spacing().text(),
                plan.refresh().text(),
                List.copyOf(plan.extras().stream().map(extra -> extra.says()).toList()));
    }
}
