package dev.stipple.bench;

import dev.stipple.edition.Editions;
import dev.stipple.record.FilledChain;
import dev.stipple.review.FilledReviews;
import dev.stipple.shared.database.OwnerAccess;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.sealing.FilledKeys;
import dev.stipple.submission.FilledForms;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fills the database with forms of the past year, studio by studio, and ends the program; see bench/fill. Each batch is one
 * transaction, so that what was cut off goes on where it was.
 */
@ApplicationScoped
class Filling {

    private static final int AT_ONCE = 500;
    private static final int THREADS = 2;
    private static final int TOLD_EVERY = 10_000;
    private static final Duration YEAR = Duration.ofDays(364);

    /** Of the newest forms of each studio, those that still wait: one in so many. */
    private static final int WAITING = 20;

    private final int wanted;
    private final int studios;
    private final FilledStudios filled;
    private final Editions editions;
    private final FilledKeys keys;
    private final FilledForms forms;
    private final FilledReviews desk;
    private final FilledChain chain;
    private final StudioScope scope;
    private final OwnerAccess database;
    private final Clock clock;
    private final AtomicLong made = new AtomicLong();

    Filling(
            @ConfigProperty(name = "bench.forms", defaultValue = "0") int wanted,
            @ConfigProperty(name = "bench.studios", defaultValue = "200") int studios,
            FilledStudios filled,
            Editions editions,
            FilledKeys keys,
            FilledForms forms,
            FilledReviews desk,
            FilledChain chain,
            StudioScope scope,
            Config config,
            Clock clock) {
        this.wanted = wanted;
        this.studios = studios;
        this.filled = filled;
        this.editions = editions;
        this.keys = keys;
        this.forms = forms;
        this.desk = desk;
        this.chain = chain;
        this.scope = scope;
        this.database = OwnerAccess.from(config).orElseThrow();
        this.clock = clock;
    }

    void fill(@Observes @Priority(5000) StartupEvent start) throws Exception {
        if (wanted == 0) {
            return;
        }
        long begun = System.nanoTime();
        Clients clients = new Clients(editions.current(), LocalDate.now(clock));
        System.out.printf(
                "fill: %d different forms, %,d to be there in %d studios%n", clients.count(), wanted, studios);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int number = 1; number <= studios; number++) {
            int studio = number;
            all.add(threads.submit(() -> {
                fill(studio, clients, begun);
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        tell(begun);
        System.out.println("fill: done");
        Quarkus.asyncExit(0);
    }

    /** Goes on where an earlier run was cut off. Whole rows are copied in, which the database lets their owner do alone. */
    private void fill(int number, Clients clients, long begun) throws SQLException {
        FilledStudios.Filled studio = filled.numbered(number);
        int each = wanted / studios;
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (int there = count(connection, studio); there < each; there += AT_ONCE) {
                int to = Math.min(each, there + AT_ONCE);
                Batch batch = batch(connection, studio);
                add(batch, clients, there, to, each);
                batch.write(connection, chain);
                connection.commit();
                long before = made.getAndAdd(to - there);
                if (before / TOLD_EVERY != made.get() / TOLD_EVERY) {
                    tell(begun);
                }
            }
        }
    }

    private Batch batch(Connection connection, FilledStudios.Filled of) throws SQLException {
        return new Batch(of, keys.studio(connection, of.studio().id()), forms, desk);
    }

    private void add(Batch batch, Clients clients, int from, int to, int each) {
        SplittableRandom random = new SplittableRandom();
        Instant first = clock.instant().minus(YEAR).truncatedTo(ChronoUnit.MILLIS);
        long step = Math.max(2, YEAR.toMillis() / each);
        scope.in(batch.studio(), () -> {
            for (int i = from; i < to; i++) {
                Instant at = first.plusMillis(i * step + random.nextLong(step));
                batch.add(clients, random, at, i >= each - each / WAITING);
            }
        });
    }

    private static int count(Connection connection, FilledStudios.Filled of) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select count(*) from submission where studio_id = ?")) {
            query.setObject(1, of.studio().id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void tell(long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("fill: %,d made, %,.0f a second, %.0f s%n", made.get(), made.get() / seconds, seconds);
    }
}
