package dev.stipple.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged program in a process of its own, as an operator runs it. */
public final class Program implements AutoCloseable {

    /** As it was built just now. */
    public static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private Program(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts it with a home and settings like {@code -Dname=value}, on a port of its own choice. */
    public static Program start(Path home, String... settings) throws IOException {
        return start(home, List.of(settings), List.of());
    }

    /** Runs one of its commands. */
    public static Program command(Path home, String... words) throws IOException {
        return start(home, List.of(), List.of(words));
    }

    /** Starts it with settings, or runs one of its commands with them. */
    public static Program start(Path home, List<String> settings, List<String> words) throws IOException {
        if (words.isEmpty()) {
            Unpacked.into(home);
        }
        // Many short lives: compiling for a long one would cost more than it brings.
        List<String> briefly = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        return start(
                JAR, home, Stream.concat(briefly.stream(), settings.stream()).toList(), words);
    }

    /** Starts one that was packaged elsewhere, with settings and nothing else that changes how it runs. */
    public static Program start(Path jar, Path home, List<String> settings, List<String> words) throws IOException {
        return start(List.of("-jar", jar.toString()), home, settings, words);
    }

    /** The same, with what Java is told to run, as a file of options names it. */
    public static Program start(List<String> what, Path home, List<String> settings, List<String> words)
            throws IOException {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of("-Dstipple.home=" + home, "-Dquarkus.http.port=0", "-Dquarkus.management.port=0"),
                        settings.stream(),
                        what.stream(),
                        words.stream())
                .flatMap(part -> part)
                .toList();
        return new Program(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits until it serves, and returns its port. */
    public int port() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
        }
        throw new IllegalStateException("it ended without serving: " + said);
    }

    /** Lets it speak on for hours, into a file: nobody waits for what it says, and a full pipe would stop it. */
    public void speakInto(Path log) {
        Thread reader = new Thread(() -> {
            try (Writer file = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    file.append(line).append('\n');
                }
            } catch (IOException ended) {
                // It was killed, and its output with it.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** Its id at the operating system. */
    public long process() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** All that it has said up to the last wait. */
    public String said() {
        return String.join("\n", said);
    }

    /** Waits for its end: the exit code. What it said until then is in {@link #said()}. */
    public int end() throws IOException, InterruptedException {
        output.lines().forEach(said::add);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end: " + said);
        }
        return process.exitValue();
    }

    /** Ends it as the operating system does when memory runs out: without notice. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Asks it to end, while something else reads what it says: the exit code. */
    public int leave() throws InterruptedException {
        process.toHandle().destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end");
        }
        return process.exitValue();
    }

    /** Asks it to end, as an operator does (SIGTERM). */
    public void stop() throws IOException, InterruptedException {
        process.toHandle().destroy();
        end();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }
}
