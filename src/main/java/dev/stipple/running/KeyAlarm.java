package dev.stipple.running;

import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.alarm.AlarmSource;
import dev.stipple.shared.sealing.KeyCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The key file went while the program runs: it goes on with what it remembers, and would not start again. */
@ApplicationScoped
class KeyAlarm implements AlarmSource {

    private final KeyCheck keys;

    KeyAlarm(KeyCheck keys) {
        this.keys = keys;
    }

    @Override
    public List<Alarm> alarms(UUID studio) {
        return keys
                .trouble()
                .map(trouble -> new Alarm(
                        "keys", trouble + ".", "Restore it from your recovery copy before Stipple is next restarted."))
                .stream()
                .toList();
    }
}
