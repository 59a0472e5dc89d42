package dev.stipple.running;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.SuccessfulExecution;
import io.quarkus.scheduler.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Watches every job of the program, without the job's doing. */
@ApplicationScoped
class JobWatch {

    private static final Logger LOG = Logger.getLogger(JobWatch.class);

    /** After a start, jobs that were due long ago get the time to run. */
    private static final Duration SETTLING = Duration.ofMinutes(15);

    private final Heartbeats heartbeats;
    private final Scheduler scheduler;
    private final MeterRegistry registry;
    private final Clock clock;
    private volatile Instant started = Instant.MAX;

    JobWatch(Heartbeats heartbeats, Scheduler scheduler, MeterRegistry registry, Clock clock) {
        this.heartbeats = heartbeats;
        this.scheduler = scheduler;
        this.registry = registry;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        started = clock.instant();
    }

    void well(@Observes SuccessfulExecution done) {
        note(done.getExecution(), "well", heartbeats::well);
    }

    void badly(@Observes FailedExecution failed) {
        note(failed.getExecution(), "badly", heartbeats::badly);
    }

    /** The jobs of this version of the program that are late, once it has run for a while. */
    List<String> late() {
        return lateAt(clock.instant());
    }

    List<String> lateAt(Instant now) {
        if (started.equals(Instant.MAX) || now.isBefore(started.plus(SETTLING))) {
            return List.of();
        }
        Set<String> ours =
                scheduler.getScheduledJobs().stream().map(Trigger::getId).collect(Collectors.toSet());
        return heartbeats.late().stream().filter(ours::contains).toList();
    }

    private void note(ScheduledExecution run, String ended, Consumer<ScheduledExecution> write) {
        registry.counter("stipple.jobs", "job", run.getTrigger().getId(), "ended", ended)
                .increment();
        try {
            write.accept(run);
        } catch (RuntimeException unwritten) {
            // Without a database no job ends well either; that it is late shows once the database is back.
            LOG.warnf(
                    "heartbeat of %s: %s",
                    run.getTrigger().getId(), unwritten.getClass().getName());
        }
    }
}
