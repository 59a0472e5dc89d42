package dev.stipple.ending;

import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells clients of a studio that it ends, and ends it on its day. Any node may run it, and goes on where another stopped. */
@ApplicationScoped
class EndingJob {

    private static final Logger LOG = Logger.getLogger(EndingJob.class);
    private static final int AT_ONCE = 200;

    private final StudioEndings endings;
    private final List<StudioRecords> records;
    private final StudioClients clients;
    private final LastAct lastAct;
    private final Studios studios;
    private final StudioScope scope;
    private final Keys keys;
    private final Clock clock;

    EndingJob(
            StudioEndings endings,
            @All List<StudioRecords> records,
            StudioClients clients,
            LastAct lastAct,
            Studios studios,
            StudioScope scope,
            Keys keys,
            Clock clock) {
        this.endings = endings;
        this.records = records;
        this.clients = clients;
        this.lastAct = lastAct;
        this.studios = studios;
        this.scope = scope;
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(
            every = "5m",
            delayed = "2m",
            identity = "studio-endings",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        long failed = endings.open().stream()
                .filter(ending -> !wentWell(ending, clock.instant()))
                .count();
        endings.ended().forEach(keys::forget);
        if (failed > 0) {
            throw new IllegalStateException("the end of " + failed + " studios could not go on");
        }
    }

    private boolean wentWell(StudioEnding ending, Instant now) {
        try {
            scope.in(ending.studio(), () -> goOn(ending, now));
            return true;
        } catch (RuntimeException failed) {
            LOG.errorf(
                    "the end of studio %s: %s",
                    ending.studio(), failed.getClass().getName());
            return false;
        }
    }

    void goOn(StudioEnding ending, Instant now) {
        tell(ending);
        if (!ending.cancelled() && endings.begin(ending, now)) {
            end(ending, now);
        }
    }

    private void tell(StudioEnding ending) {
        StudioProfile studio = studios.byId(ending.studio());
        if (ending.cancelled()) {
            clients.tellOfStaying(studio, ending.id());
            endings.told(ending);
        } else if (!ending.told()) {
            clients.tellOfEnd(studio, ending.id(), ending.endsAt());
            endings.told(ending);
        }
    }

    private void end(StudioEnding ending, Instant now) {
        UUID studio = ending.studio();
        for (StudioRecords kept : records) {
            while (kept.endSome(studio, now, AT_ONCE) == AT_ONCE) {
                LOG.infof("the end of studio %s: %d records deleted", studio, AT_ONCE);
            }
        }
        if (records.stream().noneMatch(kept -> kept.anyLeft(studio))) {
            QuarkusTransaction.requiringNew()
                    .run(() -> lastAct.end(studio, ending.askedBy().orElse(studio), now));
            keys.forget(studio);
            LOG.warnf("studio %s has ended: its records and its key are gone", studio);
        }
    }
}
