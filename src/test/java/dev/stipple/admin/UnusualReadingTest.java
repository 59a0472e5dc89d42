package dev.stipple.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stipple.privacy.AccessLog;
import dev.stipple.studio.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnusualReadingTest {

    private static final UUID ANA = UUID.randomUUID();
    private static final UUID TOM = UUID.randomUUID();
    private static final WorkingHours HOURS = new WorkingHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            ZoneId.of("Europe/London"));

    /** A Friday. */
    private static final Instant MORNING = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void many_different_forms_within_an_hour_stand_out_and_the_same_one_many_times_does_not() {
        List<AccessLog.Line> lines = new ArrayList<>(lines(ANA, MORNING, UnusualReading.MANY + 1));
        UUID same = UUID.randomUUID();
        for (int i = 0; i < 100; i++) {
            lines.add(line(TOM, MORNING.plusSeconds(i), AccessLog.Kind.SUBMISSION, same));
        }

        assertThat(UnusualReading.in(lines, HOURS)).singleElement().satisfies(found -> {
            assertThat(found.actor()).isEqualTo(ANA);
            assertThat(found.forms()).isEqualTo(UnusualReading.MANY + 1);
            assertThat(found.outside()).isFalse();
        });
        assertThat(UnusualReading.in(lines(ANA, MORNING, UnusualReading.MANY), HOURS))
                .isEmpty();
    }

    @Test
    void forms_outside_working_hours_stand_out_and_a_night_is_one_line() {
        List<AccessLog.Line> lines = List.of(
                line(ANA, Instant.parse("2026-11-19T22:30:00Z"), AccessLog.Kind.SUBMISSION, UUID.randomUUID()),
                line(ANA, Instant.parse("2026-11-20T01:00:00Z"), AccessLog.Kind.PHOTO, UUID.randomUUID()),
                line(ANA, MORNING, AccessLog.Kind.SUBMISSION, UUID.randomUUID()),
                line(TOM, Instant.parse("2026-11-21T11:00:00Z"), AccessLog.Kind.PDF, UUID.randomUUID()));

        assertThat(UnusualReading.in(lines, HOURS))
                .extracting(UnusualReading.Found::actor, UnusualReading.Found::forms, UnusualReading.Found::outside)
                .containsExactly(tuple(TOM, 1, true), tuple(ANA, 2, true));
    }

    @Test
    void a_search_or_a_change_of_settings_is_no_reading() {
        Instant night = Instant.parse("2026-11-20T23:00:00Z");

        assertThat(UnusualReading.in(
                        List.of(
                                line(ANA, night, AccessLog.Kind.SEARCH, UUID.randomUUID()),
                                line(ANA, night, AccessLog.Kind.SETTINGS, UUID.randomUUID())),
                        HOURS))
                .isEmpty();
    }

    private static List<AccessLog.Line> lines(UUID actor, Instant from, int forms) {
        List<AccessLog.Line> lines = new ArrayList<>();
        for (int i = 0; i < forms; i++) {
            lines.add(line(actor, from.plusSeconds(i), AccessLog.Kind.SUBMISSION, UUID.randomUUID()));
        }
        return lines;
    }

    private static AccessLog.Line line(UUID actor, Instant at, AccessLog.Kind kind, UUID subject) {
        return new AccessLog.Line(UUID.randomUUID(), at, actor, kind, subject);
    }
}
