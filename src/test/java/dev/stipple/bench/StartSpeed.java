package dev.stipple.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stipple.support.Golden;
import dev.stipple.support.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final int SENDERS = Runtime.getRuntime().availableProcessors() + 1;
    private static final JsonNode CLIENT = Golden.named("01").answers();

    @TempDir
    Path home;

    @TempDir
    Path demo;

    @TempDir
    Path sooner;

    @Test
    void starts() throws Exception {
        Figures figures = new Figures("0-start");
        figures.add(Bar.within("first page after the first start ever", firstPage(Measured.JAR), FIRST_EVER_MILLIS));
        figures.add(
                Bar.within("first page after `java -jar`, slowest of three", slowest(Measured.JAR), FIRST_PAGE_MILLIS));
        figures.add(Bar.within("the same with `deploy/faster-start`", slowest(archived()), FIRST_PAGE_MILLIS));
    }

    private double slowest(List<String> what) throws Exception {
        double slowest = 0;
        for (int start = 0; start < STARTS; start++) {
            slowest = Math.max(slowest, firstPage(what));
        }
        return slowest;
    }

    /** What Java is told to run, so that it uses what an earlier start had read and linked. */
    private static List<String> archived() throws IOException, InterruptedException {
        Figures.say("making the archive of classes");
        Measured.run(List.of("deploy/faster-start", Measured.FOLDER.toString()));
        return List.of("@" + Measured.FOLDER.resolve("start.options"));
    }

    /** Milliseconds from the command to the whole page, on the home of this test. */
    private double firstPage(List<String> what) throws Exception {
        long begun = System.nanoTime();
        try (Program program = Program.start(what, home, List.of(Measured.OPTIONS), List.of())) {
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
        figures.add(memory("memory after %,d forms sent, without the database", Measured.JAR, demo));
        figures.add(memory("the same with `deploy/faster-start`", archived(), sooner));
    }

    private static Bar memory(String figure, List<String> what, Path home) throws Exception {
        Figures.say("sending %,d forms".formatted(FORMS));
        try (Measured program = Measured.start(what, home)) {
            for (int sent = 0; sent < FORMS; sent += AT_ONCE) {
                List<Request> sending =
                        Planted.at(program, CLIENT, AT_ONCE, true).sending();
                sendAll(program, sending);
            }
            long megabytes = program.residentMegabytes();
            return new Bar(
                    figure.formatted(FORMS),
                    "at most " + MOST_MEGABYTES + " MB",
                    megabytes + " MB",
                    megabytes <= MOST_MEGABYTES);
        }
    }

    /** As many at once as there are processors and one that waits. */
    private static void sendAll(Measured program, List<Request> sending) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<HttpResponse<String>>> sends = sending.stream()
                    .<Callable<HttpResponse<String>>>map(one -> () -> program.ask(one, 303))
                    .toList();
            for (Future<HttpResponse<String>> sent : clients.invokeAll(sends)) {
                sent.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }
}
