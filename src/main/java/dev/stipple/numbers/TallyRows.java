package dev.stipple.numbers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** The rows behind the counts. */
@ApplicationScoped
class TallyRows {

    private static final int SLOTS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ADD = """
            insert into tally (studio_id, day, name, slot, n)
            select :studio, :day, counted.key, :slot, cast(counted.value as bigint)
            from jsonb_each_text(cast(:counts as jsonb)) as counted
            order by counted.key
            on conflict (studio_id, day, name, slot) do update set n = tally.n + excluded.n
            """;

    private static final String ADD_RULES = """
            insert into rule_tally (studio_id, day, rule, kind, slot, n)
            select :studio, :day, counted.key, :kind, :slot, cast(counted.value as bigint)
            from jsonb_each_text(cast(:counts as jsonb)) as counted
            order by counted.key
            on conflict (studio_id, day, rule, kind, slot) do update set n = rule_tally.n + excluded.n
            """;

    private final Session entities;

    TallyRows(Session entities) {
        this.entities = entities;
    }

    /** Adds to counts by name, in one statement and in the order of names. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Counter counter, short slot, SortedMap<String, Long> counts) {
        MutationQuery adding = entities.createNativeMutationQuery(counter.kind().isPresent() ? ADD_RULES : ADD)
                .setParameter("studio", counter.studio())
                .setParameter("day", counter.day())
                .setParameter("slot", slot)
                .setParameter("counts", json(counts));
        counter.kind().ifPresent(kind -> adding.setParameter("kind", kind.name()));
        adding.executeUpdate();
    }

    /** All counts since a day, by name. */
    @Transactional
    Sums since(UUID studio, LocalDate from) {
        Map<String, Long> sums = new HashMap<>();
        rows("select name, sum(n) from tally where studio_id = :studio and day >= :day group by name", studio, from)
                .forEach(row -> sums.put((String) row.get(0), number(row.get(1))));
        return new Sums(sums);
    }

    /** All counts of rules since a day, by rule and kind. */
    @Transactional
    RuleSums rulesSince(UUID studio, LocalDate from) {
        Map<String, Map<RuleCount, Long>> sums = new HashMap<>();
        rows(
                        "select rule, kind, sum(n) from rule_tally where studio_id = :studio and day >= :day group by rule, kind",
                        studio,
                        from)
                .forEach(row -> sums.computeIfAbsent((String) row.get(0), rule -> new HashMap<>())
                        .put(RuleCount.valueOf((String) row.get(1)), number(row.get(2))));
        return new RuleSums(sums);
    }

    private List<Tuple> rows(String query, UUID studio, LocalDate from) {
        return entities.createNativeQuery(query, Tuple.class)
                .setParameter("studio", studio)
                .setParameter("day", from)
                .getResultList();
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }

    /** One of the rows that a count is spread over, so that not everybody waits for the same. */
    static short slot() {
        return (short) ThreadLocalRandom.current().nextInt(SLOTS);
    }

    private static String json(SortedMap<String, Long> counts) {
        try {
            return JSON.writeValueAsString(counts);
        } catch (JsonProcessingException plainMap) {
            throw new IllegalStateException("counts could not be written", plainMap.getCause());
        }
    }

    /** A word as a part of a name: codes stay as they are, and anything else counts as "other" rather than cost an act. */
    static String code(String word) {
        String code = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return code.matches("[a-z0-9-]{1,60}") ? code : "other";
    }
}
