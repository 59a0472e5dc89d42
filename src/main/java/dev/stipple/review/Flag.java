package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentDocument.FindingPart;
import dev.stipple.shared.web.ShownTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding as the desk reads it.
 *
 * @param severity style of the tag: safety, red, amber or note
 * @param title what the rule asks for, in words
 */
record Flag(String severity, String tag, String title, FindingPart finding) {

    private static final String IF_IT_APPLIES = "Not settled. If it applies: ";

    /** Whether an answer leaves it open. */
    boolean isOpen() {
        return title.startsWith(IF_IT_APPLIES);
    }

    /** What it asks for, if it applies. */
    String asks() {
        return isOpen() ? title.substring(IF_IT_APPLIES.length()) : title;
    }

    /** All findings, worst first; those that an answer left open come last. */
    static List<Flag> of(AssessmentDocument assessment) {
        // In a crisis the form may be unfinished: what it leaves open is not what matters then.
        Stream<Flag> open = assessment.crisis()
                ? Stream.empty()
                : assessment.undecided().stream().map(Flag::open);
        return Stream.concat(assessment.findings().stream().map(Flag::raised), open)
                .toList();
    }

    private static Flag open(FindingPart finding) {
        return new Flag("amber", "Open", IF_IT_APPLIES + lower(title(finding)), finding);
    }

    private static Flag raised(FindingPart finding) {
        if (finding.kind().equals("crisis")) {
            return new Flag("crisis", "Contact today", "Words of despair", finding);
        }
        if (finding.redFlag()) {
            return new Flag("safety", "Safety", title(finding), finding);
        }
        return switch (finding.disposition()) {
            case "note" -> new Flag("note", "Note", title(finding), finding);
            case "caution", "patch-test" -> new Flag("amber", "Amber", title(finding), finding);
            default -> new Flag("red", "Red", title(finding), finding);
        };
    }

    private static String title(FindingPart finding) {
        if (finding.kind().equals("contradiction")) {
            return "Two answers disagree";
        }
        return switch (finding.disposition()) {
            case "note" -> "Good to know";
            case "caution" -> "Take care";
            case "patch-test" -> "Targeted patch test first";
            case "medical-clearance" ->
                "Medical opinion first: " + Optional.ofNullable(finding.who()).orElse("a doctor");
            case "decline-site" -> "Leave an area out";
            case "defer" -> "Wait" + end(finding);
            default -> "Not a fit";
        };
    }

    private static String end(FindingPart finding) {
        return Optional.ofNullable(finding.until())
                .map(day -> " until " + ShownTime.date(day))
                .or(() -> Optional.ofNullable(finding.waitFor()).map(sign -> " until " + sign))
                .orElse("");
    }

    private static String lower(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
