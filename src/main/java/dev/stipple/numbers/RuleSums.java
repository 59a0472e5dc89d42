package dev.stipple.numbers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts of a period, by rule and kind; the forms judged stand under their edition. */
record RuleSums(Map<String, Map<RuleCount, Long>> byRule) {

    private static final String EDITION = "edition:";

    /** What is counted of one rule. */
    record OfRule(long raised, long confirmed, long overridden, long problems) {

        static final int CONFIRMED = 0;
        static final int OVERRIDDEN = 1;

        /** The two answers as they are shown. */
        Cells answers() {
            return Cells.of(List.of(confirmed, overridden));
        }

        /** Flags that a person has answered. */
        long answered() {
            return confirmed + overridden;
        }

        boolean none() {
            return raised + answered() + problems == 0;
        }
    }

    static String edition(int number) {
        return EDITION + number;
    }

    OfRule of(String rule) {
        return new OfRule(
                n(rule, RuleCount.RAISED),
                n(rule, RuleCount.CONFIRMED),
                n(rule, RuleCount.OVERRIDDEN),
                n(rule, RuleCount.PROBLEM));
    }

    /** Forms that an edition judged. */
    long judgedBy(int edition) {
        return n(edition(edition), RuleCount.OPENED);
    }

    /** Rules of which something is counted. */
    Set<String> rules() {
        Set<String> rules = new TreeSet<>(byRule.keySet());
        rules.removeIf(rule -> rule.startsWith(EDITION));
        return rules;
    }

    /** Numbers of the editions that judged something. */
    Set<Integer> editions() {
        Set<Integer> numbers = new TreeSet<>();
        byRule.keySet().stream()
                .filter(rule -> rule.startsWith(EDITION))
                .forEach(rule -> numbers.add(Integer.parseInt(rule.substring(EDITION.length()))));
        return numbers;
    }

    private long n(String rule, RuleCount kind) {
        return Math.max(0, byRule.getOrDefault(rule, Map.of()).getOrDefault(kind, 0L));
    }
}
