package dev.stipple.review;

import dev.stipple.edition.AnswerWords;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.photo.PhotoWords;
import dev.stipple.photo.Photos;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Question;
import dev.stipple.rules.Severity;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.SentConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts a submission's page together for the desk. */
@ApplicationScoped
class SubmissionPages {

    private static final int FULL_BAR = 100;
    private static final String STAFF_LANGUAGE = "en";

    private final Studios studios;
    private final People people;
    private final Timeline timeline;
    private final Photos photos;
    private final SinceSending sinceSending;
    private final ShownStanding standing;
    private final ShownWork work;
    private final BlindReading blind;
    private final SameClient sameClient;

    SubmissionPages(
            Studios studios,
            People people,
            Timeline timeline,
            Photos photos,
            SinceSending sinceSending,
            ShownStanding standing,
            ShownWork work,
            BlindReading blind,
            SameClient sameClient) {
        this.studios = studios;
        this.people = people;
        this.timeline = timeline;
        this.photos = photos;
        this.sinceSending = sinceSending;
        this.standing = standing;
        this.work = work;
        this.blind = blind;
        this.sameClient = sameClient;
    }

    /** Of a form that was opened for this person. */
    SubmissionPage of(StaffMember member, SentConsultation sent, Reviews.State review, Typed typed) {
        StudioProfile studio = studios.byId(member.studioId());
        ZoneId zone = studio.hours().zone();
        Map<UUID, StaffMember> colleagues = people.of(studio.id());
        Optional<AssessmentDocument> assessment = sent.assessmentIn(STAFF_LANGUAGE);
        List<Timeline.Entry> story = blind.story(member, review, timeline.of(review.id()));
        return new SubmissionPage(
                studio.name(),
                member,
                sent.id().toString(),
                sent.answers().words("name").orElse("No name given"),
                sent.shownReference(),
                ShownTime.moment(sent.sentAt(), zone),
                ShownTime.moment(review.dueAt(), zone),
                sent.editionNumber(),
                FirstLook.words(assessment),
                assessment.isPresent(),
                assessment.map(Flag::of).orElse(List.of()),
                sent.answers().words("own-question").orElse(""),
                groups(sent),
                Drawn.templates(sent),
                Drawn.map(sent),
                shown(review.id()),
                assessment.map(SubmissionPages::axes).orElse(List.of()),
                assessment.map(AssessmentDocument::areasExcluded).orElse(List.of()),
                sent.inCrisis() || review.severity() == Severity.CRISIS,
                SubmissionPage.Way.of(sent),
                assessment.map(SubmissionPages::changes).orElse(List.of()),
                member.readsScores() ? PlanAndScores.scores(sent) : List.of(),
                assessment
                        .filter(SubmissionPages::plans)
                        .flatMap(made -> PlanAndScores.plan(sent, studios.prices(studio.id()))),
                sinceSending.of(review, story, blind.decisionHidden(member, review), zone),
                sameClient.supposed(sent),
                review.version(),
                standing.of(member, review, zone),
                work.of(member, review, story, zone),
                happened(story, colleagues, zone),
                DecidedOutcome.all(),
                typed);
    }

    private List<SubmissionPage.ShownPhoto> shown(RecordId id) {
        PhotoWords words = PhotoWords.in(Locale.ENGLISH);
        return photos.of(id).stream()
                .map(photo -> new SubmissionPage.ShownPhoto(
                        words.name(photo.view()),
                        words.size(photo),
                        words.remarks(photo),
                        "/desk/s/" + id.id() + "/photos/" + photo.view().code()))
                .toList();
    }

    /** A plan is made for treatments that may come; not in a crisis, and not where the rules speak against it. */
    private static boolean plans(AssessmentDocument assessment) {
        return !assessment.crisis() && !"not-fit".equals(assessment.outcome());
    }

    private static List<String> changes(AssessmentDocument assessment) {
        return assessment.changes().stream()
                .map(change -> change.moves().stream()
                                .map(AssessmentDocument.MovePart::words)
                                .distinct()
                                .collect(Collectors.joining("; "))
                        + ". Then the first look would be: "
                        + DecidedOutcome.of(change.outcome())
                                .map(DecidedOutcome::title)
                                .orElse(change.outcome()))
                .toList();
    }

    private static List<SubmissionPage.Group> groups(SentConsultation sent) {
        Set<String> flagged = sent.assessment().stream()
                .flatMap(made -> made.findings().stream())
                .flatMap(finding -> finding.witnesses().stream())
                .map(AssessmentDocument.WitnessPart::question)
                .collect(Collectors.toSet());
        List<SubmissionPage.Group> groups = new ArrayList<>();
        var questionnaire = sent.edition().questionnaire();
        groups.add(
                new SubmissionPage.Group("About the client", answered(sent, List.of(questionnaire.before()), flagged)));
        questionnaire
                .parts()
                .forEach(part ->
                        groups.add(new SubmissionPage.Group(part.title(), answered(sent, part.pages(), flagged))));
        return groups;
    }

    private static List<SubmissionPage.Answered> answered(
            SentConsultation sent, List<Page> pages, Set<String> flagged) {
        List<SubmissionPage.Answered> answers = new ArrayList<>();
        for (Page page : pages) {
            for (Question question : page.questions()) {
                Optional<Answer> answer = sent.answers().to(question.id());
                answer.ifPresent(given -> answers.add(new SubmissionPage.Answered(
                        question.id(),
                        question.asked().name(),
                        AnswerWords.of(question, given),
                        flagged.contains(question.id()),
                        Drawn.symbol(question, given),
                        Drawn.near(question, given))));
            }
        }
        return answers;
    }

    private static List<SubmissionPage.AxisBar> axes(AssessmentDocument assessment) {
        return assessment.axes().entrySet().stream()
                .map(entry -> new SubmissionPage.AxisBar(
                        entry.getKey(),
                        entry.getValue().points(),
                        Math.min(FULL_BAR, entry.getValue().points()),
                        entry.getValue().rules()))
                .toList();
    }

    private static List<SubmissionPage.Happened> happened(
            List<Timeline.Entry> story, Map<UUID, StaffMember> colleagues, ZoneId zone) {
        return story.stream()
                .map(entry -> new SubmissionPage.Happened(
                        ShownTime.moment(entry.at(), zone),
                        entry.actor()
                                .map(colleagues::get)
                                .map(StaffMember::name)
                                .orElse(""),
                        entry.kind().words(),
                        entry.shown()))
                .toList();
    }
}
