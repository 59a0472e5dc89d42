package dev.stipple.numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the numbers say of the desk: how far people agree with the rules, and with each other. */
final class DeskSections {

    private static final String DECISIONS = "Decisions beside the first look";
    private static final int FEW_PAIRS = 30;
    private static final List<String> FIVE = Outcomes.all();

    private DeskSections() {}

    /** How far decisions follow the first look. */
    static Section firstLook(Sums sums) {
        long less = 0;
        long same = 0;
        long more = 0;
        for (Map.Entry<Kappa.Pair, Long> entry : pairs(sums, Tallies.DECIDED).entrySet()) {
            int looked = Outcomes.care(entry.getKey().first());
            int decided = Outcomes.care(entry.getKey().second());
            if (looked >= 0 && decided >= 0) {
                less += decided < looked ? entry.getValue() : 0;
                same += decided == looked ? entry.getValue() : 0;
                more += decided > looked ? entry.getValue() : 0;
            }
        }
        long all = less + same + more;
        if (all == 0) {
            return Section.empty("decisions", DECISIONS, "Nothing was decided in this time.");
        }
        Shares shares = new Shares(all);
        shares.add("As the first look", same);
        shares.add("More careful", more);
        shares.add("Less careful", less);
        return Section.of(
                "decisions",
                DECISIONS,
                List.of("Forms that had no first look are left out."),
                shares.chart(DECISIONS),
                shares.grid(DECISIONS, "Decision"));
    }

    /** How far two reviewers agree, when the second did not know what the first decided. */
    static Section agreement(Sums sums) {
        Map<Kappa.Pair, Long> pairs = pairs(sums, Tallies.SECOND);
        Optional<Kappa> kappa = Kappa.of(pairs);
        if (kappa.isEmpty()) {
            return Section.empty(
                    "agreement",
                    "Two reviewers",
                    "No form had a second review in this time. One is asked for by red flags, by moves to less care, and at random.");
        }
        List<String> says = new ArrayList<>();
        long differ = Math.round((1 - kappa.get().observed()) * kappa.get().n());
        says.add("They differed in " + Shown.share(differ, kappa.get().n()) + ".");
        says.addAll(words(kappa.get()));
        says.addAll(settled(sums));
        Shares shares = new Shares(kappa.get().n());
        shares.add("Agreed", kappa.get().n() - differ);
        shares.add("Differed", differ);
        return Section.of(
                "agreement",
                "Two reviewers",
                says,
                shares.chart("Second reviews that agreed and differed"),
                square(pairs));
    }

    private static Section.Grid square(Map<Kappa.Pair, Long> pairs) {
        List<String> heads = new ArrayList<>(List.of("First, then second"));
        FIVE.forEach(code -> heads.add(Outcomes.words(code)));
        List<Section.Row> rows = FIVE.stream()
                .map(first -> new Section.Row(
                        Outcomes.words(first),
                        "",
                        FIVE.stream()
                                .map(second -> pairs.getOrDefault(new Kappa.Pair(first, second), 0L))
                                .map(String::valueOf)
                                .toList(),
                        ""))
                .toList();
        return new Section.Grid("Pairs of decisions, the first reviewer's down the side", heads, rows);
    }

    private static List<String> words(Kappa kappa) {
        Optional<Double> value = kappa.value();
        if (value.isEmpty()) {
            return List.of("Both always chose the same one outcome. Kappa says nothing of such pairs.");
        }
        List<String> says = new ArrayList<>();
        says.add("Kappa is " + Shown.decimal(value.get())
                + ": 1 is full agreement, 0 is what chance alone would give (Cohen 1960).");
        says.add(kappa.range().map(range -> range(kappa, range)).orElseGet(() -> noRange(kappa)));
        return says;
    }

    private static String range(Kappa kappa, Kappa.Range range) {
        String low = Shown.decimal(range.low());
        String high = Shown.decimal(range.high());
        return kappa.n() < FEW_PAIRS
                ? few(kappa) + ": the true value may lie anywhere from " + low + " to " + high
                        + ", and even that range is rough. Decide nothing by it yet."
                : "The true value lies between " + low + " and " + high + ", 95 times in 100.";
    }

    private static String noRange(Kappa kappa) {
        String none = "No range can be given for it: the pairs "
                + (kappa.observed() > 0 ? "are all the same" : "all differ") + ", and the next one need not.";
        return kappa.n() < FEW_PAIRS ? few(kappa) + ". " + none + " Decide nothing by it yet." : none;
    }

    private static String few(Kappa kappa) {
        return "From " + kappa.n() + (kappa.n() == 1 ? " pair" : " pairs") + " only, which is few";
    }

    private static List<String> settled(Sums sums) {
        long all = sums.total(Tallies.SETTLED);
        if (all == 0) {
            return List.of();
        }
        return List.of(
                "Settled less carefully than the more careful of the two: "
                        + Shown.share(sums.of(Tallies.SETTLED + "less"), all) + ". Above 30% is worth a look.",
                "Settled in time: " + Shown.share(sums.of(Tallies.SETTLED_IN_TIME), all) + ".");
    }

    private static Map<Kappa.Pair, Long> pairs(Sums sums, String prefix) {
        Map<Kappa.Pair, Long> pairs = new HashMap<>();
        sums.under(prefix).forEach((codes, n) -> {
            int colon = codes.indexOf(':');
            if (colon > 0) {
                pairs.put(new Kappa.Pair(codes.substring(0, colon), codes.substring(colon + 1)), n);
            }
        });
        return pairs;
    }
}
