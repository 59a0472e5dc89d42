package dev.stipple.running;

import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.alarm.AlarmSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A job that should have ended well by now has not: mail, deletions by age, backups and the like stand still. */
@ApplicationScoped
class LateJobs implements AlarmSource {

    private final JobWatch jobs;

    LateJobs(JobWatch jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<Alarm> alarms(UUID studio) {
        List<String> late = jobs.late();
        return late.isEmpty()
                ? List.of()
                : List.of(
                        new Alarm(
                                "jobs",
                                "Work in the background is late: " + String.join(", ", late) + ".",
                                "Look into the log for these words, then restart Stipple. docs/operations.md says what each does."));
    }
}
