package dev.stipple.faults;

import dev.stipple.shared.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed, and its database stopped at once, again and again while clients send: each time when a form is just on
 * its way. {@code -Dkills=100 -Dstops=40 -Dsenders=16}.
 */
class KillsIT {

    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int STOPS = Integer.getInteger("stops", 5);
    private static final int LONGEST_MOMENT_MILLIS = 40;

    @TempDir
    Path home;

    @Test
    void nothing_that_was_acknowledged_is_lost_or_doubled_or_half_written() throws Exception {
        try (Installation installation = Installation.start(home, List.of())) {
            Reckoning reckoning = Reckoning.begin(
                    installation, new Stored(EmbeddedDatabase.running(home).orElseThrow()));
            Traffic traffic = Traffic.begin(installation.site());
            for (Fault fault : inSomeOrder()) {
                traffic.awaitMoreThan(traffic.received());
                traffic.awaitSending();
                Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_MOMENT_MILLIS));
                fault.befall(installation);
            }
            traffic.awaitMoreThan(traffic.received());
            traffic.end();
            Stored stored = new Stored(EmbeddedDatabase.running(home).orElseThrow());
            new Reckoning(installation, stored, reckoning.before())
                    .close("kills %d, stops %d, senders %d".formatted(KILLS, STOPS, Traffic.senders()), traffic);
        }
    }

    /** One way to be interrupted. */
    private interface Fault {
        void befall(Installation installation) throws Exception;
    }

    private static List<Fault> inSomeOrder() {
        List<Fault> faults = new ArrayList<>(Collections.nCopies(KILLS, Installation::killAndStart));
        faults.addAll(Collections.nCopies(STOPS, Installation::stopDatabaseAtOnce));
        Collections.shuffle(faults, new Random(KILLS));
        return faults;
    }
}
