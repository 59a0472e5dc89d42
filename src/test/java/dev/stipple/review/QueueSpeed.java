package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.Search;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@code bench/queue} runs; no build does. It prints figures and asserts none but that something was found. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QueueSpeed {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int WARMING = 300;
    private static final int CALLS = 400;

    /** All wait; flags, due times and states are spread, one in fifty is overdue, one in thirty replied. */
    private static final String CASES = """
            with made as (
                insert into submission (studio_id, id, reference, link_hash, edition_number, severity, sent_at, promised_at,
                                        identity, answers, mood)
                select '%1$s', gen_random_uuid(),
                       translate(upper(substr(md5(n || '%1$s'), 1, 10)), '01', 'XY'),
                       decode(md5('link' || n || '%1$s'), 'hex'), 1, 1 + n %% 3,
                       now() - n * interval '1 minute', now(), '', '', ''
                from generate_series(1, %2$d) n
                returning id, reference, severity, sent_at)
            insert into review (studio_id, id, state, severity, due_at, sent_at, reference, version, clock_from,
                                acknowledged_at, replied_at)
            select '%1$s', id, (array['WAITING', 'WAITING', 'WAITING', 'ASKED', 'SECOND'])[1 + abs(hashtext(reference)) %% 5],
                   severity,
                   timestamptz '2026-11-20 10:00Z' + (abs(hashtext(reference || 'due')) %% 5000 - 100) * interval '1 minute',
                   sent_at, reference, 0, sent_at, sent_at,
                   case when abs(hashtext(reference || 'reply')) %% 30 = 0 then sent_at end
            from made""";

    /** Ten marks each, as a form has; what they were made of does not matter to the index. */
    private static final String MARKS = """
            insert into search_mark (studio_id, mark, submission_id)
            select studio_id, sha256(convert_to(id || ' ' || n, 'UTF8')), id
            from submission, generate_series(1, 10) n where studio_id = '%s'""";

    @Inject
    PlantedCases planted;

    @Inject
    ReviewQueue queue;

    @Inject
    Search search;

    @Inject
    Clock clock;

    @Test
    void print() {
        // The many first: what is measured later runs on a program that is warm, and no ratio shall gain by that.
        Map<String, Double> many = measured(MANY);
        Map<String, Double> few = measured(FEW);
        few.forEach((what, time) -> System.out.printf(
                "queue speed: %-28s p95 %6.2f ms of %,d   %6.2f ms of %,d   ratio %.2f%n",
                what, time, FEW, many.get(what), MANY, many.getOrDefault(what, 0.0) / time));
    }

    private Map<String, Double> measured(int cases) {
        StudioProfile studio = planted.studio("speed-" + cases);
        System.out.printf("queue speed: planting %,d%n", cases);
        Rows.change(CASES.formatted(studio.id(), cases));
        Rows.change(MARKS.formatted(studio.id()));
        Rows.change("analyze");
        QueueConditions.Reading reading = new QueueConditions.Reading(
                studio.id(), new UUID(1, 1), clock.instant(), studio.hours().endOfDay(clock.instant()));
        Optional<ReviewQueue.After> second =
                queue.page(reading, QueueFilter.ALL, Optional.empty()).next();
        String reference =
                Rows.value("select reference from submission where studio_id = '" + studio.id() + "' limit 1");
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("first page", p95(() -> queue.page(reading, QueueFilter.ALL, Optional.empty())));
        figures.put("second page", p95(() -> queue.page(reading, QueueFilter.ALL, second)));
        figures.put(
                "red, first page",
                p95(() -> queue.page(reading, QueueFilter.of(Map.of("view", "red")), Optional.empty())));
        figures.put(
                "latest first",
                p95(() -> queue.page(reading, QueueFilter.of(Map.of("sort", "newest")), Optional.empty())));
        figures.put("how many wait", p95(() -> queue.count(reading, QueueFilter.ALL)));
        figures.put(
                "the next case", p95(() -> assertThat(queue.unclaimed(reading)).isPresent()));
        figures.put("search, nobody", p95(() -> search.find(studio.id(), "okafor", 51)));
        figures.put("search, a reference", p95(() -> search.find(studio.id(), reference, 51)));
        return figures;
    }

    private static double p95(Runnable call) {
        for (int i = 0; i < WARMING; i++) {
            call.run();
        }
        long[] times = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long begin = System.nanoTime();
            call.run();
            times[i] = System.nanoTime() - begin;
        }
        Arrays.sort(times);
        return times[CALLS * 95 / 100] / 1e6;
    }
}
