package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.photo.KeptPhoto;
import dev.stipple.photo.PhotoWords;
import dev.stipple.photo.Photos;
import dev.stipple.questionnaire.PhotoView;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.FollowUps;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import dev.stipple.submission.Version;
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
import java.util.stream.Stream;

/** Puts the page together that compares a form with an earlier version of itself or with another form. */
@ApplicationScoped
class ComparePages {

    private final Studios studios;
    private final Submissions submissions;
    private final FollowUps followUps;
    private final Photos photos;

    ComparePages(Studios studios, Submissions submissions, FollowUps followUps, Photos photos) {
        this.studios = studios;
        this.submissions = submissions;
        this.followUps = followUps;
        this.photos = photos;
    }

    /** What a form is compared with: an earlier version, or another form. */
    record With(SentConsultation form, boolean version) {}

    /** A form as its latest version left it, which may be later than the latest change of an answer. */
    private SentConsultation latest(SentConsultation sent) {
        return submissions.versions(sent.studioId(), sent.id()).stream()
                .filter(version -> version.number() == sent.version())
                .findFirst()
                .map(sent::as)
                .orElse(sent);
    }

    /** What there is to compare with when nothing was chosen: the version before, else the form that this one goes back to. */
    Optional<String> usual(SentConsultation sent) {
        return sent.version() > 1
                ? Optional.of(Integer.toString(sent.version() - 1))
                : followUps.followedBy(new RecordId(sent.studioId(), sent.id())).map(UUID::toString);
    }

    /** An earlier version of a form; none when there is none of this number. */
    Optional<With> version(SentConsultation sent, int number) {
        return submissions.versions(sent.studioId(), sent.id()).stream()
                .filter(version -> version.number() == number && number < sent.version())
                .findFirst()
                .map(version -> new With(sent.as(version), true));
    }

    /** Of forms that were opened for this person. */
    ComparePage of(StaffMember member, SentConsultation sent, Optional<With> with, boolean closed) {
        StudioProfile studio = studios.byId(member.studioId());
        ZoneId zone = studio.hours().zone();
        return new ComparePage(
                studio.name(),
                member,
                sent.id().toString(),
                sent.answers().words("name").orElse("No name given"),
                sent.shownReference(),
                closed,
                others(sent, zone),
                with.map(other -> shown(sent, other, zone)));
    }

    private List<ComparePage.Other> others(SentConsultation sent, ZoneId zone) {
        String page = "/desk/s/" + sent.id() + "/compare?with=";
        List<ComparePage.Other> others = new ArrayList<>();
        for (Version version : submissions.versions(sent.studioId(), sent.id())) {
            if (version.number() < sent.version()) {
                others.add(new ComparePage.Other(
                        "v" + version.number() + ", " + ShownTime.moment(version.at(), zone), page + version.number()));
            }
        }
        RecordId id = new RecordId(sent.studioId(), sent.id());
        List<UUID> chain = Stream.concat(followUps.before(id).stream(), followUps.after(id).stream())
                .toList();
        Map<UUID, String> references = submissions.references(sent.studioId(), chain);
        chain.forEach(other ->
                others.add(new ComparePage.Other("the form " + references.getOrDefault(other, ""), page + other)));
        return others;
    }

    /** The earlier of the two on the left. */
    private ComparePage.Shown shown(SentConsultation form, With with, ZoneId zone) {
        SentConsultation sent = with.version() ? latest(form) : form;
        boolean later = with.form().answeredAt().isAfter(sent.answeredAt());
        SentConsultation first = later ? sent : with.form();
        SentConsultation second = later ? with.form() : sent;
        Comparison compared = Comparison.of(Comparison.Side.of(first), Comparison.Side.of(second));
        boolean warned = compared.rows().stream().anyMatch(Comparison.Row::warned);
        return new ComparePage.Shown(
                label(first, with.version(), zone),
                label(second, with.version(), zone),
                compared,
                warned ? ShownTime.moment(second.answeredAt(), zone) : "",
                warned ? ShownTime.moment(first.answeredAt(), zone) : "",
                outcomes(first, second),
                MapChange.of(compared.before(), compared.now()),
                with.version() ? List.of() : photos(first, second));
    }

    private static String label(SentConsultation form, boolean version, ZoneId zone) {
        String when = (form.version() == 1 ? "sent " : "answered ") + ShownTime.moment(form.answeredAt(), zone);
        return (version ? "v" + form.version() : form.shownReference()) + ", " + when;
    }

    private static String outcomes(SentConsultation before, SentConsultation now) {
        String was = outcome(before);
        String is = outcome(now);
        return was.equals(is) ? "" : "First look before: " + was + ". Now: " + is + ".";
    }

    private static String outcome(SentConsultation form) {
        if (form.inCrisis()) {
            return "none, words of despair";
        }
        return form.assessment()
                .map(AssessmentDocument::outcome)
                .flatMap(DecidedOutcome::of)
                .map(DecidedOutcome::title)
                .orElse("none, the rules failed");
    }

    private List<ComparePage.Photos> photos(SentConsultation before, SentConsultation now) {
        Set<PhotoView> was = views(before);
        Set<PhotoView> is = views(now);
        PhotoWords words = PhotoWords.in(Locale.ENGLISH);
        return Stream.of(PhotoView.values())
                .filter(view -> was.contains(view) || is.contains(view))
                .map(view -> new ComparePage.Photos(
                        words.name(view),
                        was.contains(view) ? address(before, view) : "",
                        is.contains(view) ? address(now, view) : ""))
                .toList();
    }

    private Set<PhotoView> views(SentConsultation form) {
        return photos.of(new RecordId(form.studioId(), form.id())).stream()
                .map(KeptPhoto::view)
                .collect(Collectors.toSet());
    }

    private static String address(SentConsultation form, PhotoView view) {
        return "/desk/s/" + form.id() + "/photos/" + view.code();
    }
}
