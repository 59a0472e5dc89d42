package dev.stipple.ending;

import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.alarm.AlarmSource;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.Studios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Says at the top of every page of the desk that the studio ends; and raises an alarm when its day passes and it has not. */
@Named("ending")
@ApplicationScoped
public class EndingNotice implements AlarmSource {

    private static final Duration GRACE = Duration.ofHours(6);

    private final StudioEndings endings;
    private final Studios studios;
    private final Clock clock;

    EndingNotice(StudioEndings endings, Studios studios, Clock clock) {
        this.endings = endings;
        this.studios = studios;
        this.clock = clock;
    }

    /** The day on which the studio ends, in words; empty while it goes on. */
    public String day(UUID studio) {
        return endings.announced(studio)
                .map(ending -> ShownTime.date(LocalDate.ofInstant(
                        ending.endsAt(), studios.byId(studio).hours().zone())))
                .orElse("");
    }

    @Override
    public List<Alarm> alarms(UUID studio) {
        return alarms(studio, clock.instant());
    }

    List<Alarm> alarms(UUID studio, Instant now) {
        return endings
                .announced(studio)
                .filter(ending -> ending.endsAt().plus(GRACE).isBefore(now))
                .map(ending -> new Alarm(
                        "ending",
                        "The day has come on which this studio was to end, and it has not.",
                        "A form may be kept longer for a claim. The owner reads why at /admin/studio/ending."))
                .stream()
                .toList();
    }
}
