package dev.stipple.review;

import java.util.List;
import java.util.function.ToIntFunction;

/** Sets lines in two columns on paper. */
final class TwoColumns {

    private static final int SIGNS_OF_A_LINE = 45;

    private TwoColumns() {}

    /** Splits where both columns come out about as long; the order stays, down the first and then the second. */
    static <T> PrintSheet.Columns<T> of(List<T> lines, ToIntFunction<T> signs) {
        int all =
                lines.stream().mapToInt(line -> height(signs.applyAsInt(line))).sum();
        int left = 0;
        int split = 0;
        while (split < lines.size() && 2 * left < all) {
            left += height(signs.applyAsInt(lines.get(split)));
            split++;
        }
        return new PrintSheet.Columns<>(
                List.copyOf(lines.subList(0, split)), List.copyOf(lines.subList(split, lines.size())));
    }

    private static int height(int signs) {
        return 1 + signs / SIGNS_OF_A_LINE;
    }
}
