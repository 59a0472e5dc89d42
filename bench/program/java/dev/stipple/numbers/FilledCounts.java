package dev.stipple.numbers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What is counted of forms, day by day instead of form by form. Part of the caller's transaction. */
public final class FilledCounts {

    private static final String NAMES = """
            insert into tally (studio_id, day, name, slot, n) values (?, ?, ?, 0, ?)
            on conflict (studio_id, day, name, slot) do update set n = tally.n + excluded.n
            """;
    private static final String RULES = """
            insert into rule_tally (studio_id, day, rule, slot, n, kind) values (?, ?, ?, 0, ?, ?)
            on conflict (studio_id, day, rule, kind, slot) do update set n = rule_tally.n + excluded.n
            """;

    private FilledCounts() {}

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

    /** Adds the counts of days. */
    public static void add(Connection connection, UUID studio, int edition, Map<LocalDate, Day> days)
            throws SQLException {
        try (PreparedStatement names = connection.prepareStatement(NAMES);
                PreparedStatement rules = connection.prepareStatement(RULES)) {
            for (Map.Entry<LocalDate, Day> counted : days.entrySet()) {
                Day day = counted.getValue();
                batch(names, studio, counted.getKey(), day.names);
                rules.setString(5, RuleCount.RAISED.name());
                batch(rules, studio, counted.getKey(), day.rules);
                rules.setString(5, RuleCount.OPENED.name());
                batch(rules, studio, counted.getKey(), Map.of(RuleSums.edition(edition), day.judged));
            }
            names.executeBatch();
            rules.executeBatch();
        }
    }

    private static void batch(PreparedStatement adding, UUID studio, LocalDate day, Map<String, Long> counts)
            throws SQLException {
        adding.setObject(1, studio);
        adding.setObject(2, day);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            adding.setString(3, count.getKey());
            adding.setLong(4, count.getValue());
            adding.addBatch();
        }
    }
}
