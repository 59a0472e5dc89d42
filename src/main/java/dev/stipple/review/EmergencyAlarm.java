package dev.stipple.review;

import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.alarm.AlarmSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A form was read in an emergency, and no owner has looked at why. */
@ApplicationScoped
class EmergencyAlarm implements AlarmSource {

    private final EmergencyReads reads;

    EmergencyAlarm(EmergencyReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Alarm> alarms(UUID studio) {
        long unseen = reads.unseen(studio);
        return unseen == 0
                ? List.of()
                : List.of(new Alarm(
                        "emergency",
                        unseen == 1
                                ? "A colleague read a form in an emergency."
                                : unseen + " forms were read in an emergency.",
                        "Read why at /desk/emergencies, talk to them, and mark it as seen there."));
    }
}
