package dev.stipple.rotation;

import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.alarm.AlarmSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A change of a key that was begun and stands still, and a recovery sheet that is of an older key. */
@ApplicationScoped
class RotationAlarm implements AlarmSource {

    /** A change takes seconds to minutes, and then its minute of grace. */
    private static final Duration STILL = Duration.ofMinutes(30);

    private final StudioRotation studios;
    private final MasterRotation master;
    private final Clock clock;

    RotationAlarm(StudioRotation studios, MasterRotation master, Clock clock) {
        this.studios = studios;
        this.master = master;
        this.clock = clock;
    }

    @Override
    public List<Alarm> alarms(UUID studio) {
        return alarms(studio, clock.instant());
    }

    List<Alarm> alarms(UUID studio, Instant now) {
        List<Alarm> found = new ArrayList<>();
        if (masterStandsStill(now)) {
            found.add(new Alarm(
                    "master",
                    "The change of the master key has not ended for half an hour.",
                    "Every node needs the file keys/master.next, and may write to its folder. docs/keys.md says how."));
        }
        boolean still = studios.standing(studio)
                .last()
                .filter(change -> change.endedAt().isEmpty())
                .filter(change -> change.movedAt().plus(STILL).isBefore(now))
                .isPresent();
        if (still) {
            found.add(new Alarm(
                    "rotation",
                    "The change of the studio's key has not moved for half an hour.",
                    "Nothing is lost: both keys open. Look into the log for key-rotation, then restart Stipple."));
        }
        if (master.sheetWanted()) {
            found.add(new Alarm(
                    "sheet",
                    "The recovery sheet is of an older key: the master key was changed since.",
                    "Print a new one with the command recovery-sheet, and lock it away."));
        }
        return found;
    }

    /** For the operator. People are let in all the same: everything opens meanwhile. */
    @Produces
    @Readiness
    HealthCheck masterKey() {
        return () -> HealthCheckResponse.named("master key")
                .up()
                .withData("change", masterState())
                .build();
    }

    private String masterState() {
        if (master.waitingSince().isEmpty()) {
            return "none";
        }
        long without = master.without();
        String state = masterStandsStill(clock.instant()) ? "stands still" : "under way";
        return without == 0 ? state : state + ": " + without + " nodes lack keys/master.next";
    }

    /** By the machine's time, which wrote the file. */
    private boolean masterStandsStill(Instant now) {
        return master.waitingSince()
                .filter(since -> since.plus(STILL).isBefore(now))
                .isPresent();
    }
}
