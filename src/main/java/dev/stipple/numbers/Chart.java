package dev.stipple.numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars as the server draws them: places and widths are worked out here, since a page has no scripts and no styles of its own.
 * The table beneath says the same in full.
 *
 * @param title what the drawing shows, for those who do not see it
 */
record Chart(String title, List<Bar> bars) {

    private static final int FULL = 320;
    private static final int ROW = 40;
    private static final int TEXT = 16;
    private static final int BAR = 22;
    private static final int LONGEST_LABEL = 30;

    Chart {
        bars = List.copyOf(bars);
    }

    /** One bar with its label and figure above it. */
    record Bar(String label, String figure, int textAt, int barAt, int width) {}

    /** What a bar shows: its part of the longest there can be. */
    record Value(String label, String figure, double share) {}

    static Chart of(String title, List<Value> values) {
        List<Bar> bars = new ArrayList<>();
        for (Value value : values) {
            int top = bars.size() * ROW;
            double share = Math.max(0, Math.min(1, value.share()));
            bars.add(new Bar(
                    shortened(value.label()), value.figure(), top + TEXT, top + BAR, (int) Math.round(share * FULL)));
        }
        return new Chart(title, bars);
    }

    public int height() {
        return bars.size() * ROW;
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, LONGEST_LABEL - 1).strip() + "…";
    }
}
