package dev.stipple.numbers;

import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.studio.Studios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks;

/**
 * What the caller's transaction counts, written when it ends. All that is sent to a studio counts in the same few rows of a day, and
 * whoever has counted holds them to its end: counted as it comes, sends would wait for each other through all else that they do.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PendingCounts {

    private final TallyRows rows;
    private final Studios studios;
    private final StudioScope scope;
    private final Session entities;
    private final TransactionSynchronizationRegistry transaction;

    PendingCounts(
            TallyRows rows,
            Studios studios,
            StudioScope scope,
            Session entities,
            TransactionSynchronizationRegistry transaction) {
        this.rows = rows;
        this.studios = studios;
        this.scope = scope;
        this.entities = entities;
        this.transaction = transaction;
    }

    /** Adds to counts by name, on the studio's day of a moment. */
    void add(UUID studio, Instant at, SortedMap<String, Long> counts) {
        add(new Counter(studio, day(studio, at), Optional.empty()), counts);
    }

    /** Adds to one kind of count of several rules, on the studio's day of a moment. */
    void addRules(UUID studio, Instant at, RuleCount kind, SortedMap<String, Long> counts) {
        add(new Counter(studio, day(studio, at), Optional.of(kind)), counts);
    }

    private LocalDate day(UUID studio, Instant at) {
        return at.atZone(studios.lately(studio).hours().zone()).toLocalDate();
    }

    private void add(Counter counter, SortedMap<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        SortedMap<String, Long> sums = pending().counts.computeIfAbsent(counter, first -> new TreeMap<>());
        counts.forEach((name, n) -> sums.merge(name, n, Long::sum));
    }

    private Pending pending() {
        Pending pending = (Pending) transaction.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transaction.putResource(Pending.class, pending);
            entities.unwrap(SharedSessionContractImplementor.class)
                    .getTransactionCompletionCallbacks()
                    .registerCallback(pending);
        }
        return pending;
    }

    /**
     * In one order for all transactions, so that two can wait for each other but never in a circle. Hibernate asks it after its last
     * flush, while it still has the connection; a transaction that is taken back never comes here.
     */
    private final class Pending implements TransactionCompletionCallbacks.BeforeCompletionCallback {

        private final SortedMap<Counter, SortedMap<String, Long>> counts = new TreeMap<>();

        @Override
        public void doBeforeTransactionCompletion(SharedSessionContractImplementor session) {
            short slot = TallyRows.slot();
            counts.forEach((counter, names) -> scope.in(counter.studio(), () -> rows.add(counter, slot, names)));
        }
    }
}
