package dev.stipple.running;

import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.alarm.AlarmSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** All that is wrong now. What the desk shows is at most half a minute old. */
@Named("alarms")
@ApplicationScoped
public class Alarms {

    private static final Logger LOG = Logger.getLogger(Alarms.class);
    private static final Duration SHOWN_FOR = Duration.ofSeconds(30);

    private final List<AlarmSource> sources;
    private final Clock clock;
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(List<Alarm> alarms, Instant at) {}

    Alarms(@All List<AlarmSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** For the strip at the top of the desk. */
    public List<Alarm> shown(UUID studio) {
        Instant now = clock.instant();
        Seen known = seen.get(studio);
        if (known != null && now.isBefore(known.at().plus(SHOWN_FOR))) {
            return known.alarms();
        }
        return look(studio);
    }

    /** Looks now. */
    List<Alarm> look(UUID studio) {
        List<Alarm> found =
                sources.stream().flatMap(source -> ask(source, studio)).toList();
        seen.put(studio, new Seen(found, clock.instant()));
        return found;
    }

    /** A look that fails must not take the page with it. Whatever breaks it shows elsewhere. */
    private static Stream<Alarm> ask(AlarmSource source, UUID studio) {
        try {
            return source.alarms(studio).stream();
        } catch (RuntimeException failed) {
            LOG.warnf("a look for trouble failed: %s", failed.getClass().getName());
            return Stream.empty();
        }
    }
}
