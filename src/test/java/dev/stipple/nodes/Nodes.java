package dev.stipple.nodes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stipple.faults.Installation;
import dev.stipple.faults.Stored;
import dev.stipple.faults.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The set-up of docs/nodes.md on one machine: two nodes behind HAProxy, on a primary with a synchronous standby. */
final class Nodes implements AutoCloseable {

    /** The release after this one, as {@code -Pnodes} makes it: the same program with one more migration. */
    static final Path NEXT = Path.of("target", "next", "quarkus-run.jar");

    private final PostgresPair database;
    private final Installation a;
    private final Installation b;
    private final Balancer balancer;
    private final Supplier<Visitor> clients;

    private Nodes(PostgresPair database, Installation a, Installation b, Balancer balancer) {
        this.database = database;
        this.a = a;
        this.b = b;
        this.balancer = balancer;
        this.clients = balancer.clients();
    }

    /** Skips the test, with a line that says so, where the tools are missing. */
    static void need() {
        boolean possible = PostgresPair.possible() && Balancer.possible();
        if (!possible) {
            System.out.println("NODES NOT RUN: PostgreSQL's tools (-Dpostgres=) and haproxy (-Dhaproxy=) are needed");
        }
        assumeTrue(possible);
    }

    /**
     * Starts all of it, with the demonstration's people.
     *
     * @param more settings of both nodes
     */
    static Nodes start(Path folder, String... more) throws Exception {
        PostgresPair database = PostgresPair.start(Files.createDirectory(folder.resolve("database")));
        List<String> settings = new ArrayList<>(settings(folder, database));
        settings.add("-Dstipple.site=https://localhost");
        settings.add("-Dquarkus.http.proxy.proxy-address-forwarding=true");
        settings.add("-Dquarkus.shutdown.delay=10S");
        settings.addAll(List.of(more));
        Path first = Files.createDirectory(folder.resolve("a"));
        Installation a = Installation.start(first, settings);
        Installation b = Installation.start(sharing(first, folder.resolve("b")), settings);
        Balancer balancer = Balancer.start(Files.createDirectory(folder.resolve("haproxy")), a, b);
        Nodes nodes = new Nodes(database, a, b, balancer);
        nodes.awaitReady(a);
        nodes.awaitReady(b);
        return nodes;
    }

    /** What every node on one database is told: where it is, and where the ledger is that they share. */
    static List<String> settings(Path folder, PostgresPair database) {
        return Stream.concat(
                        database.settings().stream(), Stream.of("-Dstipple.ledger.folder=" + folder.resolve("ledger")))
                .toList();
    }

    /** A home with the same keys. */
    static Path sharing(Path first, Path home) throws IOException {
        Files.createDirectory(home);
        Files.createDirectory(home.resolve("keys"));
        try (Stream<Path> keys = Files.list(first.resolve("keys"))) {
            for (Path key : keys.toList()) {
                Files.copy(key, home.resolve("keys").resolve(key.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return home;
    }

    PostgresPair database() {
        return database;
    }

    Installation a() {
        return a;
    }

    Installation b() {
        return b;
    }

    Supplier<Visitor> clients() {
        return clients;
    }

    Stored stored() {
        return new Stored(database.access());
    }

    /** Waits until a node says that it can take people. */
    void awaitReady(Installation node) throws Exception {
        Wait.until("the node is ready", 90, () -> ready(node));
    }

    static boolean ready(Installation node) throws InterruptedException {
        try {
            return new Visitor(URI.create("http://127.0.0.1:" + node.management()))
                            .get("/q/health/ready")
                            .status()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        balancer.close();
        // Their end asks the database for nothing that could wait: the one after the other, and then what they stood
        // on.
        a.close();
        b.close();
        database.close();
    }
}
