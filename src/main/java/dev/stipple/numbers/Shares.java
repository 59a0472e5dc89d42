package dev.stipple.numbers;

import java.util.ArrayList;
import java.util.List;

/** Forms counted as parts of one whole that is not empty: each part is a bar, and a row beneath with its number and share. */
final class Shares {

    private final long whole;
    private final List<Chart.Value> bars = new ArrayList<>();
    private final List<Section.Row> rows = new ArrayList<>();

    Shares(long whole) {
        this.whole = whole;
    }

    void add(String label, long part) {
        bars.add(new Chart.Value(label, String.valueOf(part), (double) part / whole));
        rows.add(Section.row(label, String.valueOf(part), Shown.percent(part, whole)));
    }

    Chart chart(String title) {
        return Chart.of(title, bars);
    }

    /** The rows under a head that says what the parts are. */
    Section.Grid grid(String caption, String head) {
        return new Section.Grid(caption, List.of(head, "Forms", "Share"), rows);
    }
}
