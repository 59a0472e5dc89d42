package dev.stipple.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.shared.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody with many machines guesses one person's password, over the network and at the hash's full cost. {@code -Dguesses=500
 * -Drounds=100}. That what is counted as looked at is what was compared, is held by {@code SignInTest}.
 */
class GuessesIT {

    private static final int GUESSES = Integer.getInteger("guesses", 100);
    private static final int ROUNDS = Integer.getInteger("rounds", 30);
    private static final int GUESSES_OF_A_NETWORK = 20;
    private static final String SIGN_IN = "/desk/sign-in";
    private static final String QUEUE = "/desk/queue";
    private static final String VICTIM = "ana@northgate.example";
    private static final String HELD = "tom@northgate.example";
    private static final String OTHER = "lea@northgate.example";
    private static final String PASSWORD = "northgate-demo-only";

    @TempDir
    Path home;

    @Test
    void guesses_are_not_looked_at_and_keep_nobody_out_and_tell_nothing() throws Exception {
        try (Installation installation =
                Installation.start(home, List.of("-Dquarkus.http.proxy.proxy-address-forwarding=true"))) {
            URI site = installation.site();
            Visitor known = new Visitor(site).from("198.51.100.7");
            assertThat(signIn(known, VICTIM, PASSWORD).to()).isEqualTo(QUEUE);
            guess(site);
            change("delete from attempt_bucket");
            Visitor.Answer elsewhere = signIn(new Visitor(site).from("198.51.100.8"), VICTIM, PASSWORD);
            Visitor.Answer inTheirOwn = signIn(known, VICTIM, PASSWORD);
            System.out.printf(
                    "the right password from an unknown browser: %d, from the person's own: %d to %s%n",
                    elsewhere.status(), inTheirOwn.status(), inTheirOwn.to());
            assertThat(elsewhere.status()).isEqualTo(422);
            assertThat(inTheirOwn.to()).isEqualTo(QUEUE);
            compare(site);
        }
    }

    private void guess(URI site) throws Exception {
        List<Visitor> guessers = new ArrayList<>();
        for (int i = 0; i < GUESSES; i++) {
            guessers.add(new Visitor(site).from("203.0." + i / GUESSES_OF_A_NETWORK + ".9"));
        }
        for (Visitor guesser : guessers) {
            guesser.get(SIGN_IN);
        }
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(GUESSES);
        List<Future<Visitor.Answer>> answers = new ArrayList<>();
        for (Visitor guesser : guessers) {
            answers.add(threads.submit(() -> {
                together.await();
                return guesser.post(SIGN_IN, typed(VICTIM, "guess of the password"));
            }));
        }
        together.countDown();
        SortedMap<Integer, Integer> statuses = new TreeMap<>();
        for (Future<Visitor.Answer> answer : answers) {
            statuses.merge(answer.get().status(), 1, Integer::sum);
        }
        threads.shutdown();
        long evaluated = new Stored(EmbeddedDatabase.running(home).orElseThrow())
                .number("select coalesce(sum(n), 0) from attempt_streak");
        System.out.printf("guesses %d at once, looked at %d, answers by status %s%n", GUESSES, evaluated, statuses);
        assertThat(statuses).doesNotContainKey(303);
        assertThat(evaluated).isLessThanOrEqualTo(5);
    }

    /** An unknown address, a wrong password, and one that has to wait: in mixed order, so that the machine is the same to all. */
    private void compare(URI site) throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn(new Visitor(site), HELD, "wrong");
        }
        Random order = new Random(ROUNDS);
        Map<String, List<Double>> times = new TreeMap<>();
        Map<String, Visitor.Answer> answers = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            change("delete from attempt_bucket");
            change("update attempt_streak set n = 1 where held_until <= clock_timestamp()");
            List<Map.Entry<String, String>> kinds = new ArrayList<>(
                    Map.of("unknown", "nobody-" + round + "@nowhere.example", "wrong", OTHER, "waiting", HELD)
                            .entrySet());
            Collections.shuffle(kinds, order);
            for (Map.Entry<String, String> kind : kinds) {
                Visitor visitor = new Visitor(site);
                visitor.get(SIGN_IN);
                long start = System.nanoTime();
                answers.put(kind.getKey(), visitor.post(SIGN_IN, typed(kind.getValue(), "a wrong password")));
                times.computeIfAbsent(kind.getKey(), key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
            }
        }
        Map<String, Double> medians = new TreeMap<>();
        times.forEach((kind, all) -> medians.put(kind, median(all)));
        double apart = 100 * (Collections.max(medians.values()) / Collections.min(medians.values()) - 1);
        System.out.printf("median ms of %d each: %s; %.1f %% apart%n", ROUNDS, medians, apart);
        assertThat(answers.values().stream().map(GuessesIT::plain).distinct()).hasSize(1);
        assertThat(apart).isLessThan(10);
    }

    /** A page without what differs by chance: the token of its form and the address that was typed. */
    private static String plain(Visitor.Answer page) {
        return page.status() + page.body().replaceAll("value=\"[^\"]*\"", "");
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        return Math.round(10 * times.get(times.size() / 2)) / 10.0;
    }

    private static Visitor.Answer signIn(Visitor visitor, String email, String password)
            throws IOException, InterruptedException {
        visitor.get(SIGN_IN);
        return visitor.post(SIGN_IN, typed(email, password));
    }

    private static Map<String, List<String>> typed(String email, String password) {
        return Map.of("email", List.of(email), "password", List.of(password));
    }

    private void change(String sql) throws SQLException {
        try (Connection connection =
                        EmbeddedDatabase.running(home).orElseThrow().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
