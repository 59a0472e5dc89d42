package dev.stipple.numbers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Counts of people who differ in one thing, shown so that none of a few can be worked out from the others: where one is hidden,
 * every small one is, nobody included, and the smallest of the large ones too if there would be only one gap.
 *
 * @param few whether few people are among them, or among what stands beside them with the same total
 */
record Cells(List<Long> counts, boolean few) {

    private static final String LEFT_OUT = "not shown";

    Cells {
        counts = List.copyOf(counts);
    }

    static Cells of(List<Long> counts) {
        return new Cells(counts, counts.stream().anyMatch(Shown::hidden));
    }

    /** The same counts beside others of the same people. */
    Cells beside(boolean fewThere) {
        return new Cells(counts, few || fewThere);
    }

    /** Whether a count is shown as it is. */
    boolean exact(int at) {
        return !few || (!small(at) && filler().filter(other -> other == at).isEmpty());
    }

    String shown(int at) {
        if (exact(at)) {
            return String.valueOf(counts.get(at));
        }
        return small(at) ? Shown.FEW : LEFT_OUT;
    }

    /** Of those that are shown as they are, the share of one; nothing of one that is not. */
    double share(int at) {
        long shown = IntStream.range(0, counts.size())
                .filter(this::exact)
                .mapToLong(counts::get)
                .sum();
        return exact(at) && shown > 0 ? (double) counts.get(at) / shown : 0;
    }

    private boolean small(int at) {
        return counts.get(at) < Shown.SMALLEST_CELL;
    }

    /** The large count that is left out so that a small one does not stand alone. */
    private Optional<Integer> filler() {
        boolean alone = IntStream.range(0, counts.size()).filter(this::small).count() == 1;
        return IntStream.range(0, counts.size())
                .filter(at -> alone && !small(at))
                .boxed()
                .min(Comparator.comparing(counts::get));
    }
}
