package dev.stipple.submission;

import dev.stipple.rules.Severity;
import dev.stipple.studio.WorkingHours;
import java.time.Duration;
import java.time.Instant;

/** How soon a person reads, by severity. The desk's due time and the client's promise come from this one table. */
public final class ReadingTargets {

    private static final Duration CRISIS_HOURS = Duration.ofHours(1);
    private static final Duration SAFETY_HOURS = Duration.ofHours(4);

    private ReadingTargets() {}

    /** When the desk must have acted. */
    public static Instant due(Severity severity, Instant sent, WorkingHours hours) {
        return switch (severity) {
            case CRISIS -> hours.plusWorking(sent, CRISIS_HOURS);
            case SAFETY -> hours.plusWorking(sent, SAFETY_HOURS);
            case RED -> hours.closeAfterWorkingDays(sent, 1);
            case AMBER -> hours.closeAfterWorkingDays(sent, 2);
            case ROUTINE -> hours.closeAfterWorkingDays(sent, 3);
        };
    }

    /** What the client is told: never earlier than the desk's due time, so that a red case has a day in hand. */
    public static Instant promise(Severity severity, Instant sent, WorkingHours hours) {
        return severity == Severity.RED ? hours.closeAfterWorkingDays(sent, 2) : due(severity, sent, hours);
    }
}
