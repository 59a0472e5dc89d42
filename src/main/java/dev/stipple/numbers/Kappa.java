package dev.stipple.numbers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far two people agree beyond what chance would give (J. Cohen, A coefficient of agreement for nominal scales, Educational
 * and Psychological Measurement 20, 1960, with its large-sample error).
 *
 * @param n pairs of decisions
 * @param observed share of pairs that are the same
 * @param expected share that chance alone would make the same, by how often each person chooses what
 */
record Kappa(long n, double observed, double expected) {

    private static final double Z_95 = 1.96;

    /** One pair of decisions, in the order in which they were made. */
    record Pair(String first, String second) {}

    /** From how often each pair occurred; empty when none did. */
    static Optional<Kappa> of(Map<Pair, Long> pairs) {
        long n = pairs.values().stream().mapToLong(Long::longValue).sum();
        if (n == 0) {
            return Optional.empty();
        }
        Map<String, Long> first = new HashMap<>();
        Map<String, Long> second = new HashMap<>();
        long same = 0;
        for (Map.Entry<Pair, Long> entry : pairs.entrySet()) {
            Pair pair = entry.getKey();
            first.merge(pair.first(), entry.getValue(), Long::sum);
            second.merge(pair.second(), entry.getValue(), Long::sum);
            same += pair.first().equals(pair.second()) ? entry.getValue() : 0;
        }
        double chance = 0;
        for (Map.Entry<String, Long> entry : first.entrySet()) {
            chance += (double) entry.getValue() * second.getOrDefault(entry.getKey(), 0L);
        }
        return Optional.of(new Kappa(n, (double) same / n, chance / n / n));
    }

    /** The coefficient; none when chance alone explains everything, as when both always choose the same one thing. */
    Optional<Double> value() {
        return expected >= 1 ? Optional.empty() : Optional.of((observed - expected) / (1 - expected));
    }

    /** Where something may truly lie, 95 times in 100. */
    record Range(double low, double high) {}

    /**
     * The range of the coefficient; none where the pairs are all the same or all differ. Their error is nought then, which would
     * claim a certainty that nobody has.
     */
    Optional<Range> range() {
        return value().filter(known -> observed > 0 && observed < 1)
                .map(known -> new Range(Math.max(-1, known - Z_95 * error()), Math.min(1, known + Z_95 * error())));
    }

    private double error() {
        return Math.sqrt(observed * (1 - observed) / (n * (1 - expected) * (1 - expected)));
    }
}
