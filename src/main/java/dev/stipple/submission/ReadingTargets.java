package dev.stipple.submission;

import dev.stipple.rules.Severity;
import dev.stipple.studio.ReadingTimes;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.WorkingHours;
import java.time.Duration;
import java.time.Instant;

/** How soon a person reads, by severity. The desk's due time and the client's promise come from the same numbers of the studio. */
public final class ReadingTargets {

    private static final Duration CRISIS_HOURS = Duration.ofHours(1);

    private ReadingTargets() {}

    /** When the desk must have acted. */
    public static Instant due(Severity severity, Instant sent, StudioProfile studio) {
        WorkingHours hours = studio.hours();
        ReadingTimes times = studio.readingTimes();
        return switch (severity) {
            case CRISIS -> hours.plusWorking(sent, CRISIS_HOURS);
            case SAFETY -> hours.plusWorking(sent, Duration.ofHours(times.safetyHours()));
            case RED -> hours.closeAfterWorkingDays(sent, times.redDays());
            case AMBER -> hours.closeAfterWorkingDays(sent, times.amberDays());
            case ROUTINE -> hours.closeAfterWorkingDays(sent, times.routineDays());
        };
    }

    /** What the client is told: never earlier than the desk's due time; a red case has a day in hand where that may be. */
    public static Instant promise(Severity severity, Instant sent, StudioProfile studio) {
        return severity == Severity.RED
                ? studio.hours()
                        .closeAfterWorkingDays(sent, studio.readingTimes().redPromiseDays())
                : due(severity, sent, studio);
    }
}
