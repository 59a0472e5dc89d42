package dev.stipple.studio;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
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
        return first.datesUntil(last.plusDays(1))
                .limit(MOST_DAYS_COUNTED)
                .filter(this::worksOn)
                .map(day -> worked(day, from, to))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration worked(LocalDate day, Instant from, Instant to) {
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
        while (!days.contains(day.getDayOfWeek())) {
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
        return days.contains(day.getDayOfWeek()) && !closed.contains(day);
    }
}
