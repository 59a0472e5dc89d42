package dev.stipple.privacy;

import dev.stipple.shared.Ids;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.web.Doors;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets nobody in while the database is behind the ledger of erasures, as one is that was restored from a copy: first what was
 * erased since is erased again. At a start that happens before a page is served; a start that cannot do it ends. A program
 * that finds its database restored under it answers 503 until it is done.
 */
@ApplicationScoped
public class ErasureGate {

    private static final Logger LOG = Logger.getLogger(ErasureGate.class);

    private final ErasureLedger ledger;
    private final Watermark watermark;
    private final Erasures erasures;
    private final Doors doors;
    private final StippleConfig config;
    private final Clock clock;

    ErasureGate(
            ErasureLedger ledger,
            Watermark watermark,
            Erasures erasures,
            Doors doors,
            StippleConfig config,
            Clock clock) {
        this.ledger = ledger;
        this.watermark = watermark;
        this.erasures = erasures;
        this.doors = doors;
        this.config = config;
        this.clock = clock;
    }

    @AcrossStudios("the ledger of erasures is of all studios")
    void checkAtStart(@Observes @Priority(15) StartupEvent start) {
        settle();
    }

    @AcrossStudios("the ledger of erasures is of all studios")
    @Scheduled(
            every = "1m",
            delayed = "1m",
            identity = "erasure-gate",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkAgain() {
        try {
            settle();
        } catch (RuntimeException unsettled) {
            LOG.errorf(unsettled, "the ledger of erasures and the database do not agree");
        }
    }

    private void settle() {
        List<LedgerLine> missed = missed();
        if (!missed.isEmpty()) {
            close(missed.size());
            eraseAgain(missed);
        }
        doors.open();
    }

    /** Closes the doors when the database is behind; whether it is. */
    public boolean closeIfBehind() {
        List<LedgerLine> missed = missed();
        if (!missed.isEmpty()) {
            close(missed.size());
        }
        return !missed.isEmpty();
    }

    /** Erases again what the database missed, and opens the doors. */
    @AcrossStudios("the ledger of erasures is of all studios")
    public void catchUp() {
        settle();
    }

    private void close(int missed) {
        doors.close();
        LOG.warnf(
                "the database is behind the ledger of erasures by %d: a copy was restored, or a commit failed", missed);
    }

    private void eraseAgain(List<LedgerLine> missed) {
        missed.forEach(erasures::again);
        LOG.warnf("%d erasures were carried out again", missed.size());
    }

    /** What stands in the ledger and not in the database; the first start begins both. */
    @Transactional
    List<LedgerLine> missed() {
        Optional<Watermark.Mark> held = watermark.hold();
        Watermark.Mark mark = held.orElseGet(this::first);
        if (config.ledger().lost().filter(number -> number == mark.number()).isPresent() && isLost(mark)) {
            LOG.warnf(
                    "a new ledger of erasures begins at %d: stipple.ledger.lost says that the old one is",
                    mark.number());
            ledger.begin(mark.ledger(), mark.number(), clock.instant());
        }
        if (!ledger.exists()) {
            throw new IllegalStateException("The ledger of erasures " + ledger.file() + " is missing, and the database"
                    + " has followed one. Put it back, or set stipple.ledger.folder to where it is."
                    + lostForGood(mark));
        }
        ErasureLedger.Content content = ledger.read();
        if (!content.id().equals(mark.ledger())) {
            throw new IllegalStateException("The ledger of erasures " + ledger.file()
                    + " belongs to another database. Put back the one of this database." + lostForGood(mark));
        }
        if (content.number() < mark.number() || content.begins() > mark.number()) {
            throw new IllegalStateException("The ledger of erasures " + ledger.file() + " holds erasures "
                    + (content.begins() + 1) + " to " + content.number() + ", and the database has followed it to "
                    + mark.number() + ". Put back a whole and newer copy of the ledger." + lostForGood(mark));
        }
        return content.after(mark.number());
    }

    private boolean isLost(Watermark.Mark mark) {
        if (!ledger.exists()) {
            return true;
        }
        ErasureLedger.Content content = ledger.read();
        return !content.id().equals(mark.ledger())
                || content.number() < mark.number()
                || content.begins() > mark.number();
    }

    private static String lostForGood(Watermark.Mark mark) {
        return " If it is lost for good, start with stipple.ledger.lost=" + mark.number()
                + "; a copy of the database that is restored later will then bring back what was erased before today";
    }

    /** A database that never followed a ledger follows the one that is there, from its beginning. */
    private Watermark.Mark first() {
        watermark.waitForTurn();
        return watermark.hold().orElseGet(this::make);
    }

    private Watermark.Mark make() {
        if (!ledger.exists()) {
            ledger.begin(Ids.next(clock.instant()), 0, clock.instant());
        }
        UUID id = ledger.read().id();
        watermark.make(id, 0);
        return watermark.hold().orElseThrow();
    }
}
