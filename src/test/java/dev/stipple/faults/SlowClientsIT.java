package dev.stipple.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stipple.support.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of connections that never finish what they say, against the program behind nginx as {@code deploy/nginx} sets it up,
 * while one client goes on with their form. {@code -Dheads=2000 -Dbodies=500 -Dseconds=120}.
 */
class SlowClientsIT {

    private static final int HEADS = Integer.getInteger("heads", 400);
    private static final int BODIES = Integer.getInteger("bodies", 100);
    /** To connect them takes this machine longer than the program's own work, so nobody is measured meanwhile. */
    private static final int CONNECTING_SECONDS = 60;

    private static final int SECONDS = Integer.getInteger("seconds", 20);
    /** Long enough that the program has been compiled: it would have been where it serves people. */
    private static final int CALM_SECONDS = 40;

    private static final long PROMISED_MILLIS = 1000;
    private static final Map<String, List<String>> ADULT = Map.of(
            "date-of-birth-day", List.of("27"),
            "date-of-birth-month", List.of("3"),
            "date-of-birth-year", List.of("1984"),
            "consent", List.of("agree"));

    @TempDir
    Path folder;

    @Test
    void a_client_who_is_not_slow_is_served_within_a_second() throws Exception {
        if (!Nginx.possible()) {
            System.out.println("SLOW CLIENTS NOT RUN: nginx is not installed");
        }
        assumeTrue(Nginx.possible());
        TestCertificate certificate = TestCertificate.of("dns:localhost");
        try (Installation installation = Installation.start(
                        Files.createDirectory(folder.resolve("home")),
                        List.of(
                                "-Dstipple.site=https://localhost",
                                "-Dquarkus.http.proxy.proxy-address-forwarding=true"));
                Nginx nginx =
                        Nginx.start(Files.createDirectory(folder.resolve("nginx")), installation.site(), certificate)) {
            Visitor client = Visitor.trusting(certificate.client(), nginx.site());
            System.out.println("calm: " + told(served(client, CALM_SECONDS)));
            List<Long> times;
            try (SlowClients slow = SlowClients.begin(nginx.site().getPort(), certificate.client(), HEADS, BODIES)) {
                long first = slow.connectedAfter(CONNECTING_SECONDS);
                assertThat(first).as("slow clients that are connected").isPositive();
                times = served(client, SECONDS);
                System.out.printf(
                        "slow heads %d, slow bodies %d, %d s: connected %d at first and %d at the end, closed %d times%n",
                        HEADS, BODIES, SECONDS, first, slow.connected(), slow.closed());
            }
            System.out.println("meanwhile: " + told(times));
            assertThat(Collections.max(times)).isLessThan(PROMISED_MILLIS);
        }
    }

    /** How long each request of a client took, who begins one form after the other. */
    private static List<Long> served(Visitor client, int seconds) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            times.add(millis(200, () -> client.get("/c/northgate")));
            times.add(millis(200, () -> client.get("/c/northgate/before")));
            times.add(millis(303, () -> client.post("/c/northgate/before", ADULT)));
            Thread.sleep(100);
        }
        return times;
    }

    private static long millis(int status, Sender.Asked asked) throws IOException, InterruptedException {
        long start = System.nanoTime();
        assertThat(asked.ask().status()).isEqualTo(status);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String told(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return "%d requests, failures 0, median %d ms, p95 %d ms, longest %d ms"
                .formatted(
                        sorted.size(),
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100),
                        sorted.get(sorted.size() - 1));
    }
}
