package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.photo.PhotoWords;
import dev.stipple.photo.Photos;
import dev.stipple.privacy.AccessLog;
import dev.stipple.privacy.ConsentLog;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.OpenedForStaff;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import dev.stipple.submission.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts a client's file together. Of a form that its client ended only the reference and the dates are read. */
@ApplicationScoped
class ClientFilePages {

    private final Studios studios;
    private final People people;
    private final OpenedForStaff opened;
    private final Submissions submissions;
    private final Reviews reviews;
    private final FoundForms found;
    private final Timeline timeline;
    private final ConsentLog consents;
    private final Photos photos;
    private final SameClient sameClient;
    private final BlindReading blind;
    private final Clock clock;

    ClientFilePages(
            Studios studios,
            People people,
            OpenedForStaff opened,
            Submissions submissions,
            Reviews reviews,
            FoundForms found,
            Timeline timeline,
            ConsentLog consents,
            Photos photos,
            SameClient sameClient,
            BlindReading blind,
            Clock clock) {
        this.studios = studios;
        this.people = people;
        this.opened = opened;
        this.submissions = submissions;
        this.reviews = reviews;
        this.found = found;
        this.timeline = timeline;
        this.consents = consents;
        this.photos = photos;
        this.sameClient = sameClient;
        this.blind = blind;
        this.clock = clock;
    }

    /** Something that happened, with what it is sorted by. */
    private record Happened(Instant at, String what, Optional<UUID> who, String detail, String link) {
        Happened(Instant at, String what) {
            this(at, what, Optional.empty(), "", "");
        }
    }

    /** A line of the file and when it was. */
    private record Dated(Instant at, ClientFilePage.Entry entry) {}

    @Transactional
    ClientFilePage of(StaffMember member, Collection<UUID> ids) {
        StudioProfile studio = studios.byId(member.studioId());
        List<FoundForms.Form> forms = found.of(studio.id(), ids);
        Map<UUID, StaffMember> colleagues = people.of(studio.id());
        List<Dated> entries = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (FoundForms.Form form : forms) {
            Optional<SentConsultation> sent = sent(member, form);
            sent.flatMap(open -> open.answers().words("name")).ifPresent(names::add);
            happened(member, form, sent)
                    .map(event -> dated(event, form, colleagues, studio))
                    .forEach(entries::add);
        }
        entries.sort(Comparator.comparing(Dated::at).reversed());
        return new ClientFilePage(
                studio.name(),
                member,
                names.stream().findFirst().orElse(""),
                forms.stream().map(form -> shown(form, studio)).toList(),
                entries.stream().map(Dated::entry).toList());
    }

    /** Each form has its own line in the access log: the file tells of all of them. */
    private Optional<SentConsultation> sent(StaffMember member, FoundForms.Form form) {
        return form.state().closed() ? Optional.empty() : opened.open(member, AccessLog.Kind.CLIENT_FILE, form.id());
    }

    private ClientFilePage.Form shown(FoundForms.Form form, StudioProfile studio) {
        return new ClientFilePage.Form(
                form.id().toString(),
                form.shownReference(),
                ShownTime.moment(form.sentAt(), studio.hours().zone()),
                form.stateWords(),
                form.state().closed(),
                sameClient.linked(new RecordId(studio.id(), form.id())));
    }

    private static Dated dated(
            Happened event, FoundForms.Form form, Map<UUID, StaffMember> colleagues, StudioProfile studio) {
        return new Dated(
                event.at(),
                new ClientFilePage.Entry(
                        ShownTime.moment(event.at(), studio.hours().zone()),
                        form.shownReference(),
                        event.what(),
                        event.who().map(colleagues::get).map(StaffMember::name).orElse(""),
                        event.detail(),
                        event.link()));
    }

    private Stream<Happened> happened(StaffMember member, FoundForms.Form form, Optional<SentConsultation> sent) {
        RecordId id = new RecordId(member.studioId(), form.id());
        Reviews.State review = reviews.state(id, clock.instant()).orElseThrow();
        if (sent.isEmpty()) {
            return ended(form, review);
        }
        return Stream.of(acts(member, id, review), consents(id), photos(id)).flatMap(part -> part);
    }

    private Stream<Happened> ended(FoundForms.Form form, Reviews.State review) {
        EventKind kind = review.state() == ReviewState.ERASED ? timeline.deletion(review.id()) : EventKind.WITHDRAWN;
        String how = kind.words();
        return Stream.concat(
                Stream.of(new Happened(form.sentAt(), "Sent by the client")),
                review.closedAt().stream().map(at -> new Happened(at, how)));
    }

    /** Decisions and messages stand in the story. */
    private Stream<Happened> acts(StaffMember member, RecordId id, Reviews.State review) {
        return blind.story(member, review, timeline.of(id)).stream()
                .map(entry -> entry.kind() == EventKind.SENT
                        ? new Happened(
                                entry.at(),
                                entry.kind().words(),
                                entry.actor(),
                                "First look: " + FirstLook.words(asSent(id)),
                                "/desk/s/" + id.id())
                        : new Happened(entry.at(), entry.kind().words(), entry.actor(), entry.shown(), ""));
    }

    /** As it was judged when it was sent, whatever later answers made of it. */
    private Optional<AssessmentDocument> asSent(RecordId id) {
        return submissions.versions(id.studioId(), id.id()).stream().findFirst().flatMap(Version::assessment);
    }

    private Stream<Happened> consents(RecordId id) {
        return consents.of(id).stream()
                .map(choice -> new Happened(
                        choice.at(), (choice.given() ? "Agreed: " : "No longer agrees: ") + purpose(choice.purpose())));
    }

    private static String purpose(String code) {
        return switch (code) {
            case ConsentLog.HEALTH_ANSWERS -> "that a practitioner reads the answers about health";
            case ConsentLog.PHOTOS -> "that a practitioner sees the photos";
            default -> code;
        };
    }

    private Stream<Happened> photos(RecordId id) {
        PhotoWords words = PhotoWords.in(Locale.ENGLISH);
        return photos.of(id).stream()
                .map(photo -> new Happened(
                        photo.addedAt(),
                        "Photo added: " + words.name(photo.view()),
                        Optional.empty(),
                        "",
                        "/desk/s/" + id.id() + "/photos/" + photo.view().code()));
    }
}
