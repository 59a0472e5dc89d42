package dev.stipple.numbers;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of a period, by name. What was taken back on a later day than it was counted never shows as less than none. */
record Sums(Map<String, Long> byName) {

    static final Sums NONE = new Sums(Map.of());

    Sums {
        byName = Map.copyOf(byName);
    }

    long of(String name) {
        return Math.max(0, byName.getOrDefault(name, 0L));
    }

    /** The counts whose names begin with a prefix, by the rest of their names. */
    SortedMap<String, Long> under(String prefix) {
        SortedMap<String, Long> found = new TreeMap<>();
        byName.forEach((name, n) -> {
            if (name.startsWith(prefix) && n > 0) {
                found.put(name.substring(prefix.length()), n);
            }
        });
        return found;
    }

    /** The sum of all counts whose names begin with a prefix. */
    long total(String prefix) {
        return under(prefix).values().stream().mapToLong(Long::longValue).sum();
    }
}
