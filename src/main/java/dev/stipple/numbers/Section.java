package dev.stipple.numbers;

import java.util.List;
import java.util.Optional;

/**
 * One part of the page of numbers: what it means, the drawing, and the table beneath it.
 *
 * @param says sentences that tell how to read it, or why there is nothing yet
 */
record Section(String id, String title, List<String> says, Optional<Chart> chart, Optional<Grid> grid) {

    Section {
        says = List.copyOf(says);
    }

    /** A table; its first cell in each row heads the row. */
    record Grid(String caption, List<String> heads, List<Row> rows) {
        Grid {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row.
     *
     * @param link where its head leads, or empty
     * @param mark a word that asks to look at it, or empty
     */
    record Row(String head, String link, List<String> cells, String mark) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    static Row row(String head, String... cells) {
        return new Row(head, "", List.of(cells), "");
    }

    /** A part of which nothing is counted yet. */
    static Section empty(String id, String title, String why) {
        return new Section(id, title, List.of(why), Optional.empty(), Optional.empty());
    }

    static Section of(String id, String title, List<String> says, Chart chart, Grid grid) {
        return new Section(id, title, says, Optional.of(chart), Optional.of(grid));
    }
}
