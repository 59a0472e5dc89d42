package dev.stipple.shared.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server as the operating system knows it. Each home runs its own copy of the programs, so a process that runs from
 * that copy belongs to this home and to no other: a process id alone proves nothing, it may have been given away again.
 */
final class ServerProcess {

    private static final Logger LOG = System.getLogger(ServerProcess.class.getName());
    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    private final DatabaseHome home;

    ServerProcess(DatabaseHome home) {
        this.home = home;
    }

    /** The state the living server reports: starting, ready, stopping; empty when none runs. */
    Optional<String> status() throws IOException {
        if (recorded().filter(this::isOurs).isEmpty()) {
            return Optional.empty();
        }
        return pidFile().stream().skip(STATUS_LINE).findFirst().map(String::strip);
    }

    /** Whether the server lives, as far as can be told. */
    boolean runs() {
        try {
            return recorded().filter(this::isOurs).isPresent();
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** The port of the living server. */
    Optional<Integer> port() throws IOException {
        return pidFile().stream()
                .skip(PORT_LINE)
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,5}"))
                .map(Integer::valueOf);
    }

    /** Stops whatever an earlier run of this home left behind and clears a process id that now means someone else. */
    void stopLeftOver() throws IOException, InterruptedException {
        Optional<ProcessHandle> recorded = recorded();
        if (recorded.filter(this::isOurs).isPresent()) {
            LOG.log(
                    Level.INFO,
                    "Stopping the embedded database, process {0}",
                    Long.toString(recorded.get().pid()));
            interrupt(recorded.get());
        } else if (recorded.isPresent()) {
            forget(recorded.get());
        }
        awaitNoneOfOurs();
    }

    private void forget(ProcessHandle other) throws IOException {
        if (servesOurData(other)) {
            throw new DatabaseStartException("A PostgreSQL that Stipple did not start (process " + other.pid()
                    + ") runs on the data folder " + home.data() + ". Stop it first.");
        }
        // the server itself refuses to start while the process in this file lives, whoever that is
        Files.deleteIfExists(home.data().resolve("postmaster.pid"));
    }

    private Optional<ProcessHandle> recorded() throws IOException {
        return pidFile().stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(ProcessHandle::isAlive);
    }

    private List<String> pidFile() throws IOException {
        try {
            return Files.readAllLines(home.data().resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().filter(this::isInOurBinaries).isPresent();
    }

    private boolean isInOurBinaries(String command) {
        return Path.of(command).startsWith(home.binaries());
    }

    private boolean servesOurData(ProcessHandle process) {
        String data = home.data().toString();
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(data::equals);
    }

    /** An interrupt is the server's fast shutdown: open transactions roll back, everything committed is kept. */
    private static void interrupt(ProcessHandle server) throws IOException, InterruptedException {
        new ProcessBuilder(interruptCommand(server))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static List<String> interruptCommand(ProcessHandle server) {
        String pid = Long.toString(server.pid());
        String program = server.info().command().orElse("");
        return program.endsWith(".exe")
                ? List.of(Path.of(program).resolveSibling("pg_ctl.exe").toString(), "kill", "INT", pid)
                : List.of("sh", "-c", "kill -INT " + pid);
    }

    // Not the process's end: a dead one without a parent to bury it counts as alive. It runs no program, though.
    private void awaitNoneOfOurs() throws InterruptedException {
        long deadline = System.nanoTime() + STOP_WAIT.toNanos();
        List<Long> left = ours();
        while (!left.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new DatabaseStartException("The embedded database of an earlier run does not stop within "
                        + STOP_WAIT.toSeconds() + " seconds (processes " + left + ", from " + home.binaries()
                        + "). Wait for it or end those processes, then start again.");
            }
            Thread.sleep(GLANCE.toMillis());
            left = ours();
        }
    }

    private List<Long> ours() {
        return ProcessHandle.allProcesses()
                .filter(this::isOurs)
                .map(ProcessHandle::pid)
                .toList();
    }
}
