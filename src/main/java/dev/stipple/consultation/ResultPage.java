package dev.stipple.consultation;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.questionnaire.Answer;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.FinalWords.FinalWord;
import dev.stipple.submission.SentConsultation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** templates/consultation/result-page.html: an outcome, at most four reasons, and what happens next. Never a score. */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ResultPage(
        StudioProfile studio,
        String reference,
        String heading,
        String sentence,
        String promised,
        List<String> care,
        String letter,
        List<String> changes,
        String outcome,
        List<String> waits,
        List<String> laterWaits,
        List<Reasons.Reason> reasons,
        int more,
        List<String> untold,
        String bookingFrom,
        boolean reachable,
        boolean heavy,
        String privateLink,
        boolean decided,
        String decidedHeading,
        String decidedBy,
        String decidedAt,
        String decidedMessage)
        implements TemplateInstance {

    /** Days between sending and the first booking: time to think. */
    private static final int THINKING_DAYS = 7;

    /** More than these are folded away. */
    private static final int MOST_WAITS = 5;

    static ResultPage of(
            StudioProfile studio, SentConsultation sent, Optional<FinalWord> decision, String privateLink) {
        ZoneId zone = studio.hours().zone();
        Optional<AssessmentDocument> assessment = sent.assessment();
        OutcomeWords words =
                OutcomeWords.of(assessment.map(AssessmentDocument::outcome).orElse(OutcomeWords.UNSCORED));
        List<String> waits = assessment.map(ResultPage::waits).orElse(List.of());
        Reasons reasons = assessment.map(Reasons::of).orElse(Reasons.NONE);
        LocalDate booking = sent.sentAt().atZone(zone).toLocalDate().plusDays(THINKING_DAYS);
        return new ResultPage(
                studio,
                sent.shownReference(),
                words.heading(),
                words.sentence(),
                ShownTime.moment(sent.promisedAt(), zone),
                assessment.map(ResultPage::care).orElse(List.of()),
                Addresses.result(studio, sent.id()) + "/letter",
                assessment.map(ResultPage::changes).orElse(List.of()),
                assessment.map(AssessmentDocument::outcome).orElse(OutcomeWords.UNSCORED),
                waits.stream().limit(MOST_WAITS).toList(),
                waits.stream().skip(MOST_WAITS).toList(),
                reasons.shown(),
                reasons.more(),
                untold(sent, reasons),
                ShownTime.day(booking, java.util.Locale.ENGLISH),
                sent.answers()
                        .choice("reply-by")
                        .filter(way -> !way.equals("none"))
                        .isPresent(),
                sent.answers().choice("feel").filter("a-lot"::equals).isPresent(),
                privateLink,
                decision.isPresent(),
                decision.map(word -> OutcomeWords.of(word.outcome()).heading()).orElse(""),
                decision.map(FinalWord::by).orElse(""),
                decision.map(word -> ShownTime.moment(word.at(), zone)).orElse(""),
                decision.map(FinalWord::message).orElse(""));
    }

    /** Whose opinion is asked for. Also when something else leads: a wait does not spare anybody a doctor (ADR 0007). */
    private static List<String> care(AssessmentDocument assessment) {
        return assessment.findings().stream()
                .flatMap(finding -> Optional.ofNullable(finding.who()).stream())
                .distinct()
                .toList();
    }

    private static List<String> changes(AssessmentDocument assessment) {
        return assessment.changes().stream()
                .map(change -> change.moves().stream()
                        .map(AssessmentDocument.MovePart::words)
                        .distinct()
                        .collect(Collectors.joining(", and ")))
                .toList();
    }

    private static List<String> waits(AssessmentDocument assessment) {
        List<String> waits = new ArrayList<>();
        Optional.ofNullable(assessment.eligibleFrom())
                .ifPresent(day -> waits.add("We can look again from " + ShownTime.date(day) + "."));
        assessment.waitFor().forEach(sign -> waits.add("We can look again when " + sign + "."));
        if (!waits.isEmpty()) {
            waits.add("Meanwhile you can arrange anything else that the reasons below ask for.");
        }
        return waits;
    }

    private static List<String> untold(SentConsultation sent, Reasons reasons) {
        List<String> untold = new ArrayList<>();
        untold.add("how your skin looks and feels in person, and how it would take pigment");
        untold.add("the thickness and colour of the hair you have");
        if (sent.answers()
                .to("photos")
                .filter(answer -> !(answer instanceof Answer.Skipped))
                .isEmpty()) {
            untold.add("how large the area is: there are no photos yet, and words are only rough");
        }
        reasons.open().forEach(name -> untold.add("your answer on “" + name + "”, which left something open"));
        return untold;
    }
}
