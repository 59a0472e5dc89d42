package dev.stipple.backup;

import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.alarm.AlarmSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The nightly backup did not come, or the newest one could not be restored. The job itself ends well all the same. */
@ApplicationScoped
class BackupAlarm implements AlarmSource {

    /** One night missed, with the morning to spare. */
    private static final Duration OLD = Duration.ofHours(36);

    private static final String DO =
            "Ask whoever runs Stipple to look for \"backup\" in the log, and make one by hand.";

    private final Backups backups;
    private final BackupRuns runs;
    private final Clock clock;

    BackupAlarm(Backups backups, BackupRuns runs, Clock clock) {
        this.backups = backups;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public List<Alarm> alarms(UUID studio) {
        List<Alarm> alarms = new ArrayList<>();
        if (backups.nightly()) {
            late(clock.instant(), backups.lastGood(), runs.last(BackupRuns.Kind.COPY, false))
                    .ifPresent(alarms::add);
            untrue(backups.lastTested(), runs.last(BackupRuns.Kind.TEST, false)).ifPresent(alarms::add);
        }
        return alarms;
    }

    /** A new install has none until its first night; one that failed before there was any is told at once. */
    static Optional<Alarm> late(Instant now, Optional<Instant> good, Optional<Instant> failed) {
        boolean old = good.map(at -> at.isBefore(now.minus(OLD))).orElse(failed.isPresent());
        return old
                ? Optional.of(new Alarm("backup", "The newest backup is more than a day and a half old.", DO))
                : Optional.empty();
    }

    static Optional<Alarm> untrue(Optional<Instant> good, Optional<Instant> failed) {
        boolean worse = failed.isPresent() && good.map(failed.get()::isAfter).orElse(true);
        return worse
                ? Optional.of(new Alarm("backup", "The newest backup could not be restored in its weekly test.", DO))
                : Optional.empty();
    }
}
