package dev.stipple.admin;

import dev.stipple.privacy.AccessLog;
import dev.stipple.studio.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reading that an owner should ask about: many different forms within an hour, or forms outside the working hours. Most of it
 * has a good reason, so it is told and nothing more.
 */
final class UnusualReading {

    /** More different forms than this within an hour of the clock. */
    static final int MANY = 30;

    /** How far back it is looked for. */
    static final int DAYS = 7;

    /**
     * What stands out.
     *
     * @param from the hour, or the first reading of the evening
     * @param forms how many different ones
     * @param outside outside the working hours, and not many within an hour
     */
    record Found(UUID actor, Instant from, int forms, boolean outside) {}

    private UnusualReading() {}

    /** The newest first. */
    static List<Found> in(List<AccessLog.Line> lines, WorkingHours hours) {
        List<Found> found = new ArrayList<>(
                grouped(lines, line -> true, line -> at(line, hours).truncatedTo(ChronoUnit.HOURS), MANY + 1, false));
        found.addAll(grouped(lines, line -> !hours.openAt(line.at()), line -> night(line, hours), 1, true));
        found.sort(Comparator.comparing(Found::from).reversed());
        return List.copyOf(found);
    }

    private record Group(UUID actor, Object when) {}

    private static List<Found> grouped(
            List<AccessLog.Line> lines,
            Predicate<AccessLog.Line> counts,
            Function<AccessLog.Line, Object> when,
            int atLeast,
            boolean outside) {
        Map<Group, Set<UUID>> forms = new HashMap<>();
        Map<Group, Instant> first = new HashMap<>();
        lines.stream().filter(line -> line.kind().reads()).filter(counts).forEach(line -> {
            Group group = new Group(line.actor(), when.apply(line));
            forms.computeIfAbsent(group, none -> new HashSet<>()).add(line.subject());
            first.merge(group, line.at(), (one, other) -> one.isBefore(other) ? one : other);
        });
        return forms.entrySet().stream()
                .filter(group -> group.getValue().size() >= atLeast)
                .map(group -> new Found(
                        group.getKey().actor(),
                        first.getOrDefault(group.getKey(), Instant.EPOCH),
                        group.getValue().size(),
                        outside))
                .toList();
    }

    /** Early morning belongs to the evening before. */
    private static LocalDate night(AccessLog.Line line, WorkingHours hours) {
        ZonedDateTime at = at(line, hours);
        return at.toLocalTime().isBefore(hours.opens()) ? at.toLocalDate().minusDays(1) : at.toLocalDate();
    }

    private static ZonedDateTime at(AccessLog.Line line, WorkingHours hours) {
        return line.at().atZone(hours.zone());
    }
}
