package dev.stipple.shared.alarm;

import java.util.List;
import java.util.UUID;

/** Looks for one kind of trouble. It is asked about twice a minute, so it must be quick. */
public interface AlarmSource {

    /** What is wrong now, for a studio or for the whole program; empty when nothing is. */
    List<Alarm> alarms(UUID studio);
}
