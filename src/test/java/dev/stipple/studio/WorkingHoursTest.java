package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final WorkingHours HOURS = new WorkingHours(WEEK, NINE, FIVE, LONDON);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant FRIDAY_THREE = Instant.parse("2026-11-20T15:00:00Z");

    @Test
    void working_time_skips_a_closed_day() {
        assertThat(HOURS.plusWorking(FRIDAY_THREE, Duration.ofHours(4))).isEqualTo("2026-11-23T11:00:00Z");
        assertThat(closed(MONDAY).plusWorking(FRIDAY_THREE, Duration.ofHours(4)))
                .isEqualTo("2026-11-24T11:00:00Z");
    }

    @Test
    void a_working_day_is_not_one_that_is_closed() {
        assertThat(HOURS.closeAfterWorkingDays(FRIDAY_THREE, 1)).isEqualTo("2026-11-23T17:00:00Z");
        assertThat(closed(MONDAY).closeAfterWorkingDays(FRIDAY_THREE, 1)).isEqualTo("2026-11-24T17:00:00Z");
        assertThat(closed(MONDAY, MONDAY.plusDays(1)).closeAfterWorkingDays(FRIDAY_THREE, 2))
                .isEqualTo("2026-11-26T17:00:00Z");
    }

    @Test
    void what_comes_on_a_closed_day_counts_from_the_next_opening() {
        Instant mondayNoon = Instant.parse("2026-11-23T12:00:00Z");

        assertThat(closed(MONDAY).plusWorking(mondayNoon, Duration.ofHours(1))).isEqualTo("2026-11-24T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        // within a day, over a night, over a weekend
        "2026-11-20T10:00:00Z, 2026-11-20T12:30:00Z, PT2H30M",
        "2026-11-19T16:00:00Z, 2026-11-20T10:00:00Z, PT2H",
        "2026-11-20T16:00:00Z, 2026-11-23T10:00:00Z, PT2H",
        "2026-11-21T08:00:00Z, 2026-11-22T20:00:00Z, PT0S",
        // before opening and after closing nothing is counted
        "2026-11-20T05:00:00Z, 2026-11-20T23:00:00Z, PT8H",
        // summer time ends on Sunday 25 October and begins on Sunday 28 March: a working day keeps its eight hours
        "2026-10-23T15:00:00Z, 2026-10-26T10:00:00Z, PT2H",
        "2027-03-26T16:00:00Z, 2027-03-29T09:00:00Z, PT2H",
        "2026-10-23T00:00:00Z, 2026-10-27T00:00:00Z, PT16H",
        // the wrong way round, and no time at all
        "2026-11-20T12:00:00Z, 2026-11-20T10:00:00Z, PT0S",
        "2026-11-20T12:00:00Z, 2026-11-20T12:00:00Z, PT0S"
    })
    void time_between_two_instants_counts_working_hours_only(Instant from, Instant to, Duration worked) {
        assertThat(HOURS.workingBetween(from, to)).isEqualTo(worked);
    }

    @Test
    void no_working_time_passes_on_a_closed_day() {
        Instant tuesdayTen = Instant.parse("2026-11-24T10:00:00Z");

        assertThat(HOURS.workingBetween(FRIDAY_THREE, tuesdayTen)).isEqualTo(Duration.ofHours(11));
        assertThat(closed(MONDAY).workingBetween(FRIDAY_THREE, tuesdayTen)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_night_studio_loses_the_hour_that_summer_time_takes() {
        WorkingHours night = new WorkingHours(Set.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.of(4, 0), LONDON);
        Instant before = Instant.parse("2027-03-27T12:00:00Z");

        assertThat(night.workingBetween(before, before.plus(Duration.ofDays(2))))
                .isEqualTo(Duration.ofHours(3));
        assertThat(night.plusWorking(before, Duration.ofHours(3))).isEqualTo("2027-03-28T03:00:00Z");
    }

    /** Some change their clocks at midnight, one by half an hour, one left out a day. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "America/New_York",
                "America/Santiago",
                "Africa/Cairo",
                "Asia/Beirut",
                "Australia/Lord_Howe",
                "Pacific/Apia"
            })
    void weeks_that_are_counted_come_to_the_same_as_days_that_are_walked_through(ZoneId zone) {
        Random random = new Random(20);
        for (int turn = 0; turn < 500; turn++) {
            WorkingHours hours = anyHours(random, zone);
            Instant from = Instant.parse("2008-01-01T00:00:00Z").plusSeconds(random.nextInt(600_000_000));
            Instant to = from.plusSeconds(random.nextInt(turn % 2 == 0 ? 40_000_000 : 1_000_000));
            assertThat(hours.workingBetween(from, to))
                    .as("%s from %s to %s", hours, from, to)
                    .isEqualTo(dayByDay(hours, from, to));
        }
    }

    private static WorkingHours anyHours(Random random, ZoneId zone) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        random.ints(3, 1, 8).forEach(day -> days.add(DayOfWeek.of(day)));
        int opens = random.nextInt(95);
        int closes = opens + 1 + random.nextInt(95 - opens);
        Set<LocalDate> closed = random.ints(20, 0, 7_000)
                .mapToObj(day -> LocalDate.of(2008, 1, 1).plusDays(day))
                .collect(Collectors.toSet());
        return new WorkingHours(
                days,
                LocalTime.MIDNIGHT.plusMinutes(15L * opens),
                LocalTime.MIDNIGHT.plusMinutes(15L * closes),
                zone,
                closed);
    }

    private static Duration dayByDay(WorkingHours hours, Instant from, Instant to) {
        Duration all = Duration.ZERO;
        LocalDate last = to.atZone(hours.zone()).toLocalDate();
        for (LocalDate day = from.atZone(hours.zone()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            Instant opening = day.atTime(hours.opens()).atZone(hours.zone()).toInstant();
            Instant closing = day.atTime(hours.closes()).atZone(hours.zone()).toInstant();
            Instant begins = opening.isAfter(from) ? opening : from;
            Instant ends = closing.isBefore(to) ? closing : to;
            if (hours.worksOn(day) && ends.isAfter(begins)) {
                all = all.plus(Duration.between(begins, ends));
            }
        }
        return all;
    }

    @Test
    void working_time_added_is_working_time_between() {
        WorkingHours hours = closed(MONDAY, LocalDate.of(2026, 12, 25));
        for (int minutes = 1; minutes < 20_000; minutes += 97) {
            Duration work = Duration.ofMinutes(minutes);
            Instant end = hours.plusWorking(FRIDAY_THREE, work);
            assertThat(hours.workingBetween(FRIDAY_THREE, end)).isEqualTo(work);
        }
    }

    @Test
    void a_studio_closed_for_years_ahead_still_has_a_due_time() {
        WorkingHours never = new WorkingHours(
                WEEK,
                NINE,
                FIVE,
                LONDON,
                LocalDate.of(2026, 11, 1).datesUntil(LocalDate.of(2036, 11, 1)).collect(Collectors.toSet()));

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(never.closeAfterWorkingDays(FRIDAY_THREE, 10)).isEqualTo("2026-12-04T17:00:00Z");
            assertThat(never.plusWorking(FRIDAY_THREE, Duration.ofHours(4))).isEqualTo("2026-11-23T11:00:00Z");
            assertThat(never.workingBetween(FRIDAY_THREE, Instant.parse("2030-01-01T00:00:00Z")))
                    .isZero();
        });
    }

    @Test
    void a_span_of_a_thousand_years_is_counted_for_ten_of_them() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(
                        HOURS.workingBetween(FRIDAY_THREE, Instant.parse("3026-01-01T00:00:00Z")))
                .isBetween(Duration.ofHours(2500L * 8), Duration.ofHours(2700L * 8)));
    }

    private static WorkingHours closed(LocalDate... days) {
        return new WorkingHours(WEEK, NINE, FIVE, LONDON, Set.of(days));
    }
}
