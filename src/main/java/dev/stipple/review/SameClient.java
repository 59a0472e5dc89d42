package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.ClientLinks;
import dev.stipple.submission.ClientLinks.Alike;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Forms that may be of one client: the program supposes, a person says so, and both forms tell of it. */
@ApplicationScoped
class SameClient {

    private static final int MOST_SHOWN = 5;

    private final ClientLinks links;
    private final Submissions submissions;
    private final Reviews reviews;
    private final Timeline timeline;
    private final Clock clock;

    SameClient(ClientLinks links, Submissions submissions, Reviews reviews, Timeline timeline, Clock clock) {
        this.links = links;
        this.submissions = submissions;
        this.reviews = reviews;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Another form that may be of the same client.
     *
     * @param why what both forms have, like "same phone"
     */
    record Supposed(String id, String reference, String why) {}

    /** The forms about which a person has to say; nothing of forms that their clients ended. */
    @Transactional
    List<Supposed> supposed(SentConsultation sent) {
        List<Alike> alike = open(sent).stream().limit(MOST_SHOWN).toList();
        Map<UUID, String> references = submissions.references(
                sent.studioId(), alike.stream().map(Alike::id).toList());
        return alike.stream()
                .map(other -> new Supposed(other.id().toString(), references.getOrDefault(other.id(), ""), why(other)))
                .toList();
    }

    private static String why(Alike other) {
        if (other.samePhone() && other.sameEmail()) {
            return "same phone and email";
        }
        return other.samePhone() ? "same phone" : "same email";
    }

    private List<Alike> open(SentConsultation sent) {
        return links.alike(sent).stream()
                .filter(other -> !reviews.closed(new RecordId(sent.studioId(), other.id())))
                .toList();
    }

    /** Whether that is supposed of two forms at this moment: nobody links any two by their ids. */
    private boolean supposed(RecordId one, UUID other) {
        return !reviews.closed(one)
                && submissions.open(one.studioId(), one.id()).stream()
                        .flatMap(sent -> open(sent).stream())
                        .anyMatch(alike -> alike.id().equals(other));
    }

    /** A person says that two forms are of one client. Said twice, or of forms of which it is not supposed, it does nothing. */
    @Transactional
    void same(RecordId one, UUID other, StaffMember by) {
        if (supposed(one, other) && links.same(one, other, by.id())) {
            timeline.add(one, EventKind.LINKED, clock.instant(), by.id(), "");
            timeline.add(new RecordId(one.studioId(), other), EventKind.LINKED, clock.instant(), by.id(), "");
        }
    }

    /** A person says that they are of two. */
    @Transactional
    void notSame(RecordId one, UUID other, StaffMember by) {
        if (supposed(one, other)) {
            links.notSame(one, other, by.id());
        }
    }

    /** A person says that linking a form was a mistake. */
    @Transactional
    void separate(RecordId form, StaffMember by) {
        List<UUID> others = links.separate(form, by.id());
        if (!others.isEmpty()) {
            timeline.add(form, EventKind.UNLINKED, clock.instant(), by.id(), "");
            others.forEach(other -> timeline.add(
                    new RecordId(form.studioId(), other), EventKind.UNLINKED, clock.instant(), by.id(), ""));
        }
    }

    /** Whether a person linked a form with others. */
    @Transactional
    boolean linked(RecordId form) {
        return links.linked(form);
    }

    /** All forms of a client, by the client's id or that of any of the forms; none when there is neither. */
    @Transactional
    Set<UUID> forms(UUID studio, UUID id) {
        Set<UUID> forms = links.ofClient(studio, id);
        if (!forms.isEmpty()) {
            return forms;
        }
        return submissions.exists(studio, id) ? links.members(new RecordId(studio, id)) : Set.of();
    }
}
