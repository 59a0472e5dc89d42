package dev.stipple.bench;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a load came to.
 *
 * @param errors answers from 400 up, and connections that failed
 * @param p50 milliseconds, as are p95 and p99
 * @param bytes received, heads too; 0 when nobody counted
 */
record Load(long requests, double seconds, long errors, double p50, double p95, double p99, long bytes) {

    private static final Pattern SAID = Pattern.compile(
            "load requests=(\\d+) micros=(\\d+) errors=(\\d+) p50=(\\d+) p95=(\\d+) p99=(\\d+) bytes=(\\d+)");
    private static final double MICROS_OF_A_SECOND = 1e6;
    private static final double MICROS_OF_A_MILLISECOND = 1e3;

    /** Finds the line that bench/load/requests.lua writes in what wrk said. */
    static Load ofWrk(String output) {
        Matcher said = SAID.matcher(output);
        if (!said.find()) {
            throw new IllegalArgumentException("wrk did not end as it should: " + output);
        }
        return new Load(
                number(said, 1),
                number(said, 2) / MICROS_OF_A_SECOND,
                number(said, 3),
                number(said, 4) / MICROS_OF_A_MILLISECOND,
                number(said, 5) / MICROS_OF_A_MILLISECOND,
                number(said, 6) / MICROS_OF_A_MILLISECOND,
                number(said, 7));
    }

    /** From the log that pgbench writes of each transaction: client, number, microseconds, script, and when. */
    static Load ofPgbench(List<String> log, double seconds) {
        double[] times = log.stream()
                .map(line -> line.split(" ", -1))
                .mapToDouble(words -> Double.parseDouble(words[2]) / MICROS_OF_A_MILLISECOND)
                .sorted()
                .toArray();
        return new Load(times.length, seconds, 0, at(times, 50), at(times, 95), at(times, 99), 0);
    }

    double rate() {
        return requests / seconds;
    }

    private static double at(double[] sorted, int percent) {
        return Arrays.stream(sorted)
                .skip((long) sorted.length * percent / 100)
                .findFirst()
                .orElse(0);
    }

    private static long number(Matcher said, int group) {
        return Long.parseLong(said.group(group));
    }
}
