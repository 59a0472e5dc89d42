package dev.stipple.rights;

import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.alarm.AlarmSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Forms have been due for a week, and the owner has not said whether the program may delete them. */
@ApplicationScoped
class UnreadRetention implements AlarmSource {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final RetentionRuns runs;
    private final Clock clock;

    UnreadRetention(RetentionRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public List<Alarm> alarms(UUID studio) {
        return runs.unreadFor(studio, A_WEEK, clock.instant())
                ? List.of(new Alarm(
                        "retention",
                        "Forms have been kept for longer than you promise clients.",
                        "The owner reads at /admin/retention which these are, and lets Stipple delete them."))
                : List.of();
    }
}
