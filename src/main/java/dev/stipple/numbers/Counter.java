package dev.stipple.numbers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A day's counts of a studio, in the order in which they are written.
 *
 * @param kind of a count of rules; none for what is counted by name
 */
record Counter(UUID studio, LocalDate day, Optional<RuleCount> kind) implements Comparable<Counter> {

    private static final Comparator<Counter> ORDER = Comparator.comparing(Counter::studio)
            .thenComparing(Counter::day)
            .thenComparing(counter -> counter.kind().map(RuleCount::name).orElse(""));

    @Override
    public int compareTo(Counter other) {
        return ORDER.compare(this, other);
    }
}
