package dev.stipple.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.faults.Reckoning;
import dev.stipple.faults.Traffic;
import dev.stipple.support.Program;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node is killed, then the database's primary is, while clients send by way of the balancer. {@code -Dsenders=16}. */
class FailoverIT {

    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final double PROMISED_SECONDS = 30;

    @TempDir
    Path folder;

    @BeforeAll
    static void tools() {
        Nodes.need();
    }

    @Test
    void a_node_and_the_primary_die_and_nothing_acknowledged_is_lost_or_doubled() throws Exception {
        try (Nodes nodes = Nodes.start(folder)) {
            Reckoning reckoning = Reckoning.begin(nodes.a(), nodes.stored());
            Traffic traffic = Traffic.begin(nodes.clients());
            traffic.awaitMoreThan(traffic.received());
            killNode(nodes, traffic);
            failOver(nodes, traffic);
            traffic.awaitMoreThan(traffic.received() + Traffic.senders() / 2);
            traffic.end();
            reckoning.close("one node killed, primary killed, senders %d".formatted(Traffic.senders()), traffic);
        }
    }

    private static void killNode(Nodes nodes, Traffic traffic) throws Exception {
        traffic.awaitSending();
        long killed = System.nanoTime();
        nodes.a().kill();
        traffic.awaitMoreThan(traffic.received());
        System.out.printf("node killed: next acknowledged after %.1f s%n", secondsSince(killed));
        System.out.println("what clients met of it: " + traffic.refusals());
        nodes.a().startAgain(Program.JAR);
        nodes.awaitReady(nodes.a());
    }

    /** As an operator does it who is called and looks: within a second, by the command of the repository. */
    private static void failOver(Nodes nodes, Traffic traffic) throws Exception {
        long a = nodes.a().process();
        long b = nodes.b().process();
        traffic.awaitMoreThan(traffic.received());
        traffic.awaitSending();
        long killed = System.nanoTime();
        nodes.database().killPrimary();
        nodes.database().promote();
        double promoted = secondsSince(killed);
        // What was acknowledged before does not count: only a form that the new primary has taken.
        traffic.awaitMoreThan(traffic.received());
        double next = secondsSince(killed);
        double troubled = secondsSince(killed) + seconds(traffic.troubledFor(QUIET));
        System.out.printf(
                "primary killed: promoted after %.1f s, next acknowledged after %.1f s, last refused client after %.1f s%n",
                promoted, next, troubled);
        assertThat(next).isLessThan(PROMISED_SECONDS);
        assertThat(nodes.a().alive() && nodes.b().alive()).isTrue();
        assertThat(nodes.a().process()).isEqualTo(a);
        assertThat(nodes.b().process()).isEqualTo(b);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
