package dev.stipple.edition;

import dev.stipple.rules.Assessment;
import dev.stipple.rules.Disposition;
import dev.stipple.rules.Finding;
import dev.stipple.rules.Outcome;
import dev.stipple.rules.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an assessment holds for a client, without its words, so that two can be held against each other.
 *
 * @param outcome none in a crisis
 * @param eligibleFrom longest of the deferrals that have a day
 * @param who everybody whose written opinion is needed
 * @param areasExcluded zones that no dot may enter
 * @param raised ids of the rules that were raised
 * @param undecided ids of the rules that an unknown answer leaves open
 */
public record Standing(
        Severity severity,
        Optional<Outcome> outcome,
        Disposition headline,
        Optional<LocalDate> eligibleFrom,
        Set<String> who,
        Set<String> areasExcluded,
        boolean targetedPatchTest,
        Set<String> raised,
        Set<String> undecided) {

    /** How one that takes the place of another differs from it, as a client meets it. */
    public enum Shift {
        MILDER,
        SAME,
        STRICTER
    }

    public Standing {
        who = Set.copyOf(who);
        areasExcluded = Set.copyOf(areasExcluded);
        raised = Set.copyOf(raised);
        undecided = Set.copyOf(undecided);
    }

    /** What an assessment comes to. */
    public static Standing of(Assessment made) {
        return new Standing(
                made.severity(),
                made.outcome(),
                made.headline().disposition(),
                made.eligibleFrom(),
                made.clearances(),
                made.areasExcluded(),
                made.targetedPatchTest(),
                rules(made.raised()),
                rules(made.undecided()));
    }

    /** What an assessment came to, as it was stored. */
    public static Standing of(AssessmentDocument made) {
        return new Standing(
                Severity.valueOf(name(made.severity())),
                Optional.ofNullable(made.outcome()).map(outcome -> Outcome.valueOf(name(outcome))),
                Disposition.valueOf(name(made.headline().disposition())),
                Optional.ofNullable(made.eligibleFrom()),
                made.findings().stream()
                        .map(AssessmentDocument.FindingPart::who)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                Set.copyOf(made.areasExcluded()),
                made.targetedPatchTest(),
                ids(made.findings()),
                ids(made.undecided()));
    }

    /**
     * Milder whenever any of urgency, outcome and headline is milder, whatever else is stricter: somebody has to read it. Where
     * all three are the same, what is asked beside them decides in the same way.
     */
    public Shift to(Standing next) {
        if (next.isBelow(this)) {
            return Shift.MILDER;
        }
        if (isBelow(next)) {
            return Shift.STRICTER;
        }
        if (next.spares(this)) {
            return Shift.MILDER;
        }
        return spares(next) ? Shift.STRICTER : Shift.SAME;
    }

    private boolean isBelow(Standing other) {
        return severity.number() > other.severity.number()
                || care() < other.care()
                || headline.compareTo(other.headline) < 0;
    }

    /** A crisis has no outcome, and comes before all. */
    private int care() {
        return outcome.map(Outcome::ordinal).orElse(Outcome.values().length);
    }

    /** Whether it leaves out anything that the other asks of a client. */
    private boolean spares(Standing other) {
        boolean sooner = other.eligibleFrom
                .filter(day -> eligibleFrom.filter(mine -> !mine.isBefore(day)).isEmpty())
                .isPresent();
        return sooner
                || !who.containsAll(other.who)
                || !areasExcluded.containsAll(other.areasExcluded)
                || (other.targetedPatchTest && !targetedPatchTest);
    }

    private static Set<String> rules(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).collect(Collectors.toSet());
    }

    private static Set<String> ids(List<AssessmentDocument.FindingPart> findings) {
        return findings.stream().map(AssessmentDocument.FindingPart::rule).collect(Collectors.toSet());
    }

    /** The constant that was written as a word. */
    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public String toString() {
        return "Standing";
    }
}
