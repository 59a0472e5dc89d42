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
public final class Installation implements AutoCloseable {

    private static final String DATABASE = "postgres/data/postmaster.pid";
    private static final int TRIES = 600;
    private static final List<String> DEMO =
            List.of("-Dstipple.demo=true", "-Dstipple.demo-in-production=invented-people-only");

    private final Path home;
    private final List<String> settings;
    private final int port;
    private final int management;
    private Program program;

    private Installation(Path home, List<String> settings, int port, int management, Program program) {
        this.home = home;
        this.settings = settings;
        this.port = port;
        this.management = management;
        this.program = program;
    }

    /** The demonstration, which is filled in when the database is empty. */
    public static Installation start(Path home, List<String> settings) throws IOException {
        return empty(home, Stream.of(DEMO, settings).flatMap(List::stream).toList(), Program.JAR);
    }

    /** A program for real people, which begins with nothing. */
    public static Installation empty(Path home, List<String> settings, Path jar) throws IOException {
        int port = freePort();
        int management = freePort();
        List<String> all = Stream.of(
                        settings, List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + management))
                .flatMap(List::stream)
                .toList();
        return new Installation(home, all, port, management, started(jar, home, all));
    }

    private static Program started(Path jar, Path home, List<String> settings) throws IOException {
        Program program = Program.start(jar, home, settings, List.of());
        program.port();
        program.speakInto(home.resolve("said.log"));
        return program;
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public URI site() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The port on which it tells how it is. */
    public int management() {
        return management;
    }

    public boolean alive() {
        return program.alive();
    }

    /** By this the operating system knows it. */
    public long process() {
        return program.process();
    }

    /** SIGKILL, and the next start. */
    void killAndStart() throws IOException, InterruptedException {
        kill();
        startAgain(Program.JAR);
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        program.kill();
    }

    /** SIGTERM, and its end. */
    public void leave() throws InterruptedException {
        program.leave();
    }

    /** Starts this or another release on the same home, at the same address. */
    public void startAgain(Path jar) throws IOException {
        program = started(jar, home, settings);
    }

    /** An immediate stop of the program's own database, as of a lost machine: no checkpoint, every connection cut. */
    void stopDatabaseAtOnce() throws IOException, InterruptedException {
        awaitDatabase();
        signal("QUIT", databaseProcess());
    }

    /** After a stop the program starts it again; who stops it once more waits for that. */
    private void awaitDatabase() throws InterruptedException {
        for (int tries = 0; !Files.exists(home.resolve(DATABASE)) && tries < TRIES; tries++) {
            Thread.sleep(100);
        }
    }

    String databaseProcess() throws IOException {
        return Files.readAllLines(home.resolve(DATABASE)).get(0).strip();
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
