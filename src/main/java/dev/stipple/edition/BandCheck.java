package dev.stipple.edition;

import dev.stipple.rules.Condition;
import dev.stipple.rules.RuleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds numbers that fall between two bands. Rules of one factor that split a number, such as months or years, have to meet:
 * one that ends below 6 and one that begins at 7 leave a client with 6 unseen.
 */
final class BandCheck {

    private BandCheck() {}

    static List<Defect> defects(Edition edition) {
        List<Defect> defects = new ArrayList<>();
        Map<String, Bands> byFactorAndFact = new TreeMap<>();
        edition.rules().stream()
                .filter(written -> written.rule().kind() != RuleKind.CONTRADICTION)
                .forEach(written -> written.rule().when().tree().forEach(part -> {
                    if (part instanceof Condition.Comparison test) {
                        byFactorAndFact
                                .computeIfAbsent(
                                        written.rule().factor() + " " + test.fact(),
                                        any -> new Bands(new TreeSet<>(), new TreeSet<>()))
                                .add(part);
                    }
                }));
        edition.rules().forEach(written -> written.rule().when().tree().forEach(part -> {
            if (part instanceof Condition.Below below) {
                Bands bands = byFactorAndFact.get(written.rule().factor() + " " + below.fact());
                if (bands != null && bands.leavesOut(below.number())) {
                    defects.add(new Defect(
                            written.place(),
                            "rule \"" + written.rule().id() + "\" ends below " + below.number() + " of \""
                                    + below.fact()
                                    + "\" and the next of " + written.rule().factor() + " begins at "
                                    + (below.number() + 1) + ": " + below.number() + " falls between. Make them meet"));
                }
            }
        }));
        return defects;
    }

    private record Bands(Set<Long> begins, Set<Long> ends) {
        void add(Condition part) {
            if (part instanceof Condition.AtLeast test) {
                begins.add(test.number());
            } else if (part instanceof Condition.Below test) {
                ends.add(test.number());
            }
        }

        boolean leavesOut(long number) {
            return begins.contains(number + 1) && !begins.contains(number) && !ends.contains(number + 1);
        }
    }
}
