package dev.stipple.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.faults.Installation;
import dev.stipple.faults.Reckoning;
import dev.stipple.faults.Traffic;
import dev.stipple.support.Program;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nodes are replaced by the next release, one after the other, while clients send by way of the balancer. */
class RollingUpgradeIT {

    private static final int BESIDE_EACH_OTHER = Integer.getInteger("beside", 60);

    @TempDir
    Path folder;

    @BeforeAll
    static void tools() {
        Nodes.need();
    }

    @Test
    void two_releases_serve_beside_each_other_and_no_send_fails() throws Exception {
        try (Nodes nodes = Nodes.start(folder)) {
            Reckoning reckoning = Reckoning.begin(nodes.a(), nodes.stored());
            Traffic traffic = Traffic.begin(nodes.clients());
            traffic.awaitMoreThan(traffic.received());
            replace(nodes, nodes.a(), Nodes.NEXT);
            assertThat(migrations(nodes)).isEqualTo(1);
            awaitBeside(traffic);
            replace(nodes, nodes.b(), Nodes.NEXT);
            traffic.awaitMoreThan(traffic.received());
            // And back, as an operator does whom the new release disappoints: the old one starts on the newer tables.
            replace(nodes, nodes.a(), Program.JAR);
            traffic.awaitMoreThan(traffic.received());
            traffic.end();
            Map<String, Long> met = traffic.refusals();
            reckoning.close("nodes replaced 3, senders %d".formatted(Traffic.senders()), traffic);
            assertThat(met).as("what clients met instead of an answer").isEmpty();
        }
    }

    private static void replace(Nodes nodes, Installation node, Path release) throws Exception {
        long begun = System.nanoTime();
        node.leave();
        long ended = System.nanoTime();
        node.startAgain(release);
        nodes.awaitReady(node);
        System.out.printf(
                "a node left in %.1f s, and %s was ready %.1f s later%n",
                (ended - begun) / 1e9, release.getParent().getFileName(), (System.nanoTime() - ended) / 1e9);
    }

    private static long migrations(Nodes nodes) throws Exception {
        return nodes.stored().number("select count(*) from flyway_schema_history where version = '900' and success");
    }

    private static void awaitBeside(Traffic traffic) throws InterruptedException {
        int before = traffic.received();
        Thread.sleep(BESIDE_EACH_OTHER * 1000L);
        traffic.awaitMoreThan(before);
        System.out.printf(
                "both releases side by side for %d s: acknowledged %d%n",
                BESIDE_EACH_OTHER, traffic.received() - before);
    }
}
