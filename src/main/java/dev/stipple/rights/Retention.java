package dev.stipple.rights;

import dev.stipple.privacy.AuditEnd;
import dev.stipple.rights.KeptForms.Count;
import dev.stipple.rights.KeptForms.Stays;
import dev.stipple.rights.KeptForms.What;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Ends what has been kept long enough. Until the owner of a studio has read what would go and said yes, it only counts. By the
 * program's clock, as everything that is compared with what the program wrote.
 */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int AT_ONCE = 500;

    private final Studios studios;
    private final RetentionSettings settings;
    private final KeptForms forms;
    private final RetentionRuns runs;
    private final CopyLinks links;
    private final AuditEnd log;
    private final LegalHolds holds;
    private final StudioScope scope;
    private final Clock clock;

    Retention(
            Studios studios,
            RetentionSettings settings,
            KeptForms forms,
            RetentionRuns runs,
            CopyLinks links,
            AuditEnd log,
            LegalHolds holds,
            StudioScope scope,
            Clock clock) {
        this.studios = studios;
        this.settings = settings;
        this.forms = forms;
        this.runs = runs;
        this.links = links;
        this.log = log;
        this.holds = holds;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * What would go now, and what would stay though it is due.
     *
     * @param logLines lines of the access log
     */
    public record Report(List<Count> counts, List<KeptForms.Due> first, long logLines) {

        public int going(What what) {
            return number(what, Stays.NO);
        }

        /** All that is due and stays, for one reason. */
        public int staying(Stays why) {
            return counts.stream()
                    .filter(count -> count.stays() == why)
                    .mapToInt(Count::forms)
                    .sum();
        }

        private int number(What what, Stays stays) {
            return counts.stream()
                    .filter(count -> count.what() == what && count.stays() == stays)
                    .mapToInt(Count::forms)
                    .sum();
        }
    }

    /** For the page on which the owner reads it. */
    public Report report(StudioProfile studio, int most) {
        Periods.Bounds bounds = bounds(studio, settings.of(studio.id()));
        return new Report(
                forms.count(studio.id(), bounds),
                forms.due(studio.id(), bounds, most),
                log.due(studio.id(), bounds.log()));
    }

    /** Once a day, and once after each start; JobWatch raises an alarm when it has not ended well for 26 hours. */
    @Scheduled(
            every = "24h",
            delayed = "7m",
            identity = "retention",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        links.forgetOld(clock.instant());
        List<StudioProfile> failed =
                studios.all().stream().filter(studio -> !ranWell(studio)).toList();
        long ended =
                studios.ended().stream().filter(studio -> !endedWell(studio)).count();
        if (failed.size() + ended > 0) {
            throw new IllegalStateException("retention failed for " + (failed.size() + ended) + " studios");
        }
    }

    private boolean ranWell(StudioProfile studio) {
        try {
            scope.in(studio.id(), () -> run(studio));
            return true;
        } catch (RuntimeException failed) {
            // The type only; one studio's trouble keeps nothing of another's.
            LOG.errorf(
                    "retention of studio %s: %s", studio.id(), failed.getClass().getName());
            return false;
        }
    }

    void run(StudioProfile studio) {
        RetentionSettings.Standing standing = settings.of(studio.id());
        Periods.Bounds bounds = bounds(studio, standing);
        List<Count> counts = forms.count(studio.id(), bounds);
        if (standing.deletes()) {
            while (forms.endSome(studio.id(), bounds, AT_ONCE) == AT_ONCE) {
                LOG.infof("retention of studio %s: %d forms ended", studio.id(), AT_ONCE);
            }
        }
        Report report = new Report(counts, List.of(), logLines(studio, standing, bounds));
        runs.note(studio.id(), clock.instant(), !standing.deletes(), report);
    }

    /** A form that is kept for a claim may need the whole log as its witness: then none of it goes. */
    private long endLog(StudioProfile studio, Periods.Bounds bounds) {
        if (holds.beyond(studio.id(), bounds.now()).isPresent()) {
            return 0;
        }
        long all = 0;
        long some = log.endSome(studio.id(), bounds.log());
        while (some > 0) {
            all += some;
            some = log.endSome(studio.id(), bounds.log());
        }
        return all;
    }

    /** How many lines of the access log went, or would go. */
    private long logLines(StudioProfile studio, RetentionSettings.Standing standing, Periods.Bounds bounds) {
        if (!standing.deletes()) {
            return log.due(studio.id(), bounds.log());
        }
        return standing.endsLog() ? endLog(studio, bounds) : 0;
    }

    /** Of a studio that has ended nobody can be asked any more; its owner read how long the log stays before ending it. */
    private boolean endedWell(StudioProfile studio) {
        try {
            scope.in(studio.id(), () -> endLog(studio, bounds(studio, settings.of(studio.id()))));
            return true;
        } catch (RuntimeException failed) {
            LOG.errorf(
                    "the access log of studio %s: %s",
                    studio.id(), failed.getClass().getName());
            return false;
        }
    }

    private Periods.Bounds bounds(StudioProfile studio, RetentionSettings.Standing standing) {
        Instant now = clock.instant();
        return standing.periods().at(now, studio.hours().zone());
    }
}
