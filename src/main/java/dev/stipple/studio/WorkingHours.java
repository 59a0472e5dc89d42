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

/** When a studio works, in its own time zone. At least one day a week. */
public record WorkingHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes, ZoneId zone) {

    public WorkingHours {
        if (days.isEmpty() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("working hours need a day, and must open before they close");
        }
        days = Set.copyOf(EnumSet.copyOf(days));
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

    /** The working time from one instant to another; none when the second is not later. */
    public Duration workingBetween(Instant from, Instant to) {
        Duration worked = Duration.ZERO;
        ZonedDateTime end = to.atZone(zone);
        ZonedDateTime at = nextWorkingMoment(from.atZone(zone));
        while (at.isBefore(end)) {
            ZonedDateTime close = at.with(closes);
            worked = worked.plus(Duration.between(at, close.isBefore(end) ? close : end));
            at = nextWorkingMoment(close);
        }
        return worked;
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
        LocalDate day = from;
        while (!days.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }
}
