package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.OpenedForStaff;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts together the page of a form that its client ended. */
@ApplicationScoped
class ClosedPages {

    private final Studios studios;
    private final Submissions submissions;
    private final Timeline timeline;
    private final OpenedForStaff opened;
    private final AccessLog access;

    ClosedPages(Studios studios, Submissions submissions, Timeline timeline, OpenedForStaff opened, AccessLog access) {
        this.opened = opened;
        this.studios = studios;
        this.submissions = submissions;
        this.timeline = timeline;
        this.access = access;
    }

    /** A note as typed, and what is wrong with it. */
    record Typed(String note, String problem) {
        static final Typed NOTHING = new Typed("", "");

        @Override
        public String toString() {
            return "Typed";
        }
    }

    /** No line in the access log, no page. */
    ClosedPage of(StaffMember member, Reviews.State review, Typed typed) {
        Optional<SentConsultation> sent = opened(member, review);
        StudioProfile studio = studios.byId(member.studioId());
        ZoneId zone = studio.hours().zone();
        UUID id = review.id().id();
        boolean erased = review.state() == ReviewState.ERASED;
        String closed = review.closedAt().map(at -> ShownTime.moment(at, zone)).orElse("");
        return new ClosedPage(
                studio.name(),
                member,
                submissions.references(studio.id(), List.of(id)).getOrDefault(id, ""),
                erased ? deleted(review, closed) : "",
                closed,
                member.leads() && !erased ? "/desk/s/" + id + "/hold" : "",
                review.answerBy().flatMap(by -> sent.map(open -> care(review, open, by, zone, typed))));
    }

    private String deleted(Reviews.State review, String at) {
        return switch (timeline.deletion(review.id())) {
            case ERASED -> "The client had this form deleted on " + at + ".";
            case AGED -> "This form had been kept as long as the studio settled, and was deleted on " + at + ".";
            default ->
                "This deleted form had come back with a backup, and was deleted again. It went first on " + at + ".";
        };
    }

    /** Only words of despair that wait for a person open a form that its client ended. */
    private Optional<SentConsultation> opened(StaffMember member, Reviews.State review) {
        UUID id = review.id().id();
        if (review.careOpen()) {
            return opened.open(member, AccessLog.Kind.SUBMISSION, id);
        }
        access.opened(member.studioId(), member.id(), AccessLog.Kind.SUBMISSION, id);
        return Optional.empty();
    }

    private ClosedPage.Care care(Reviews.State review, SentConsultation sent, Instant by, ZoneId zone, Typed typed) {
        Stream<String> since =
                new ClientStory(timeline.of(review.id())).despair().stream().map(Timeline.Entry::detail);
        return new ClosedPage.Care(
                sent.answers().words("name").orElse("No name given"),
                ShownTime.moment(by, zone),
                SubmissionPage.Way.of(sent),
                Stream.concat(inForm(sent), since).toList(),
                "/desk/s/" + sent.id() + "/care",
                typed.note(),
                typed.problem());
    }

    private static Stream<String> inForm(SentConsultation sent) {
        return Optional.of(sent).filter(SentConsultation::inCrisis).flatMap(SentConsultation::assessment).stream()
                .flatMap(made -> made.findings().stream())
                .filter(finding -> finding.kind().equals("crisis"))
                .flatMap(finding -> finding.witnesses().stream())
                .map(AssessmentDocument.WitnessPart::question)
                .distinct()
                .flatMap(question -> sent.answers().words(question).stream());
    }
}
