package dev.stipple.record;

import dev.stipple.edition.Standing;
import dev.stipple.rules.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a draft would change, counted over forms. Of the forms themselves it keeps the first few references, however many. */
final class ReplayCounts {

    /** As many as somebody reads in an hour. */
    private static final int NAMED = 20;

    private static final String HEAD = "%-40s %12s %12s %12s";

    private final Map<Way, Tally> ways = new TreeMap<>();
    private final Map<String, Tally> rules = new TreeMap<>();
    private final Map<String, Long> withoutPlace = new TreeMap<>();
    private final List<String> firstMilder = new ArrayList<>();
    private final List<String> firstStricter = new ArrayList<>();
    private long forms;
    private long milder;
    private long stricter;
    private long readInFull;

    /**
     * What the draft makes of one form.
     *
     * @param withoutPlace questions with an answer that the draft does not know
     */
    record Effect(Standing before, Standing after, Set<String> withoutPlace) {
        Effect {
            withoutPlace = Set.copyOf(withoutPlace);
        }
    }

    /** From one outcome to another; none is a crisis. Sorted from the least careful to the most. */
    private record Way(Optional<Outcome> from, Optional<Outcome> to) implements Comparable<Way> {

        private static final Comparator<Way> ORDER =
                Comparator.<Way>comparingInt(way -> care(way.from)).thenComparingInt(way -> care(way.to));

        @Override
        public int compareTo(Way other) {
            return ORDER.compare(this, other);
        }

        private static int care(Optional<Outcome> outcome) {
            return outcome.map(Outcome::ordinal).orElse(Outcome.values().length);
        }

        private static String word(Optional<Outcome> outcome) {
            return outcome.map(Enum::name)
                    .orElse("crisis")
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-');
        }

        String words() {
            return word(from) + " -> " + word(to);
        }
    }

    /** Three numbers of one line of a table. */
    private static final class Tally {
        private long first;
        private long second;
        private long third;

        String line(String of) {
            return ReplayCounts.line(of, first, second, third);
        }
    }

    /** Counts one form, by what it is called. */
    void add(String form, Effect effect) {
        forms++;
        Standing before = effect.before();
        Standing after = effect.after();
        Tally way = ways.computeIfAbsent(new Way(before.outcome(), after.outcome()), first -> new Tally());
        way.first++;
        switch (before.to(after)) {
            case MILDER -> {
                milder++;
                way.second++;
                name(firstMilder, form);
            }
            case STRICTER -> {
                stricter++;
                way.third++;
                name(firstStricter, form);
            }
            case SAME -> {}
        }
        rules(before, after);
        effect.withoutPlace().forEach(question -> withoutPlace.merge(question, 1L, Long::sum));
        readInFull += effect.withoutPlace().isEmpty() ? 1 : 0;
    }

    private static void name(List<String> first, String form) {
        if (first.size() < NAMED) {
            first.add(form);
        }
    }

    private void rules(Standing before, Standing after) {
        after.raised().stream().filter(rule -> !before.raised().contains(rule)).forEach(rule -> tally(rule).first++);
        before.raised().stream().filter(rule -> !after.raised().contains(rule)).forEach(rule -> tally(rule).second++);
        after.undecided().stream()
                .filter(rule -> !before.undecided().contains(rule))
                .forEach(rule -> tally(rule).third++);
    }

    private Tally tally(String rule) {
        return rules.computeIfAbsent(rule, first -> new Tally());
    }

    /** Forms that would be judged milder, in whatever. */
    long milder() {
        return milder;
    }

    /** All that was counted, as lines to print. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "Replayed %,d forms: %,d stricter, %,d milder", forms, stricter, milder));
        lines.add("");
        lines.add(String.format(Locale.ROOT, HEAD, "outcome -> by the draft", "forms", "milder", "stricter"));
        ways.forEach((way, tally) -> lines.add(tally.line(way.words())));
        lines.add("");
        if (rules.isEmpty()) {
            lines.add("Every rule would be raised on the same forms.");
        } else {
            lines.add(String.format(Locale.ROOT, HEAD, "rule", "new on", "gone from", "newly open"));
            rules.forEach((rule, tally) -> lines.add(tally.line(rule)));
        }
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Forms with an answer that the draft has no place for, judged without it: %,d",
                forms - readInFull));
        withoutPlace.forEach(
                (question, count) -> lines.add(String.format(Locale.ROOT, "  question %s: %,d", question, count)));
        named(lines, "Milder, to be read by a practitioner before the draft is published", milder, firstMilder);
        named(lines, "Stricter", stricter, firstStricter);
        return lines;
    }

    private static void named(List<String> lines, String what, long all, List<String> first) {
        if (all > 0) {
            lines.add("");
            lines.add(String.format(Locale.ROOT, "%s: %,d of %,d", what, first.size(), all));
            first.forEach(form -> lines.add("  " + form));
        }
    }

    private static String line(String of, long first, long second, long third) {
        return String.format(Locale.ROOT, "%-40s %,12d %,12d %,12d", of, first, second, third);
    }
}
