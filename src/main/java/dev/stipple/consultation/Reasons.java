package dev.stipple.consultation;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentDocument.FindingPart;
import dev.stipple.edition.AssessmentDocument.WitnessPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why the outcome is what it is, as the client reads it: at most four reasons, worst first, one per factor.
 *
 * @param more how many reasons did not fit
 * @param open names of the questions whose answers left something open, by “not sure” or by no answer
 */
record Reasons(List<Reason> shown, int more, List<String> open) {

    static final Reasons NONE = new Reasons(List.of(), 0, List.of());

    private static final int MOST = 4;

    /** One reason: what was said, why it matters, what could change it. */
    record Reason(List<String> said, String matters, String change) {

        public String told() {
            return String.join("; ", said);
        }

        /** This reason, with what another finding of the same factor rests on. */
        Reason alsoTold(Reason other) {
            List<String> all =
                    Stream.concat(said.stream(), other.said.stream()).distinct().toList();
            return new Reason(all, matters, change);
        }
    }

    static Reasons of(AssessmentDocument assessment, ResultMessages says) {
        Map<String, Reason> byFactor = new LinkedHashMap<>();
        assessment
                .findings()
                .forEach(finding -> byFactor.merge(subject(finding), raised(finding, says), Reason::alsoTold));
        Set<String> unsure = unsure(assessment.undecided());
        List<Reason> all = new ArrayList<>(byFactor.values());
        unsure.forEach(name -> all.add(
                notesFrom(assessment), new Reason(List.of(says.unsureAbout(name)), says.leftOpen(), says.settled())));
        List<Reason> shown = all.stream().limit(MOST).toList();
        Set<String> open = new LinkedHashSet<>(unsure);
        open.addAll(saidUnsure(assessment.findings()));
        return new Reasons(shown, all.size() - shown.size(), List.copyOf(open));
    }

    /**
     * Where “not sure” counts as an answer of its own, its rule is raised; it leaves the matter open all the same. What SMP
     * does is ours to explain.
     */
    private static List<String> saidUnsure(List<FindingPart> raised) {
        return raised.stream()
                .filter(finding -> !finding.axis().equals("expectations"))
                .flatMap(finding -> finding.witnesses().stream())
                .filter(witness -> witness.codes().contains("unsure"))
                .map(WitnessPart::name)
                .toList();
    }

    /** Notes come last: what was left open matters more. */
    private static int notesFrom(AssessmentDocument assessment) {
        return (int) assessment.findings().stream()
                .filter(finding -> !finding.disposition().equals("note"))
                .map(Reasons::subject)
                .distinct()
                .count();
    }

    private static Set<String> unsure(List<FindingPart> undecided) {
        return undecided.stream()
                .flatMap(finding -> finding.witnesses().stream())
                .filter(witness -> witness.codes().isEmpty())
                .map(WitnessPart::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Reason raised(FindingPart finding, ResultMessages says) {
        List<String> said = finding.witnesses().stream()
                .filter(witness -> !witness.words().isEmpty())
                .map(witness -> lower(witness.name()) + ": " + String.join(", ", witness.words()))
                .distinct()
                .toList();
        return isContradiction(finding)
                ? new Reason(said, says.differ(finding.client()), says.asked())
                : new Reason(said, finding.client(), finding.change().isEmpty() ? says.noChange() : finding.change());
    }

    /** Findings of one factor make one reason; two answers that differ are a reason of their own. */
    private static String subject(FindingPart finding) {
        return isContradiction(finding) ? finding.rule() : finding.factor();
    }

    private static boolean isContradiction(FindingPart finding) {
        return finding.kind().equals("contradiction");
    }

    private static String lower(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym || name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
