package dev.stipple.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code bench/all} runs last; no build does. Writes docs/benchmarks.md from the figures that are there. */
class BenchmarksWritten {

    private static final Path PAGE = Path.of("docs", "benchmarks.md");
    private static final int KILOBYTES_OF_A_GIGABYTE = 1024 * 1024;

    @Test
    void write() throws Exception {
        BenchmarksPage page = new BenchmarksPage(
                machine(),
                Figures.kept(Figures.FOLDER, Figures.BARS),
                Figures.kept(Figures.FOLDER, Figures.ROWS),
                Figures.kept(Figures.FOLDER, ".txt"));
        Files.writeString(PAGE, page.text());
        Figures.say(PAGE + " is written");
    }

    /** No name of it and no path. */
    private static List<String> machine() throws Exception {
        return List.of(
                Runtime.getRuntime().availableProcessors() + " cores (" + said("/proc/cpuinfo", "model name") + "), "
                        + Long.parseLong(said("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
                                / KILOBYTES_OF_A_GIGABYTE
                        + " GB of memory",
                "Java " + System.getProperty("java.version") + ", PostgreSQL 18 as embedded, "
                        + Measured.run(List.of("bash", "-c", "wrk -v 2>&1 | head -1 || true"))
                                .strip()
                                .replaceFirst(" Copyright.*", ""),
                LocalDate.now(ZoneOffset.UTC).toString(),
                crowded());
    }

    /** A machine that others use too says little, and the page has to say so. */
    private static String crowded() throws IOException {
        double load =
                Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[2]);
        int cores = Runtime.getRuntime().availableProcessors();
        return load <= 2 * cores
                ? "nothing else ran (load " + load + ")"
                : "**others were at work on the machine (load " + load + " on " + cores
                        + " cores): these figures say that it runs, and nothing about how fast. Run it on a quiet machine**";
    }

    private static String said(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceFirst(".*?:\\s*", ""))
                .findFirst()
                .orElse("unknown");
    }
}
