package dev.stipple.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.faults.Installation;
import dev.stipple.faults.Stored;
import dev.stipple.support.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes are started at the same moment, on an empty database and on that of the release before. {@code -Dnodes=5}. */
class ManyStartsIT {

    private static final int NODES = Integer.getInteger("nodes", 5);
    private static final List<String> DEMO =
            List.of("-Dstipple.demo=true", "-Dstipple.demo-in-production=invented-people-only");

    private final ExecutorService threads = Executors.newFixedThreadPool(NODES);

    @TempDir
    Path folder;

    @BeforeAll
    static void tools() {
        Nodes.need();
    }

    @Test
    void one_of_them_moves_the_tables_on_and_all_come_up() throws Exception {
        try (PostgresPair database = PostgresPair.start(Files.createDirectory(folder.resolve("database")))) {
            Stored stored = new Stored(database.access());
            List<String> settings = Nodes.settings(folder, database);
            List<Path> homes = homes();
            assertThat(allCameUp("on an empty database", homes, settings, Program.JAR))
                    .isEqualTo(NODES);
            assertThat(stored.number("select count(*) from flyway_schema_history where not success"))
                    .isZero();
            assertThat(stored.number("select count(*) - count(distinct version) from flyway_schema_history"))
                    .isZero();
            fill(homes.get(0), settings);
            List<String> next = Stream.of(settings, DEMO, List.of("-Dstipple.edition=" + changedEdition()))
                    .flatMap(List::stream)
                    .toList();
            assertThat(killedWhileMigrating(stored, homes, next)).isEqualTo(NODES - 1);
            assertThat(stored.number("select count(*) from flyway_schema_history where version = '900' and success"))
                    .isEqualTo(1);
            assertThat(stored.number("select count(*) from edition")).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each with the same key, which the operator makes before the first start. */
    private List<Path> homes() throws Exception {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        List<Path> homes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            Path home = Files.createDirectory(folder.resolve("home-" + i));
            Files.writeString(
                    Files.createDirectory(home.resolve("keys")).resolve("master.key"),
                    HexFormat.of().formatHex(key) + "\n");
            homes.add(home);
        }
        return homes;
    }

    private List<Future<Installation>> begin(List<Path> homes, List<String> settings, Path release) {
        List<Future<Installation>> starts = new ArrayList<>();
        for (Path home : homes) {
            // So that its connections can be told from the others'.
            List<String> own = settings.stream()
                    .map(one -> one.startsWith("-Dquarkus.datasource.jdbc.url=")
                            ? one + "&ApplicationName=" + home.getFileName()
                            : one)
                    .toList();
            starts.add(threads.submit((Callable<Installation>) () -> Installation.empty(home, own, release)));
        }
        return starts;
    }

    private int allCameUp(String where, List<Path> homes, List<String> settings, Path release) throws Exception {
        long begun = System.nanoTime();
        return ended(where, begun, begin(homes, settings, release));
    }

    /** How many came up; all are stopped again. */
    private static int ended(String where, long begun, List<Future<Installation>> starts) throws Exception {
        List<Installation> up = new ArrayList<>();
        for (Future<Installation> start : starts) {
            try {
                up.add(start.get());
            } catch (ExecutionException failed) {
                System.out.println("a node did not come up: " + failed.getCause());
            }
        }
        int ready = 0;
        for (Installation node : up) {
            Wait.until("the node is ready", 60, () -> Nodes.ready(node));
            ready++;
        }
        System.out.printf(
                "%d nodes started at once %s: %d up, the last after %.1f s%n",
                starts.size(), where, ready, (System.nanoTime() - begun) / 1e9);
        for (Installation node : up) {
            node.close();
        }
        return ready;
    }

    private static void fill(Path home, List<String> settings) throws Exception {
        Installation.start(home, settings).close();
    }

    /** The edition with one word changed: every node wants to publish it. */
    private Path changedEdition() throws Exception {
        Path shipped = Path.of("src/main/resources/edition");
        Path changed = folder.resolve("edition");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                Files.copy(file, changed.resolve(shipped.relativize(file).toString()));
            }
        }
        Path sources = changed.resolve("sources.yaml");
        Files.writeString(sources, Files.readString(sources).replaceFirst("Rassman, Pak", "Rassman and Pak"));
        return changed;
    }

    /** The node that is at the migration dies; another one takes it up. */
    private int killedWhileMigrating(Stored stored, List<Path> homes, List<String> settings) throws Exception {
        long begun = System.nanoTime();
        List<Future<Installation>> starts = begin(homes, settings, Nodes.NEXT);
        String migrating = "from pg_stat_activity where query like '%pg_sleep(35)%' and state = 'active'"
                + " and pid <> pg_backend_pid()";
        Wait.until("a node migrates", 120, () -> stored.number("select count(*) " + migrating) > 0);
        long which = stored.number("select cast(substr(application_name, 6) as int) " + migrating);
        String home = "-Dstipple.home=" + homes.get(Math.toIntExact(which));
        ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().arguments().stream().flatMap(Stream::of).anyMatch(home::equals))
                .forEach(ProcessHandle::destroyForcibly);
        System.out.println(
                "killed while it migrated: " + homes.get(Math.toIntExact(which)).getFileName());
        return ended("on the tables of the release before, one killed", begun, starts);
    }
}
