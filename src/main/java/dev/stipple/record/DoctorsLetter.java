package dev.stipple.record;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentDocument.FindingPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A letter that a client can take to a doctor: what is planned, the question, only those facts that the client agreed to
 * share, and room for the reply.
 *
 * @param to whose opinion is asked for
 * @param studio who asks
 * @param about the client, as they named themselves; may be empty
 * @param asks each matter that the opinion is asked for, with what the client shared of it
 */
public record DoctorsLetter(
        List<String> to, String studio, String phone, String about, String date, String reference, List<Matter> asks) {

    public DoctorsLetter {
        to = List.copyOf(to);
        asks = List.copyOf(asks);
    }

    /**
     * One matter.
     *
     * @param rule id of the rule that asks, by which the client chooses whether to share
     * @param told what the client told us, as they read it
     */
    public record Matter(String rule, String told) {}

    /** Every matter of an assessment on which a doctor is asked, whether shared or not. */
    public static List<Matter> matters(AssessmentDocument assessment) {
        return clearances(assessment).map(DoctorsLetter::matter).toList();
    }

    /** Whose opinion the assessment asks for. */
    public static List<String> recipients(AssessmentDocument assessment) {
        return clearances(assessment)
                .flatMap(finding -> Optional.ofNullable(finding.who()).stream())
                .distinct()
                .toList();
    }

    /** The letter with those matters only that the client agreed to share, by their rules. */
    public DoctorsLetter sharing(Set<String> rules) {
        return new DoctorsLetter(
                to,
                studio,
                phone,
                about,
                date,
                reference,
                asks.stream().filter(matter -> rules.contains(matter.rule())).toList());
    }

    private static Stream<FindingPart> clearances(AssessmentDocument assessment) {
        return assessment.findings().stream().filter(finding -> finding.who() != null);
    }

    private static Matter matter(FindingPart finding) {
        String told = String.join(
                "; ",
                finding.witnesses().stream()
                        .filter(witness -> !witness.words().isEmpty())
                        .map(witness -> witness.name() + ": " + String.join(", ", witness.words()))
                        .distinct()
                        .toList());
        return new Matter(finding.rule(), told);
    }

    @Override
    public String toString() {
        return "DoctorsLetter";
    }
}
