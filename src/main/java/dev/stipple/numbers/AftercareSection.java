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

    private static final List<Asked> ASKED = List.of(
            new Asked("Healed: ", LOOK, Choice.LOOKS),
            new Asked("Went wrong: ", COMPLICATION, Choice.COMPLICATIONS),
            new Asked("Satisfied: ", SATISFIED, Choice.SATISFACTION));

    private AftercareSection() {}

    /** What is asked at every look. */
    private record Asked(String words, String prefix, List<Choice> choices) {

        Cells cells(Sums sums, String kind) {
            return Cells.of(choices.stream()
                    .map(choice -> sums.of(prefix + kind + choice.code()))
                    .toList());
        }
    }

    static Section of(Sums sums) {
        long treated = sums.of(TREATED);
        if (treated + sums.total(LOOK) == 0) {
            return Section.empty(
                    ID,
                    TITLE,
                    "No treatment is recorded in this time. Record treatment days and looks from the page of a form, under Aftercare.");
        }
        // Each look answers all that is asked, so that a total told by one would tell the gap in another.
        boolean fewAfter = few(sums, AFTER);
        boolean fewHealed = few(sums, DAY_30);
        List<Chart.Value> bars = new ArrayList<>();
        List<Section.Row> rows = new ArrayList<>();
        for (Asked asked : ASKED) {
            Cells after = asked.cells(sums, AFTER).beside(fewAfter);
            Cells healed = asked.cells(sums, DAY_30).beside(fewHealed);
            for (int at = 0; at < asked.choices().size(); at++) {
                String label = asked.words() + asked.choices().get(at).label();
                rows.add(Section.row(label, after.shown(at), healed.shown(at)));
                bars.add(new Chart.Value(label, healed.shown(at), healed.share(at)));
            }
        }
        return Section.of(
                ID,
                TITLE,
                List.of(
                        "Treatments recorded: " + treated + "." + (fewAfter || fewHealed ? "" : looks(sums)),
                        "Where one to four people are meant, it says “fewer than 5” there and at every other small number, and neither a bar nor the number of looks is shown: they could be known by it. What is counted is what was recorded in this time, whenever it happened."),
                Chart.of("Looks at 30 days", bars),
                new Section.Grid("What was recorded at the looks", List.of("", "After a session", "At 30 days"), rows));
    }

    private static boolean few(Sums sums, String kind) {
        return ASKED.stream().anyMatch(asked -> asked.cells(sums, kind).few());
    }

    private static String looks(Sums sums) {
        return " Looks recorded: " + sums.total(LOOK) + ", of them at 30 days: " + sums.total(LOOK + DAY_30) + ".";
    }
}
