package dev.stipple.running;

import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.alarm.AlarmSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** How much room is left where uploads are received and, with the embedded database, where everything is kept. */
@ApplicationScoped
class Disk implements AlarmSource {

    private static final long MEGABYTE = 1024L * 1024;

    /** Below this somebody should make room. */
    private static final long LOW = 1024 * MEGABYTE;

    /** Below this a form can no longer be promised to be kept. */
    private static final long FULL = 64 * MEGABYTE;

    private final Path home;

    Disk(StippleConfig config) {
        home = config.home();
    }

    @Override
    public List<Alarm> alarms(UUID studio) {
        return alarms(free());
    }

    static List<Alarm> alarms(long free) {
        return free >= LOW
                ? List.of()
                : List.of(new Alarm(
                        "disk",
                        "Only " + free / MEGABYTE + " MB are free on the disk of Stipple.",
                        "Make room on it, or move stipple.home to a larger one. Below 64 MB no form is taken."));
    }

    boolean full() {
        return full(free());
    }

    static boolean full(long free) {
        return free < FULL;
    }

    long free() {
        try {
            return Files.getFileStore(home).getUsableSpace();
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
