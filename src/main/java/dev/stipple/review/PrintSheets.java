package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.rules.Severity;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.SentConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts a submission on paper: the same sheet as a page to print and as PDF. */
@ApplicationScoped
class PrintSheets {

    private static final String STAFF_LANGUAGE = "en";

    private final Studios studios;
    private final Timeline timeline;
    private final BlindReading blind;

    PrintSheets(Studios studios, Timeline timeline, BlindReading blind) {
        this.studios = studios;
        this.timeline = timeline;
        this.blind = blind;
    }

    /** The sheet of a submission as one person may read it. */
    PrintSheet of(StaffMember member, SentConsultation sent, Reviews.State review, List<PrintSheet.Photo> photos) {
        boolean decisionHidden = blind.decisionHidden(member, review);
        StudioProfile studio = studios.byId(member.studioId());
        ZoneId zone = studio.hours().zone();
        Optional<AssessmentDocument> assessment = sent.assessmentIn(STAFF_LANGUAGE);
        boolean crisis = sent.inCrisis() || review.severity() == Severity.CRISIS;
        return new PrintSheet(
                studio.name(),
                sent.id().toString(),
                sent.shownReference(),
                sent.answers().words("name").orElse("No name given"),
                ShownTime.moment(sent.sentAt(), zone),
                "edition " + sent.editionNumber(),
                FirstLook.words(assessment),
                assessment.isPresent(),
                crisis,
                crisis ? reach(sent) : List.of(),
                flags(assessment, flag -> !flag.isOpen()),
                flags(assessment, Flag::isOpen),
                PrintedAnswers.of(sent),
                since(member, review, zone),
                decisionHidden ? Optional.empty() : review.decision().map(made -> verdict(made, review, zone)),
                facts(member, sent, assessment),
                photos);
    }

    private static List<String> reach(SentConsultation sent) {
        return SubmissionPage.Way.of(sent).stream()
                .map(SubmissionPage.Way::words)
                .toList();
    }

    private static PrintSheet.Columns<PrintSheet.Flagged> flags(
            Optional<AssessmentDocument> assessment, Predicate<Flag> which) {
        List<PrintSheet.Flagged> flags = assessment.map(Flag::of).orElse(List.of()).stream()
                .filter(which)
                .map(flag -> new PrintSheet.Flagged(
                        flag.tag(),
                        flag.asks(),
                        flag.finding().practitioner(),
                        flag.finding().rule()))
                .toList();
        return TwoColumns.of(
                flags,
                flag -> flag.tag().length()
                        + flag.title().length()
                        + flag.says().length()
                        + flag.rule().length());
    }

    private List<PrintSheet.Told> since(StaffMember member, Reviews.State review, ZoneId zone) {
        return blind.story(member, review, timeline.of(review.id())).stream()
                .filter(entry -> entry.kind().byTheClient() || entry.kind() == EventKind.REPLIED)
                .map(entry -> new PrintSheet.Told(
                        ShownTime.moment(entry.at(), zone),
                        entry.detail().isEmpty() ? entry.kind().words() : entry.shown()))
                .toList();
    }

    private static PrintSheet.Verdict verdict(Decision made, Reviews.State review, ZoneId zone) {
        return new PrintSheet.Verdict(
                made.outcome().title(),
                made.by(),
                review.decidedAt().map(at -> ShownTime.moment(at, zone)).orElse(""),
                made.reason(),
                made.message(),
                Optional.ofNullable(made.until()).map(ShownTime::date).orElse(""),
                review.untold());
    }

    private List<PrintSheet.Fact> facts(
            StaffMember member, SentConsultation sent, Optional<AssessmentDocument> assessment) {
        List<PrintSheet.Fact> facts = new ArrayList<>();
        assessment
                .map(PrintSheets::contributions)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> facts.add(new PrintSheet.Fact("Contributions, points by axis", words)));
        if (member.readsScores()) {
            List<String> scores = PlanAndScores.scores(sent);
            if (!scores.isEmpty()) {
                facts.add(new PrintSheet.Fact("Scales, screens and not diagnoses", String.join(". ", scores)));
            }
        }
        assessment
                .filter(PrintSheets::plans)
                .flatMap(made -> PlanAndScores.plan(sent, studios.prices(member.studioId())))
                .ifPresent(plan -> facts.add(new PrintSheet.Fact("Plan, an estimate", words(plan))));
        assessment
                .map(made -> String.join(", ", made.areasExcluded()))
                .filter(areas -> !areas.isEmpty())
                .ifPresent(areas -> facts.add(new PrintSheet.Fact("Areas to leave out", areas)));
        Drawn.map(sent).ifPresent(map -> facts.add(new PrintSheet.Fact("Areas they marked", map.guess())));
        return facts;
    }

    private static String contributions(AssessmentDocument made) {
        return made.axes().entrySet().stream()
                .filter(axis -> axis.getValue().points() != 0)
                .map(axis -> axis.getKey() + " " + axis.getValue().points())
                .collect(Collectors.joining(", "));
    }

    /** A plan is made for treatments that may come; not in a crisis, and not where the rules speak against it. */
    private static boolean plans(AssessmentDocument assessment) {
        return !assessment.crisis() && !"not-fit".equals(assessment.outcome());
    }

    private static String words(SubmissionPage.PlanLines plan) {
        return String.format(
                "%s; %s cm2; visits: %s, each %s, %s hours in all",
                plan.stage(), plan.area(), plan.sessions(), plan.minutes(), plan.total());
    }
}
