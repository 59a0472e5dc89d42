package dev.stipple.numbers;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Ranges that measured times are counted in, so that no single time is kept. A bucket is named by its upper end; the last one
 * is open.
 *
 * @param larger how many make one of the larger unit, in which long times are said
 */
record Buckets(List<Integer> ends, String unit, int larger, String largerUnit) {

    static final String OVER = "over";

    /** How long a form takes, in minutes. Ten and sixteen are the design's own limits. */
    static final Buckets MINUTES =
            new Buckets(List.of(3, 5, 7, 10, 13, 16, 20, 30, 60, 180, 1440), "minutes", 60, "hours");

    /** How long a client waits, in hours. */
    static final Buckets HOURS = new Buckets(List.of(1, 2, 4, 8, 24, 48, 72, 96, 120, 168, 336), "hours", 24, "days");

    Buckets {
        ends = List.copyOf(ends);
    }

    /** The bucket of a time of so many whole units, and more than those or not. */
    String name(long whole, boolean andMore) {
        long needed = andMore ? whole + 1 : whole;
        return ends.stream()
                .filter(end -> needed <= end)
                .findFirst()
                .map(String::valueOf)
                .orElse(OVER);
    }

    /** The names of all buckets, in order. */
    List<String> names() {
        return IntStream.rangeClosed(0, ends.size()).mapToObj(this::nameAt).toList();
    }

    /** A bucket in words, like "7 to 10 minutes". */
    String words(int at) {
        if (at == 0) {
            return "up to " + amount(ends.get(0));
        }
        return at == ends.size() ? "more than " + amount(ends.get(at - 1)) : range(ends.get(at - 1), ends.get(at));
    }

    /** A time that so many of the counted stay below, as a number within its bucket; the open bucket has none. */
    Quantile quantile(double share, Map<String, Long> counts) {
        long all = names().stream()
                .mapToLong(name -> counts.getOrDefault(name, 0L))
                .sum();
        double wanted = share * all;
        double below = 0;
        for (int at = 0; at < ends.size(); at++) {
            long here = counts.getOrDefault(nameAt(at), 0L);
            if (here > 0 && below + here >= wanted) {
                double from = at == 0 ? 0 : ends.get(at - 1);
                return new Quantile(all, from + (ends.get(at) - from) * (wanted - below) / here, false);
            }
            below += here;
        }
        return new Quantile(all, ends.get(ends.size() - 1), all > 0);
    }

    /**
     * Where a share of the counted ends.
     *
     * @param of how many were counted
     * @param at the time, in the unit of the buckets
     * @param more it is longer than that, and the buckets do not say how long
     */
    record Quantile(long of, double at, boolean more) {}

    /** A quantile in words, like "about 9 minutes". */
    String words(Quantile quantile) {
        if (quantile.of() == 0) {
            return "not known yet";
        }
        String amount = rounded(Math.max(1, Math.round(quantile.at())));
        return (quantile.more() ? "more than " : "about ") + amount;
    }

    private String nameAt(int at) {
        return at == ends.size() ? OVER : String.valueOf(ends.get(at));
    }

    /** A unit that both ends share is said once. */
    private String range(long from, long to) {
        boolean sameUnit = (from % larger == 0) == (to % larger == 0);
        return sameUnit
                ? amount(from).replaceFirst(" .*", "") + " to " + amount(to)
                : amount(from) + " to " + amount(to);
    }

    /** A time that is long in the unit is said in the larger one. */
    private String rounded(long n) {
        return n > 3L * larger ? named(Math.round((double) n / larger), largerUnit) : amount(n);
    }

    private String amount(long n) {
        return n % larger == 0 ? named(n / larger, largerUnit) : named(n, unit);
    }

    private static String named(long n, String unit) {
        return n + " " + (n == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }
}
