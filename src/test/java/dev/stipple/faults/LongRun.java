package dev.stipple.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.shared.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many people fill in their forms for a long time, none is turned away or kept waiting, and nothing in the program grows: {@code
 * bench/soak}. Prints a line each minute, and at the end how long answers took and whether each figure was flat.
 */
class LongRun {

    private static final double MINUTES = Double.parseDouble(System.getProperty("minutes", "60"));
    private static final int CLIENTS = Integer.getInteger("clients", 200);

    /** A page each ten seconds, or sooner where that is less than a quarter of what the machine can do. */
    private static final Duration READING_AT_MOST = Duration.ofSeconds(10);

    private static final double QUARTER = 0.25;

    private static final double SAVE_MILLIS = 250;
    private static final double SEND_MILLIS = 800;
    private static final double MOST = 0.95;
    private static final String SAVE = "answer";
    private static final int SAMPLES_AT_LEAST = 20;
    private static final double FLAT = 0.05;
    private static final int A_FEW = 2;

    /** A collection leaves what lives here. Beside it is what was made since. */
    private static final Pattern USED = Pattern.compile("tenured generation\\s+total \\d+K, used (\\d+)K");

    @TempDir
    Path home;

    /**
     * How the program was at a moment.
     *
     * @param minute since the pace was set
     * @param heapKb in use after a collection
     * @param connections to the database
     */
    private record Sample(double minute, int forms, long heapKb, long threads, long files, long connections) {}

    @Test
    void nothing_grows() throws Exception {
        // As whoever installs it runs it, and with the collector whose report is read here.
        List<String> options = List.of("@" + Path.of("deploy", "jvm.options"));
        try (Installation installation = Installation.start(home, options)) {
            Traffic traffic = Traffic.begin(installation.site());
            double most = pagesASecond(traffic);
            Duration reading = reading(most);
            traffic.think(reading);
            traffic.more(() -> new Visitor(installation.site()), CLIENTS - Traffic.senders());
            System.out.printf(
                    "soak: %.1f minutes, %d clients with a page each %.1f s; %d clients without a pause saved %.1f pages a second%n",
                    MINUTES, CLIENTS, reading.toMillis() / 1e3, Traffic.senders(), most);
            System.out.println("soak:  minute   forms  heap MB  threads  files  connections");
            List<Sample> samples = sampled(installation, traffic);
            List<Double> saves = traffic.takeTimes(SAVE);
            System.out.printf(
                    "soak: %.1f pages a second were saved, %.0f %% of the most%n",
                    saves.size() / MINUTES / 60, 100 * saves.size() / MINUTES / 60 / most);
            within(SAVE, saves, SAVE_MILLIS);
            within("send", traffic.takeTimes("send"), SEND_MILLIS);
            traffic.end();
            assertThat(traffic.refusals()).isEmpty();
            List<Boolean> flat = List.of(
                    flat("heap", samples, Sample::heapKb),
                    flat("threads", samples, Sample::threads),
                    flat("files", samples, Sample::files),
                    flat("connections", samples, Sample::connections));
            assertThat(flat).as("nothing grew").doesNotContain(false);
        }
    }

    /** As fast as a few clients can, for a sixth of the time. */
    private static double pagesASecond(Traffic traffic) throws InterruptedException {
        traffic.awaitMoreThan(Traffic.senders());
        traffic.takeTimes(SAVE);
        double minutes = Math.max(0.5, Math.min(5, MINUTES / 6));
        Thread.sleep(Math.round(minutes * 60_000));
        double most = traffic.takeTimes(SAVE).size() / minutes / 60;
        traffic.takeTimes("send");
        return most;
    }

    private static Duration reading(double most) {
        Duration quarter = Duration.ofMillis(Math.round(1_000 * CLIENTS / (QUARTER * most)));
        return quarter.compareTo(READING_AT_MOST) < 0 ? quarter : READING_AT_MOST;
    }

    private static void within(String what, List<Double> times, double bar) {
        double p95 = times.get((int) (times.size() * MOST));
        System.out.printf(
                "soak: %s, %,d times: p95 %.0f ms, at most %.0f ms, bar %.0f ms: %s%n",
                what, times.size(), p95, times.get(times.size() - 1), bar, p95 <= bar ? "met" : "MISSED");
    }

    private List<Sample> sampled(Installation installation, Traffic traffic) throws Exception {
        long begun = System.nanoTime();
        double apart = Math.min(1, MINUTES / SAMPLES_AT_LEAST);
        int before = traffic.received();
        List<Sample> samples = new ArrayList<>();
        for (double due = apart; due < MINUTES + apart / 2; due += apart) {
            Thread.sleep(Math.max(0, Math.round(due * 60_000) - (System.nanoTime() - begun) / 1_000_000));
            Sample now = sample(installation, (System.nanoTime() - begun) / 60e9, traffic.received() - before);
            samples.add(now);
            System.out.printf(
                    "soak: %7.1f %7d %8.1f %8d %6d %12d%n",
                    now.minute(), now.forms(), now.heapKb() / 1024.0, now.threads(), now.files(), now.connections());
        }
        return samples;
    }

    private Sample sample(Installation installation, double minute, int forms) throws Exception {
        long process = installation.process();
        jcmd(process, "GC.run");
        long heap = USED.matcher(jcmd(process, "GC.heap_info"))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        assertThat(heap).as("what the JVM says of its heap").isPositive();
        long threads = Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
        long connections = new Stored(EmbeddedDatabase.running(home).orElseThrow())
                .number("select count(*) from pg_stat_activity where backend_type = 'client backend'"
                        + " and pid <> pg_backend_pid()");
        return new Sample(minute, forms, heap, threads, files(process), connections);
    }

    private static long files(long process) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process + "/fd"))) {
            return open.count();
        }
    }

    private static String jcmd(long process, String command) throws IOException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process),
                        command)
                .redirectErrorStream(true)
                .start();
        return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Whether the last third is, in the middle, as the one before it; the first third is for getting warm. */
    private static boolean flat(String what, List<Sample> samples, ToLongFunction<Sample> figure) {
        int third = samples.size() / 3;
        double before = middle(samples.subList(third, 2 * third), figure);
        double after = middle(samples.subList(2 * third, samples.size()), figure);
        boolean flat = after - before <= Math.max(FLAT * before, A_FEW);
        System.out.printf(
                "soak: %s %s, %+.1f %% from the middle third to the last%n",
                what, flat ? "flat" : "NOT FLAT", 100 * (after / before - 1));
        return flat;
    }

    private static double middle(List<Sample> samples, ToLongFunction<Sample> figure) {
        return samples.stream()
                .mapToLong(figure)
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
