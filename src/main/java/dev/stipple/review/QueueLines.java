package dev.stipple.review;

import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Rows of the queue in words.
 *
 * @param asked what the address asks for
 * @param names of the clients, by submission; one is missing where none was given
 * @param staff by id
 * @param labels by submission
 * @param outcomes the marks of the outcomes, by code
 * @param patterns the names of the patterns, by code
 * @param patternMarks the marks of the patterns, by code
 */
record QueueLines(
        StudioProfile studio,
        Instant now,
        QueuePages.Asked asked,
        Map<UUID, String> names,
        Map<UUID, StaffMember> staff,
        Map<UUID, List<Labels.Named>> labels,
        Map<String, byte[]> outcomes,
        Map<String, String> patterns,
        Map<String, byte[]> patternMarks) {

    static final String NO_NAME = "No name given";

    /** One row; why it stands where it stands is stated on it. */
    QueuePage.Line of(ReviewQueue.Row row) {
        Triage.Case is = row.is();
        String pausedOn = row.pausedAt().map(at -> ShownTime.moment(at, zone())).orElse("");
        String name = names.getOrDefault(row.id(), NO_NAME);
        Ageing ageing = new Ageing(studio.hours(), now);
        boolean open = asked.filter().view().open();
        boolean paused = is.state().paused();
        return new QueuePage.Line(
                row.id().toString(),
                QueueFilter.code(is.severity()),
                QueuePage.tag(is.severity()),
                row.flags(),
                name,
                QueuePage.initials(name),
                is.reference().substring(0, 5) + "-" + is.reference().substring(5),
                QueueMarks.code(outcomes, row.outcomeMark())
                        .flatMap(DecidedOutcome::of)
                        .map(DecidedOutcome::shortTitle)
                        .orElse("Person first"),
                open && !paused ? ageing.waited(row.clockFrom(), is.dueAt()) : paused ? "Paused" : "",
                paused ? "fresh" : ageing.age(row.clockFrom(), is.dueAt()).code(),
                open ? ageing.reason(row.place(), is, pausedOn) : ended(row),
                name(row.holder()),
                name(row.assignedTo()),
                QueueMarks.code(patternMarks, row.patternMark())
                        .map(code -> patterns.getOrDefault(code, ""))
                        .orElse(""),
                is.state() == ReviewState.WAITING ? "" : is.state().words(),
                labels.getOrDefault(row.id(), List.of()).stream()
                        .map(Labels.Named::name)
                        .toList(),
                row.asks(),
                row.again(),
                is.state() == ReviewState.WITHDRAWN,
                row.photos(),
                ShownTime.moment(is.sentAt(), zone()),
                is.state() != ReviewState.ERASED && (is.state() != ReviewState.WITHDRAWN || open),
                asked.selected().filter(row.id()::equals).isPresent());
    }

    private String ended(ReviewQueue.Row row) {
        return Stream.of(row.closedAt(), row.decidedAt())
                .flatMap(Optional::stream)
                .findFirst()
                .map(at -> ShownTime.moment(at, zone()))
                .orElse("");
    }

    /** Nothing for nobody. */
    String name(Optional<UUID> person) {
        return person.flatMap(id -> Optional.ofNullable(staff.get(id)))
                .map(StaffMember::name)
                .orElse("");
    }

    private ZoneId zone() {
        return studio.hours().zone();
    }
}
