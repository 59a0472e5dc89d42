package dev.stipple.numbers;

import java.util.ArrayList;
import java.util.List;

/** What became of treatments, in numbers. Few cases stay unnamed: somebody could be known by them. */
final class AftercareSection {

    static final String TREATED = "treated";
    static final String LOOK = "look:";
    static final String COMPLICATION = "complication:";
    static final String SATISFIED = "satisfied:";

    private static final String ID = "aftercare";
    private static final String TITLE = "What became of treatments";
    private static final String DAY_30 = AftercareKind.DAY_30.code() + ":";
    private static final String AFTER = AftercareKind.AFTER.code() + ":";

    private AftercareSection() {}

    static Section of(Sums sums) {
        long treated = sums.of(TREATED);
        long looks = sums.total(LOOK);
        if (treated + looks == 0) {
            return Section.empty(
                    ID,
                    TITLE,
                    "No treatment is recorded in this time. Record treatment days and looks from the page of a form, under Aftercare.");
        }
        List<Chart.Value> bars = new ArrayList<>();
        List<Section.Row> rows = new ArrayList<>();
        add(bars, rows, sums, "Healed: ", LOOK, Choice.LOOKS);
        add(bars, rows, sums, "Went wrong: ", COMPLICATION, Choice.COMPLICATIONS);
        add(bars, rows, sums, "Satisfied: ", SATISFIED, Choice.SATISFACTION);
        return Section.of(
                ID,
                TITLE,
                List.of(
                        "Treatments recorded: " + treated + ". Looks recorded: " + looks + ", of them at 30 days: "
                                + sums.total(LOOK + DAY_30) + ".",
                        "Where one to four people are meant, it says “fewer than 5”, and no bar is drawn: they could be known by it. What is counted is what was recorded in this time, whenever it happened."),
                Chart.of("Looks at 30 days", bars),
                new Section.Grid("What was recorded at the looks", List.of("", "After a session", "At 30 days"), rows));
    }

    private static void add(
            List<Chart.Value> bars,
            List<Section.Row> rows,
            Sums sums,
            String what,
            String prefix,
            List<Choice> choices) {
        long all = sums.total(prefix + DAY_30);
        for (Choice choice : choices) {
            long healed = sums.of(prefix + DAY_30 + choice.code());
            long after = sums.of(prefix + AFTER + choice.code());
            String label = what + choice.label();
            rows.add(Section.row(label, Shown.people(after), Shown.people(healed)));
            boolean drawn = healed > 0 && !Shown.hidden(healed);
            bars.add(new Chart.Value(label, Shown.people(healed), drawn ? (double) healed / all : 0));
        }
    }
}
