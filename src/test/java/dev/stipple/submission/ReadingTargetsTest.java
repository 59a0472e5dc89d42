package dev.stipple.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.rules.Severity;
import dev.stipple.studio.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTargetsTest {

    private static final WorkingHours HOURS = new WorkingHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            ZoneId.of("Europe/London"));

    @ParameterizedTest
    @CsvSource({
        // Friday afternoon: four working hours end on Monday
        "SAFETY, 2026-11-20T15:00:00Z, 2026-11-23T11:00:00Z",
        // Sunday counts from Monday's opening
        "SAFETY, 2026-11-22T21:14:00Z, 2026-11-23T13:00:00Z",
        "RED, 2026-11-20T10:00:00Z, 2026-11-23T17:00:00Z",
        "AMBER, 2026-11-20T10:00:00Z, 2026-11-24T17:00:00Z",
        "ROUTINE, 2026-11-22T10:00:00Z, 2026-11-26T17:00:00Z",
        // Summer time ends on Sunday 25 October 2026
        "ROUTINE, 2026-10-23T10:00:00Z, 2026-10-28T17:00:00Z"
    })
    void due_times_count_working_time_only(Severity severity, Instant sent, Instant due) {
        assertThat(ReadingTargets.due(severity, sent, HOURS)).isEqualTo(due);
    }

    @Test
    void a_promise_to_the_client_is_never_earlier_than_the_desk_is_due() {
        Instant sent = Instant.parse("2026-11-20T10:00:00Z");
        for (Severity severity : Severity.values()) {
            assertThat(ReadingTargets.promise(severity, sent, HOURS))
                    .isAfterOrEqualTo(ReadingTargets.due(severity, sent, HOURS));
        }
    }
}
