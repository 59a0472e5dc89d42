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
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

    /** A studio with its cases, and what is asked of it. */
    private record Asked(StudioProfile studio, QueueConditions.Reading reading, String reference) {}

    /** Each question is put to both studios in turn, so that what the machine does meanwhile falls on both alike. */
    @Test
    void print() {
        Asked many = planted(MANY);
        Asked few = planted(FEW);
        Rows.change("analyze");
        questions().forEach((what, question) -> {
            for (int i = 0; i < WARMING; i++) {
                question.accept(few);
                question.accept(many);
            }
            long[] ofFew = new long[CALLS];
            long[] ofMany = new long[CALLS];
            for (int i = 0; i < CALLS; i++) {
                ofFew[i] = nanos(question, few);
                ofMany[i] = nanos(question, many);
            }
            System.out.printf(
                    "queue speed: %-20s p95 %6.2f ms of %,d   %6.2f ms of %,d   ratio %.2f%n",
                    what, p95(ofFew), FEW, p95(ofMany), MANY, p95(ofMany) / p95(ofFew));
        });
    }

    private Map<String, Consumer<Asked>> questions() {
        QueueFilter red = QueueFilter.of(QueueFilter.View.RED);
        QueueFilter newest = QueueFilter.of(Map.of("sort", "newest"));
        Map<String, Consumer<Asked>> questions = new LinkedHashMap<>();
        questions.put("first page", of -> queue.page(of.reading(), QueueFilter.ALL, Optional.empty()));
        questions.put(
                "two pages",
                of -> queue.page(
                        of.reading(),
                        QueueFilter.ALL,
                        queue.page(of.reading(), QueueFilter.ALL, Optional.empty())
                                .next()));
        questions.put("red, first page", of -> queue.page(of.reading(), red, Optional.empty()));
        questions.put("latest first", of -> queue.page(of.reading(), newest, Optional.empty()));
        questions.put("how many wait", of -> queue.count(of.reading(), QueueFilter.ALL));
        questions.put(
                "the next case", of -> assertThat(queue.unclaimed(of.reading())).isPresent());
        questions.put("search, nobody", of -> search.find(of.studio().id(), "okafor", 51));
        questions.put("search, a reference", of -> search.find(of.studio().id(), of.reference(), 51));
        return questions;
    }

    private Asked planted(int cases) {
        StudioProfile studio = planted.studio("speed-" + cases);
        System.out.printf("queue speed: planting %,d%n", cases);
        Rows.change(CASES.formatted(studio.id(), cases));
        Rows.change(MARKS.formatted(studio.id()));
        Instant now = clock.instant();
        return new Asked(
                studio,
                new QueueConditions.Reading(
                        studio.id(), new UUID(1, 1), now, studio.hours().endOfDay(now)),
                Rows.value("select reference from submission where studio_id = '" + studio.id() + "' limit 1"));
    }

    private static long nanos(Consumer<Asked> question, Asked of) {
        long begin = System.nanoTime();
        question.accept(of);
        return System.nanoTime() - begin;
    }

    /** In milliseconds. */
    private static double p95(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * 95 / 100] / 1e6;
    }
}
