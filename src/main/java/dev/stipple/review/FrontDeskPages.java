package dev.stipple.review;

import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts the front desk's list together. */
@ApplicationScoped
class FrontDeskPages {

    private static final Duration SHOWN = Duration.ofDays(30);

    private final Studios studios;
    private final People people;
    private final ReviewQueue queue;
    private final Submissions submissions;
    private final Clock clock;

    FrontDeskPages(Studios studios, People people, ReviewQueue queue, Submissions submissions, Clock clock) {
        this.studios = studios;
        this.people = people;
        this.queue = queue;
        this.submissions = submissions;
        this.clock = clock;
    }

    FrontDeskPage of(StaffMember member, Optional<ReviewQueue.After> after, String problem) {
        StudioProfile studio = studios.byId(member.studioId());
        ReviewQueue.Page page = queue.asSent(QueuePages.reading(member, studio, clock.instant()), after);
        Map<UUID, String> names = submissions.names(
                studio.id(), page.rows().stream().map(ReviewQueue.Row::id).toList());
        Map<UUID, StaffMember> staff = people.of(studio.id());
        return new FrontDeskPage(
                studio.name(),
                member,
                page.rows().stream()
                        .map(row -> new FrontDeskPage.Line(
                                row.id().toString(),
                                names.getOrDefault(row.id(), "No name given"),
                                row.is().reference().substring(0, 5) + "-"
                                        + row.is().reference().substring(5),
                                ShownTime.moment(
                                        row.is().sentAt(), studio.hours().zone()),
                                name(row.holder(), staff),
                                name(row.assignedTo(), staff)))
                        .toList(),
                after.isEmpty() ? ended(studio) : List.of(),
                staff.values().stream()
                        .filter(StaffMember::decides)
                        .sorted(Comparator.comparing(StaffMember::name))
                        .map(person -> new QueuePage.Choice(person.id().toString(), person.name(), false))
                        .toList(),
                page.next().map(next -> "after=" + next.code()).orElse(""),
                problem);
    }

    /** Nobody is to book, write or phone because of these. */
    private List<FrontDeskPage.Ended> ended(StudioProfile studio) {
        List<ReviewQueue.Closed> ended =
                queue.ended(studio.id(), clock.instant().minus(SHOWN));
        Map<UUID, String> names = submissions.names(
                studio.id(), ended.stream().map(ReviewQueue.Closed::id).toList());
        return ended.stream()
                .map(line -> new FrontDeskPage.Ended(
                        line.erased() ? "" : names.getOrDefault(line.id(), "No name given"),
                        line.reference().substring(0, 5) + "-"
                                + line.reference().substring(5),
                        line.erased(),
                        ShownTime.moment(line.at(), studio.hours().zone())))
                .toList();
    }

    private static String name(Optional<UUID> person, Map<UUID, StaffMember> staff) {
        return person.flatMap(id -> Optional.ofNullable(staff.get(id)))
                .map(StaffMember::name)
                .orElse("");
    }
}
