package dev.stipple.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.rules.Severity;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TalliesTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final int THREADS = 16;
    private static final int EACH = 25;

    @Inject
    Tallies tallies;

    @Inject
    RuleTallies rules;

    @Inject
    TallyRows rows;

    @Inject
    FreshStudio fresh;

    private UUID studio;

    @BeforeEach
    void open() {
        studio = fresh.open().id();
    }

    @Test
    void sixteen_threads_count_exactly_and_never_wait_in_a_circle() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            work.add(() -> {
                for (int n = 0; n < EACH; n++) {
                    List<String> raised = new ArrayList<>(List.of("rule-a", "rule-b", "rule-c", "rule-d"));
                    Collections.shuffle(raised, random);
                    QuarkusTransaction.requiringNew().run(() -> {
                        rules.judged(studio, NOON, 1, raised);
                        tallies.sent(studio, NOON, Duration.ofMinutes(9));
                    });
                }
                return true;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        for (Future<Boolean> done : pool.invokeAll(work)) {
            assertThat(done.get()).isTrue();
        }
        pool.shutdown();

        Sums sums = rows.since(studio, DAY);
        assertThat(sums.of("sent")).isEqualTo(THREADS * EACH);
        assertThat(sums.of("took:10")).isEqualTo(THREADS * EACH);
        RuleSums ruleSums = rows.rulesSince(studio, DAY);
        assertThat(ruleSums.judgedBy(1)).isEqualTo(THREADS * EACH);
        assertThat(ruleSums.rules()).containsExactly("rule-a", "rule-b", "rule-c", "rule-d");
        assertThat(ruleSums.of("rule-c").raised()).isEqualTo(THREADS * EACH);
    }

    @Test
    void who_has_counted_keeps_nobody_waiting_through_what_it_does_besides() {
        QuarkusTransaction.requiringNew().run(() -> {
            tallies.started(studio, NOON);

            CompletableFuture<Void> others = CompletableFuture.runAsync(() -> IntStream.range(0, EACH)
                    .forEach(n -> QuarkusTransaction.requiringNew().run(() -> tallies.started(studio, NOON))));

            assertThat(others).succeedsWithin(Duration.ofSeconds(10));
        });

        assertThat(rows.since(studio, DAY).of("started")).isEqualTo(EACH + 1);
    }

    @Test
    void what_is_rolled_back_was_never_counted() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    tallies.started(studio, NOON);
                    throw new IllegalStateException("a fault after counting");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rows.since(studio, DAY).of("started")).isZero();
    }

    @Test
    void nothing_counts_outside_of_a_transaction() {
        assertThatThrownBy(() -> tallies.started(studio, NOON)).hasMessageContaining("ransaction");
    }

    @Test
    void the_day_is_the_studio_s_own() {
        Instant lateInLondon = Instant.parse("2026-07-01T23:30:00Z");
        QuarkusTransaction.requiringNew().run(() -> tallies.started(studio, lateInLondon));

        assertThat(rows.since(studio, DAY.plusDays(1)).of("started")).isEqualTo(1);
    }

    @Test
    void a_decision_counts_its_pair_its_wait_and_whether_it_was_in_time() {
        QuarkusTransaction.requiringNew().run(() -> {
            tallies.decided(studio, NOON, Severity.RED, "doctor", "wait", true, Duration.ofMinutes(61));
            tallies.decided(studio, NOON, Severity.RED, "doctor", "Not a code!", false, Duration.ofDays(90));
            tallies.secondReview(studio, NOON, "doctor", "wait");
            tallies.settled(studio, NOON, Tallies.Settled.EQUAL, true);
        });

        Sums sums = rows.since(studio, DAY);
        assertThat(sums.of("decided:doctor:wait")).isEqualTo(1);
        assertThat(sums.of("decided:doctor:other")).isEqualTo(1);
        assertThat(sums.of("met:red")).isEqualTo(1);
        assertThat(sums.of("late:red")).isEqualTo(1);
        assertThat(sums.of("waited:red:2")).isEqualTo(1);
        assertThat(sums.of("waited:red:over")).isEqualTo(1);
        assertThat(sums.of("second:doctor:wait")).isEqualTo(1);
        assertThat(sums.of("settled:equal")).isEqualTo(1);
        assertThat(sums.of("settled-met")).isEqualTo(1);
    }

    @Test
    void one_rule_named_twice_counts_once_for_a_form_and_another_studio_sees_nothing() {
        QuarkusTransaction.requiringNew().run(() -> rules.overridden(studio, NOON, List.of("rule-a", "rule-a")));

        assertThat(rows.rulesSince(studio, DAY).of("rule-a").overridden()).isEqualTo(1);
        assertThat(rows.rulesSince(fresh.open().id(), DAY).rules()).isEmpty();
    }
}
