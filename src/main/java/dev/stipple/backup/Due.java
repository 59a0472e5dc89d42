package dev.stipple.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When it is time for the next backup or test. A night that the machine slept through is made up for after it woke. */
final class Due {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private Due() {}

    /** Whether none went well since the hour last struck. */
    static boolean copy(Instant now, ZoneId zone, int hour, Optional<Instant> lastGood, Optional<Instant> lastBad) {
        ZonedDateTime struck = now.atZone(zone).with(LocalTime.of(hour, 0));
        Instant since = (struck.toInstant().isAfter(now) ? struck.minusDays(1) : struck).toInstant();
        return lastGood.filter(last -> !last.isBefore(since)).isEmpty() && rested(now, lastBad);
    }

    /** Whether none went well within the week. */
    static boolean test(Instant now, Optional<Instant> lastGood, Optional<Instant> lastBad) {
        return lastGood.filter(last -> last.plus(WEEK).isAfter(now)).isEmpty() && rested(now, lastBad);
    }

    private static boolean rested(Instant now, Optional<Instant> lastBad) {
        return lastBad.filter(last -> last.plus(AFTER_A_FAILURE).isAfter(now)).isEmpty();
    }
}
