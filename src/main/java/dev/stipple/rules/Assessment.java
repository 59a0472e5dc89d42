package dev.stipple.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a rule book found, worst first. Everything else is read from the findings, so that no two statements about a
 * client can disagree.
 *
 * @param on the day of the assessment
 * @param areasExcluded zone codes that no dot may enter; {@code unknown} where the client did not say which
 */
public record Assessment(LocalDate on, List<Finding> findings, Set<String> areasExcluded) {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::undecided)
            .thenComparing(finding -> finding.redFlag() ? 0 : 1)
            .thenComparing(Finding::disposition, Comparator.reverseOrder())
            .thenComparing(finding -> finding.rule().points(), Comparator.reverseOrder())
            .thenComparing(finding -> finding.rule().id());

    public Assessment {
        findings = findings.stream().sorted(WORST_FIRST).toList();
        areasExcluded = Set.copyOf(areasExcluded);
    }

    public List<Finding> raised() {
        return findings.stream().filter(Finding::raised).toList();
    }

    public List<Finding> undecided() {
        return findings.stream().filter(Finding::undecided).toList();
    }

    /** The finding of a rule, when it made one. */
    public Optional<Finding> of(String rule) {
        return findings.stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst();
    }

    public List<Finding> contradictions() {
        return raised().stream().filter(Finding::isContradiction).toList();
    }

    public boolean redFlag() {
        return raised().stream().anyMatch(Finding::redFlag);
    }

    public Headline headline() {
        Disposition worst = worst(raised().stream());
        return new Headline(worst, needed(worst), worst == Disposition.DEFER ? eligibleFrom() : Optional.empty());
    }

    /** Leaving an area out does not spare the person a doctor's opinion. */
    private Set<String> needed(Disposition headline) {
        boolean named = headline == Disposition.MEDICAL_CLEARANCE || headline == Disposition.DECLINE_SITE;
        return named ? clearances() : Set.of();
    }

    /** Whether the client wrote words that ask for a person today (R7). */
    public boolean crisis() {
        return raised().stream().anyMatch(finding -> finding.rule().kind() == RuleKind.CRISIS);
    }

    /**
     * None in a crisis, when help comes before any look at treatment. Otherwise doctor for red flags whatever else is
     * found; else by the headline; never open while anything is undecided.
     */
    public Optional<Outcome> outcome() {
        return crisis() ? Optional.empty() : Optional.of(firstLook());
    }

    private Outcome firstLook() {
        if (redFlag()) {
            return Outcome.DOCTOR;
        }
        Outcome byHeadline = byHeadline();
        boolean unsettled = !undecided().isEmpty() || !contradictions().isEmpty();
        return byHeadline == Outcome.OPEN && unsettled ? Outcome.CHECK : byHeadline;
    }

    /** A declined area leads to a check of its own; what is asked of the person still counts beside it. */
    private Outcome byHeadline() {
        Disposition headline = headline().disposition();
        if (headline != Disposition.DECLINE_SITE) {
            return Outcome.of(headline);
        }
        Outcome person = Outcome.of(
                worst(raised().stream().filter(finding -> finding.disposition() != Disposition.DECLINE_SITE)));
        return person.compareTo(Outcome.CHECK) > 0 ? person : Outcome.CHECK;
    }

    private static Disposition worst(Stream<Finding> findings) {
        return findings.map(Finding::disposition).max(Comparator.naturalOrder()).orElse(Disposition.NONE);
    }

    /** The longest of the deferrals whose end is a day. Absent when there is none. */
    public Optional<LocalDate> eligibleFrom() {
        return deferrals().flatMap(finding -> finding.until().stream()).max(Comparator.naturalOrder());
    }

    /** Signs to wait for, in the client's words, of the deferrals that have no day. */
    public List<String> signsToWaitFor() {
        return deferrals()
                .flatMap(finding -> finding.rule().until().stream())
                .flatMap(until -> until instanceof Until.Sign sign ? Stream.of(sign.words()) : Stream.empty())
                .distinct()
                .toList();
    }

    /** Everyone whose written opinion is needed before needles. */
    public Set<String> clearances() {
        return raised().stream()
                .filter(finding -> !finding.settled())
                .flatMap(finding -> finding.rule().who().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether an allergy or reaction asks for a targeted patch test; the routine one applies to everybody. */
    public boolean targetedPatchTest() {
        return raised().stream().anyMatch(finding -> finding.disposition() == Disposition.PATCH_TEST);
    }

    public Severity severity() {
        if (crisis()) {
            return Severity.CRISIS;
        }
        if (redFlag()) {
            return Severity.SAFETY;
        }
        Severity worst = Severity.of(headline().disposition());
        return worst == Severity.ROUTINE && firstLook() == Outcome.CHECK ? Severity.AMBER : worst;
    }

    /** Points of the raised findings by axis; for staff only. Every axis is present. */
    public Map<Axis, Integer> points() {
        Map<Axis, Integer> sums = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            sums.put(axis, 0);
        }
        raised().forEach(finding ->
                sums.merge(finding.rule().axis(), finding.rule().points(), Integer::sum));
        return sums;
    }

    /** Names the findings and keeps what the client told to itself. */
    @Override
    public String toString() {
        return "Assessment" + findings;
    }

    private Stream<Finding> deferrals() {
        return raised().stream().filter(finding -> finding.disposition() == Disposition.DEFER);
    }
}
