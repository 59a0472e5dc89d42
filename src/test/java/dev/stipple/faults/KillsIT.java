package dev.stipple.faults;

import dev.stipple.shared.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed, and its database stopped at once, again and again while clients send: each time when a form is just on
 * its way. {@code -Dkills=100 -Dstops=40 -Dsenders=16}; {@code -Dminutes=30} ends it earlier
 * and tells how far it came.
 */
class KillsIT {

    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int STOPS = Integer.getInteger("stops", 5);
    private static final int LONGEST_MOMENT_MILLIS = 40;
    private static final Duration MOST = Duration.ofMinutes(Integer.getInteger("minutes", 180));

    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger stops = new AtomicInteger();

    @TempDir
    Path home;

    @Test
    void nothing_that_was_acknowledged_is_lost_or_doubled_or_half_written() throws Exception {
        try (Installation installation = Installation.start(home, List.of())) {
            Reckoning reckoning = Reckoning.begin(
                    installation, new Stored(EmbeddedDatabase.running(home).orElseThrow()));
            Traffic traffic = Traffic.begin(installation.site());
            long end = System.nanoTime() + MOST.toNanos();
            for (Fault fault : inSomeOrder()) {
                if (System.nanoTime() > end) {
                    break;
                }
                traffic.awaitMoreThan(traffic.received());
                traffic.awaitSending();
                Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_MOMENT_MILLIS));
                fault.befall(installation);
            }
            traffic.awaitMoreThan(traffic.received());
            traffic.end();
            Stored stored = new Stored(EmbeddedDatabase.running(home).orElseThrow());
            new Reckoning(installation, stored, reckoning.before())
                    .close(
                            "kills %d, stops %d, senders %d".formatted(kills.get(), stops.get(), Traffic.senders()),
                            traffic);
        }
    }

    /** One way to be interrupted. */
    private interface Fault {
        void befall(Installation installation) throws Exception;
    }

    private List<Fault> inSomeOrder() {
        Fault kill = installation -> {
            kills.incrementAndGet();
            installation.killAndStart();
        };
        Fault stop = installation -> {
            stops.incrementAndGet();
            installation.stopDatabaseAtOnce();
        };
        List<Fault> faults = new ArrayList<>(Collections.nCopies(KILLS, kill));
        faults.addAll(Collections.nCopies(STOPS, stop));
        Collections.shuffle(faults, new Random(KILLS));
        return faults;
    }
}
