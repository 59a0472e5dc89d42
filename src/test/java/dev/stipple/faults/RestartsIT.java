package dev.stipple.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The operator's database goes away for 5 to 60 seconds and comes back, again and again, while clients send. The program is not
 * touched. {@code -Drestarts=30}.
 */
class RestartsIT {

    private static final int RESTARTS = Integer.getInteger("restarts", 3);
    private static final double SHORTEST = 5;
    private static final double LONGEST = Double.parseDouble(System.getProperty("longest", "60"));
    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final Duration PROMISED = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @Test
    void service_is_as_usual_15_seconds_after_the_database_has_come_back() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        List<Duration> troubled = new ArrayList<>();
        try (OwnServer server = OwnServer.start(folder.resolve("database"));
                Installation installation = Installation.start(home, server.settings())) {
            Reckoning reckoning = Reckoning.begin(installation, new Stored(server.access()));
            Traffic traffic = Traffic.begin(installation.site());
            for (int restart = 0; restart < RESTARTS; restart++) {
                traffic.awaitMoreThan(traffic.received());
                server.stop(restart % 2 == 0 ? "QUIT" : "INT");
                Thread.sleep(awayMillis(restart));
                server.startAgain();
                troubled.add(traffic.troubledFor(QUIET));
                assertThat(installation.alive()).isTrue();
            }
            traffic.awaitMoreThan(traffic.received());
            traffic.end();
            reckoning.close("restarts %d, senders %d".formatted(RESTARTS, Traffic.senders()), traffic);
        }
        Collections.sort(troubled);
        System.out.printf(
                "after the database was back the last refused client: median %.1f s, longest %.1f s%n",
                seconds(troubled.get(troubled.size() / 2)), seconds(troubled.get(troubled.size() - 1)));
        assertThat(troubled).allMatch(time -> time.compareTo(PROMISED) < 0);
    }

    /** From five seconds to sixty, each a little longer than the one before. */
    private static long awayMillis(int restart) {
        double part = RESTARTS == 1 ? 0 : (double) restart / (RESTARTS - 1);
        return Math.round(1000 * SHORTEST * Math.pow(LONGEST / SHORTEST, part));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
