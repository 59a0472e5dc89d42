package dev.stipple.faults;

import dev.stipple.support.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A home, and the packaged program that is started on it again and again, always at the same address. */
final class Installation implements AutoCloseable {

    private static final List<String> DEMO =
            List.of("-Dstipple.demo=true", "-Dstipple.demo-in-production=invented-people-only");

    private final Path home;
    private final List<String> settings;
    private final int port;
    private Program program;

    private Installation(Path home, List<String> settings, int port, Program program) {
        this.home = home;
        this.settings = settings;
        this.port = port;
        this.program = program;
    }

    static Installation start(Path home, List<String> settings) throws IOException {
        int port = freePort();
        List<String> all = Stream.of(DEMO, settings, List.of("-Dquarkus.http.port=" + port))
                .flatMap(List::stream)
                .toList();
        return new Installation(home, all, port, started(home, all));
    }

    private static Program started(Path home, List<String> settings) throws IOException {
        Program program = Program.start(home, settings, List.of());
        program.port();
        program.speakInto(home.resolve("said.log"));
        return program;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI site() {
        return URI.create("http://127.0.0.1:" + port);
    }

    boolean alive() {
        return program.alive();
    }

    /** SIGKILL, and the next start. */
    void killAndStart() throws IOException, InterruptedException {
        program.kill();
        program = started(home, settings);
    }

    /** An immediate stop of the program's own database, as of a lost machine: no checkpoint, every connection cut. */
    void stopDatabaseAtOnce() throws IOException, InterruptedException {
        signal("QUIT", databaseProcess());
    }

    String databaseProcess() throws IOException {
        return Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                .get(0)
                .strip();
    }

    static void signal(String name, String process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, process).inheritIO().start().waitFor();
    }

    /** What one of the program's commands says, and how it ended. */
    String command(String... words) throws IOException, InterruptedException {
        try (Program command = Program.start(home, settings, List.of(words))) {
            int code = command.end();
            return command.said() + "\nended " + code;
        }
    }

    @Override
    public void close() throws IOException {
        try (Program last = program) {
            if (last.alive()) {
                last.leave();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
