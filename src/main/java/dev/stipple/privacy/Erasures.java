package dev.stipple.privacy;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.isolation.StudioScope;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Writes each erasure into the ledger as the last thing before its transaction commits: when the line cannot be written,
 * nothing is erased and the client is told so; when the commit fails after it, the next check erases what the line says.
 */
@ApplicationScoped
public class Erasures {

    private static final String AGAIN = "erased again";

    private final ErasureLedger ledger;
    private final Watermark watermark;
    private final TransactionSynchronizationRegistry transaction;
    private final Session entities;
    private final List<Erasable> keepers;
    private final StudioScope scope;
    private final Clock clock;

    Erasures(
            ErasureLedger ledger,
            Watermark watermark,
            TransactionSynchronizationRegistry transaction,
            Session entities,
            @All List<Erasable> keepers,
            StudioScope scope,
            Clock clock) {
        this.ledger = ledger;
        this.watermark = watermark;
        this.transaction = transaction;
        this.entities = entities;
        this.keepers = keepers;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Notes that the caller's transaction erases a record. What one transaction erases makes one line.
     *
     * @param reference what its client knows it by; empty when it has none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(RecordId record, String reference) {
        if (transaction.getResource(AGAIN) != null) {
            return;
        }
        Pending pending = (Pending) transaction.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transaction.putResource(Pending.class, pending);
            transaction.registerInterposedSynchronization(pending);
        }
        pending.erased.add(new LedgerLine.Erased(record, ledger.mark(record.studioId(), reference)));
    }

    /** Erases again what a line says, unless another node just did. */
    @Transactional
    void again(LedgerLine line) {
        if (watermark.hold().filter(mark -> mark.number() < line.number()).isEmpty()) {
            return;
        }
        transaction.putResource(AGAIN, true);
        for (LedgerLine.Erased erased : line.erased()) {
            scope.in(
                    erased.record().studioId(),
                    () -> keepers.forEach(keeper -> keeper.eraseAgain(erased.record(), line.at())));
        }
        watermark.move(line.number());
    }

    /** What this transaction erases. */
    private final class Pending implements Synchronization {

        private final List<LedgerLine.Erased> erased = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Whatever the database refuses it refuses now, before the line that cannot be taken back.
            entities.flush();
            Watermark.Mark mark = watermark
                    .hold()
                    .orElseThrow(() -> new IllegalStateException("the database has no watermark of erasures"));
            if (ledger.read().number() != mark.number()) {
                throw new IllegalStateException("the database is behind the ledger of erasures; it catches up first");
            }
            ledger.append(new LedgerLine(mark.number() + 1, clock.instant(), erased));
            watermark.move(mark.number() + 1);
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing: a commit that failed leaves the ledger ahead, which ErasureGate sees.
        }
    }
}
