package dev.stipple.numbers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What is counted of forms, day by day instead of form by form. Part of the caller's transaction. */
@ApplicationScoped
public class FilledCounts {

    private final PendingCounts counts;

    FilledCounts(PendingCounts counts) {
        this.counts = counts;
    }

    /** What is counted of the forms of one day. */
    public static final class Day {
        private final SortedMap<String, Long> names = new TreeMap<>();
        private final SortedMap<String, Long> rules = new TreeMap<>();
        private long judged;

        /** Counts a form that was begun and sent. */
        public void sent(String outcome, Collection<String> raised) {
            String code = TallyRows.code(outcome.isEmpty() ? "crisis" : outcome);
            for (String name : new String[] {Tallies.STARTED, Tallies.SENT, Tallies.OUTCOME + code}) {
                names.merge(name, 1L, Long::sum);
            }
            raised.forEach(rule -> rules.merge(rule, 1L, Long::sum));
            judged++;
        }
    }

    /** Adds the counts of days, each by a moment in it. */
    public void add(UUID studio, int edition, Map<Instant, Day> days) {
        days.forEach((at, day) -> {
            counts.add(studio, at, day.names);
            counts.addRules(studio, at, RuleCount.RAISED, day.rules);
            counts.addRules(studio, at, RuleCount.OPENED, new TreeMap<>(Map.of(RuleSums.edition(edition), day.judged)));
        });
    }
}
