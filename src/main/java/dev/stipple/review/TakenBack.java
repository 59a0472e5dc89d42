package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument.FindingPart;
import dev.stipple.edition.AssessmentDocument.WitnessPart;
import dev.stipple.questionnaire.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is gone of an answer that a safety or medical finding rested on. It may be a mistake mended, or a risk that is no
 * longer told: a person asks why.
 *
 * @param rule id of the rule that made the finding
 */
record TakenBack(String name, List<String> words, String rule) {

    private static final List<String> BY_WEIGHT =
            List.of("none", "note", "caution", "patch-test", "medical-clearance", "decline-site", "defer", "decline");

    TakenBack {
        words = List.copyOf(words);
    }

    /** All that was taken back between two sets of answers, worst finding first. */
    static List<TakenBack> between(Comparison.Side before, Comparison.Side now) {
        Set<String> standing = now.assessment().stream()
                .flatMap(made -> made.findings().stream())
                .map(FindingPart::rule)
                .collect(Collectors.toSet());
        Map<String, TakenBack> taken = new LinkedHashMap<>();
        before.safety().stream()
                .filter(finding -> !standing.contains(finding.rule()))
                .forEach(finding -> finding.witnesses().stream()
                        .filter(witness -> !before.answer(witness.question()).equals(now.answer(witness.question())))
                        .forEach(witness -> gone(finding, witness, now)
                                .ifPresent(gone -> taken.putIfAbsent(witness.question() + gone.words(), gone))));
        return List.copyOf(taken.values());
    }

    static boolean isSafety(FindingPart finding) {
        return finding.redFlag()
                || finding.kind().equals("crisis")
                || finding.axis().equals("safety")
                || weight(finding) > BY_WEIGHT.indexOf("patch-test");
    }

    /** What of a witness is no longer answered, unless one answer took the place of another that asks for as much. */
    private static Optional<TakenBack> gone(FindingPart finding, WitnessPart witness, Comparison.Side now) {
        List<String> still = now.words(witness.question());
        List<String> gone =
                witness.words().stream().filter(word -> !still.contains(word)).toList();
        boolean replaced = now.answer(witness.question())
                .filter(answer -> !(answer instanceof Answer.Choices))
                .isPresent();
        return gone.isEmpty() || (replaced && asMuch(finding, witness, now))
                ? Optional.empty()
                : Optional.of(new TakenBack(witness.name(), gone, finding.rule()));
    }

    private static boolean asMuch(FindingPart finding, WitnessPart witness, Comparison.Side now) {
        return now.safety().stream()
                .filter(other -> weight(other) >= weight(finding))
                .flatMap(other -> other.witnesses().stream())
                .anyMatch(other -> other.question().equals(witness.question()));
    }

    private static int weight(FindingPart finding) {
        return BY_WEIGHT.indexOf(finding.disposition());
    }

    @Override
    public String toString() {
        return "TakenBack[" + name + "]";
    }
}
