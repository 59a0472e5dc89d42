package dev.stipple.studio;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * When a studio works, in its own time zone. At least one day a week.
 *
 * @param closed days on which it does not, though the weekday says so
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes, ZoneId zone, Set<LocalDate> closed) {

    /**
     * How far ahead a working day is looked for. A studio closed for longer is taken by its weekdays: a due time too early
     * does less harm than none.
     */
    static final int LOOKED_AHEAD = 366;

    /** Ten years: more working time than anybody asks for. */
    private static final int MOST_DAYS_COUNTED = 3660;

    public WorkingHours {
        if (days.isEmpty() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("working hours need a day, and must open before they close");
        }
        days = Set.copyOf(EnumSet.copyOf(days));
        closed = Set.copyOf(closed);
    }

    /** Hours of a studio that is never closed on its working days. */
    public WorkingHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes, ZoneId zone) {
        this(days, opens, closes, zone, Set.of());
    }

    /** The instant after so much working time from a start; outside hours the clock stands still. */
    public Instant plusWorking(Instant start, Duration work) {
        ZonedDateTime at = start.atZone(zone);
        Duration left = work;
        while (true) {
            at = nextWorkingMoment(at);
            Duration today = Duration.between(at, at.with(closes));
            if (left.compareTo(today) <= 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(today);
            at = at.toLocalDate().plusDays(1).atStartOfDay(zone);
        }
    }

    /** Closing time of the n-th working day after the one that a start falls on. */
    public Instant closeAfterWorkingDays(Instant start, int days) {
        ZonedDateTime at = nextWorkingMoment(start.atZone(zone));
        LocalDate day = at.toLocalDate();
        for (int left = days; left > 0; left--) {
            day = nextWorkingDay(day.plusDays(1));
        }
        return day.atTime(closes).atZone(zone).toInstant();
    }

    /** How long the studio worked from one instant to another; nothing when the second comes first. Counts ten years at most. */
    public Duration workingBetween(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        LocalDate first = from.atZone(zone).toLocalDate();
        LocalDate last = to.atZone(zone).toLocalDate();
        LocalDate until = first.plusDays(MOST_DAYS_COUNTED);
        if (first.equals(last)) {
            return worked(first, from, to);
        }
        return last.isBefore(until)
                ? worked(first, from, to).plus(whole(first.plusDays(1), last)).plus(worked(last, from, to))
                : worked(first, from, to).plus(whole(first.plusDays(1), until));
    }

    /** Of all days from one until before another. A queue asks this of each row, so weeks are counted and not walked through. */
    private Duration whole(LocalDate from, LocalDate until) {
        long weeks = ChronoUnit.WEEKS.between(from, until);
        long usual = weeks * days.size()
                + from.plusWeeks(weeks)
                        .datesUntil(until)
                        .filter(this::isWorkday)
                        .count();
        long shut = closed.stream()
                .filter(this::isWorkday)
                .filter(day -> !day.isBefore(from) && day.isBefore(until))
                .count();
        Duration day = Duration.between(opens, closes);
        return clockChanges(from, until).stream()
                .filter(this::worksOn)
                .map(changing -> worked(changing, Instant.MIN, Instant.MAX).minus(day))
                .reduce(day.multipliedBy(usual - shut), Duration::plus);
    }

    /** The days on which the clocks are changed: one may be shorter or longer. */
    private Set<LocalDate> clockChanges(LocalDate from, LocalDate until) {
        Set<LocalDate> changes = new HashSet<>();
        ZoneRules rules = zone.getRules();
        Instant end = until.atStartOfDay(zone).toInstant();
        // From before midnight: they may be changed at that moment.
        Instant at = from.atStartOfDay(zone).toInstant().minusSeconds(1);
        for (ZoneOffsetTransition change = rules.nextTransition(at);
                change != null && !change.getInstant().isAfter(end);
                change = rules.nextTransition(change.getInstant())) {
            changes.add(change.getDateTimeBefore().toLocalDate());
            changes.add(change.getDateTimeAfter().toLocalDate());
        }
        changes.removeIf(day -> day.isBefore(from) || !day.isBefore(until));
        return changes;
    }

    private Duration worked(LocalDate day, Instant from, Instant to) {
        if (!worksOn(day)) {
            return Duration.ZERO;
        }
        Instant opening = day.atTime(opens).atZone(zone).toInstant();
        Instant closing = day.atTime(closes).atZone(zone).toInstant();
        Instant begins = from.isAfter(opening) ? from : opening;
        Instant ends = to.isBefore(closing) ? to : closing;
        return ends.isAfter(begins) ? Duration.between(begins, ends) : Duration.ZERO;
    }

    /** The moment at which the day of an instant ends, by the studio's calendar. */
    public Instant endOfDay(Instant at) {
        return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private ZonedDateTime nextWorkingMoment(ZonedDateTime at) {
        boolean over = !at.toLocalTime().isBefore(closes);
        LocalDate day = nextWorkingDay(over ? at.toLocalDate().plusDays(1) : at.toLocalDate());
        ZonedDateTime opening = day.atTime(opens).atZone(zone);
        return opening.isAfter(at) ? opening : at;
    }

    private LocalDate nextWorkingDay(LocalDate from) {
        return from.datesUntil(from.plusDays(LOOKED_AHEAD))
                .filter(this::worksOn)
                .findFirst()
                .orElseGet(() -> nextUsualDay(from));
    }

    private LocalDate nextUsualDay(LocalDate from) {
        LocalDate day = from;
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether the studio works at a moment. */
    public boolean openAt(Instant moment) {
        ZonedDateTime at = moment.atZone(zone);
        return worksOn(at.toLocalDate())
                && !at.toLocalTime().isBefore(opens)
                && at.toLocalTime().isBefore(closes);
    }

    /** Whether the studio works on a day. */
    public boolean worksOn(LocalDate day) {
        return isWorkday(day) && !closed.contains(day);
    }

    private boolean isWorkday(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }
}
