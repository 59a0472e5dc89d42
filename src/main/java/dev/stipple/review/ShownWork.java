package dev.stipple.review;

import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who has a case in hand, and what the desk added to it. */
@ApplicationScoped
class ShownWork {

    private final People people;
    private final Labels labels;

    ShownWork(People people, Labels labels) {
        this.people = people;
        this.labels = labels;
    }

    SubmissionPage.Work of(StaffMember member, Reviews.State review, List<Timeline.Entry> story, ZoneId zone) {
        UUID studio = review.id().studioId();
        Map<UUID, StaffMember> staff = people.of(studio);
        return new SubmissionPage.Work(
                name(review.holder(), staff),
                shown(review.heldUntil(), zone),
                review.holder().filter(member.id()::equals).isPresent(),
                name(review.assignedTo(), staff),
                shown(review.snoozedUntil(), zone),
                shown(review.pausedAt().filter(at -> review.state().paused()), zone),
                labels.of(studio, List.of(review.id().id()))
                        .getOrDefault(review.id().id(), List.of()),
                labels.all(studio).stream().map(Labels.Named::name).toList(),
                staff.values().stream()
                        .filter(StaffMember::decides)
                        .sorted(Comparator.comparing(StaffMember::name))
                        .map(person -> new QueuePage.Choice(
                                person.id().toString(),
                                person.name(),
                                review.assignedTo().filter(person.id()::equals).isPresent()))
                        .toList(),
                resolved(story, staff, zone),
                measured(story, staff, zone),
                List.of(Resolution.How.values()));
    }

    private static Map<String, String> resolved(List<Timeline.Entry> story, Map<UUID, StaffMember> staff, ZoneId zone) {
        Map<String, String> resolved = new HashMap<>();
        for (Timeline.Entry entry : story) {
            if (entry.kind() == EventKind.RESOLVED) {
                Resolution made = Sealed.read(Resolution.class, entry.detail());
                resolved.put(
                        made.rule(),
                        made.how().words() + ". " + made.reason() + " (" + signed(entry, staff, zone) + ")");
            }
        }
        return resolved;
    }

    private static List<String> measured(List<Timeline.Entry> story, Map<UUID, StaffMember> staff, ZoneId zone) {
        List<String> measured = new ArrayList<>();
        for (Timeline.Entry entry : story) {
            if (entry.kind() == EventKind.MEASURED) {
                measured.add(Sealed.read(Measurement.class, entry.detail()).words() + " (" + signed(entry, staff, zone)
                        + ")");
            }
        }
        Collections.reverse(measured);
        return measured;
    }

    private static String signed(Timeline.Entry entry, Map<UUID, StaffMember> staff, ZoneId zone) {
        return name(entry.actor(), staff) + ", " + ShownTime.moment(entry.at(), zone);
    }

    private static String shown(Optional<Instant> at, ZoneId zone) {
        return at.map(moment -> ShownTime.moment(moment, zone)).orElse("");
    }

    private static String name(Optional<UUID> person, Map<UUID, StaffMember> staff) {
        return person.flatMap(id -> Optional.ofNullable(staff.get(id)))
                .map(StaffMember::name)
                .orElse("");
    }
}
