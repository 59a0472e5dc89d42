package dev.stipple.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.rules.Severity;
import dev.stipple.studio.ReadingTimes;
import dev.stipple.studio.StudioProfile;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTargetsTest {

    private static final StudioProfile STUDIO = studio(ReadingTimes.USUAL);
    private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");

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
        assertThat(ReadingTargets.due(severity, sent, STUDIO)).isEqualTo(due);
    }

    @Test
    void a_promise_to_the_client_is_never_earlier_than_the_desk_is_due_whatever_a_studio_settles() {
        for (ReadingTimes times : all()) {
            for (Severity severity : Severity.values()) {
                assertThat(ReadingTargets.promise(severity, FRIDAY, studio(times)))
                        .as("%s by %s", severity, times)
                        .isAfterOrEqualTo(ReadingTargets.due(severity, FRIDAY, studio(times)));
            }
        }
    }

    @Test
    void nobody_with_a_red_flag_is_told_a_later_day_than_somebody_with_an_amber_one() {
        for (ReadingTimes times : all()) {
            assertThat(ReadingTargets.promise(Severity.RED, FRIDAY, studio(times)))
                    .as("%s", times)
                    .isBeforeOrEqualTo(ReadingTargets.promise(Severity.AMBER, FRIDAY, studio(times)));
        }
    }

    @Test
    void words_of_despair_are_read_within_the_hour_whatever_a_studio_settles() {
        StudioProfile slow = studio(new ReadingTimes(8, 2, 5, 10));

        assertThat(ReadingTargets.due(Severity.CRISIS, FRIDAY, slow)).isEqualTo("2026-11-20T11:00:00Z");
    }

    @Test
    void reading_times_out_of_bounds_or_out_of_order_are_refused() {
        for (int[] wrong : new int[][] {
            {0, 1, 2, 3}, {9, 1, 2, 3}, {4, 3, 3, 3}, {4, 1, 6, 7}, {4, 1, 2, 11}, {4, 2, 1, 3}, {4, 1, 3, 2}
        }) {
            assertThatThrownBy(() -> new ReadingTimes(wrong[0], wrong[1], wrong[2], wrong[3]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<ReadingTimes> all() {
        List<ReadingTimes> all = new ArrayList<>();
        for (int red = 1; red <= ReadingTimes.MOST_RED_DAYS; red++) {
            for (int amber = red; amber <= ReadingTimes.MOST_AMBER_DAYS; amber++) {
                for (int routine = amber; routine <= ReadingTimes.MOST_ROUTINE_DAYS; routine++) {
                    all.add(new ReadingTimes(1 + routine % 8, red, amber, routine));
                }
            }
        }
        return all;
    }

    private static StudioProfile studio(ReadingTimes times) {
        WorkingHours hours = new WorkingHours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                ZoneId.of("Europe/London"));
        return new StudioProfile(new UUID(0, 1), "any", "Any", "1", "GB", hours, 7, times, "en");
    }
}
