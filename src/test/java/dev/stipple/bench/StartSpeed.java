package dev.stipple.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stipple.support.Golden;
import dev.stipple.support.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bench/start} runs; no build does. How soon the first page is there, and the memory after ten thousand sends. */
class StartSpeed {

    private static final int FORMS = Integer.getInteger("forms", 10_000);
    private static final int STARTS = 3;
    private static final double FIRST_EVER_MILLIS = 15_000;
    private static final double FIRST_PAGE_MILLIS = 5_000;
    private static final long MOST_MEGABYTES = 350;
    private static final int AT_ONCE = 1_000;
    private static final JsonNode CLIENT = Golden.named("01").answers();

    @TempDir
    Path home;

    @TempDir
    Path demo;

    @TempDir
    Path archived;

    @Test
    void starts() throws Exception {
        Figures figures = new Figures("0-start");
        figures.add(
                Bar.within("first page after the first start ever", firstPage(Measured.OPTIONS), FIRST_EVER_MILLIS));
        figures.add(Bar.within(
                "first page after `java -jar`, slowest of three", slowest(Measured.OPTIONS), FIRST_PAGE_MILLIS));
        figures.add(Bar.within(
                "the same with the archive of `deploy/faster-start`",
                slowest(Measured.OPTIONS, archive()),
                FIRST_PAGE_MILLIS));
    }

    private double slowest(String... options) throws Exception {
        double slowest = 0;
        for (int start = 0; start < STARTS; start++) {
            slowest = Math.max(slowest, firstPage(options));
        }
        return slowest;
    }

    /** The option by which a start uses what an earlier one had read and linked. */
    private static String archive() throws IOException, InterruptedException {
        Figures.say("making the archive of classes");
        Path folder = Measured.JAR.getParent();
        Measured.run(List.of("deploy/faster-start", folder.toString()));
        return Files.readString(folder.resolve("java.env")).strip().replaceFirst("^JDK_JAVA_OPTIONS=", "");
    }

    /** Milliseconds from the command to the whole page, on the home of this test. */
    private double firstPage(String... options) throws Exception {
        long begun = System.nanoTime();
        try (Program program = Program.start(Measured.JAR, home, List.of(options), List.of())) {
            URI site = URI.create("http://127.0.0.1:" + program.port());
            try (var page = site.resolve("/desk/sign-in").toURL().openStream()) {
                page.readAllBytes();
            }
            double milliseconds = (System.nanoTime() - begun) / 1e6;
            program.speakInto(home.resolve("said.log"));
            program.leave();
            return milliseconds;
        }
    }

    /** As `java -jar` has it, and with the archive of classes as the service of deploy/systemd has it. */
    @Test
    void memory() throws Exception {
        Figures figures = new Figures("0-then-memory");
        figures.add(memory("memory after %,d forms sent, without the database", demo));
        figures.add(memory("the same with the archive of `deploy/faster-start`", archived, archive()));
    }

    private static Bar memory(String what, Path home, String... options) throws Exception {
        Figures.say("sending %,d forms".formatted(FORMS));
        try (Measured program = Measured.start(home, options)) {
            for (int sent = 0; sent < FORMS; sent += AT_ONCE) {
                List<Request> sending =
                        Planted.at(program, CLIENT, AT_ONCE, true).sending();
                for (Request one : sending) {
                    program.ask(one, 303);
                }
            }
            long megabytes = program.residentMegabytes();
            return new Bar(
                    what.formatted(FORMS),
                    "at most " + MOST_MEGABYTES + " MB",
                    megabytes + " MB",
                    megabytes <= MOST_MEGABYTES);
        }
    }
}
