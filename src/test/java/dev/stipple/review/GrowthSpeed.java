package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.numbers.NumbersAsked;
import dev.stipple.rights.Periods;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.ClientLinks;
import dev.stipple.submission.Search;
import dev.stipple.support.Filling;
import dev.stipple.support.GrowthReport;
import dev.stipple.support.RecordCommands;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@code bench/growth} runs; no build does. It writes down figures and asserts only that what was asked was found. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GrowthSpeed {

    private static final int MOST = Integer.getInteger("growth.most", 100_000);
    private static final int WARMING = 200;
    private static final int CALLS = 100;
    private static final int CALLS_AT_LEAST = 10;

    /** For all calls of a question, and as long to warm up. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BEFORE = Duration.ofDays(399);

    @Inject
    PlantedCases planted;

    @Inject
    People people;

    @Inject
    Filling filling;

    @Inject
    QueuePages queuePages;

    @Inject
    Search search;

    @Inject
    ClientLinks links;

    @Inject
    ClientFilePages clientFile;

    @Inject
    NumbersAsked numbers;

    @Inject
    AgedForms aged;

    @Inject
    Clock clock;

    private final Map<UUID, RecordId> linked = new HashMap<>();
    private final GrowthReport report = new GrowthReport();

    /** A studio of a size, by somebody who works there. */
    private record Sized(int forms, StaffMember member) {
        UUID studio() {
            return member.studioId();
        }
    }

    @Test
    void print() throws SQLException, IOException {
        int[] sizes = IntStream.iterate(1_000, size -> size <= MOST, size -> size * 10)
                .toArray();
        Sized[] studios = Arrays.stream(sizes).mapToObj(this::filled).toArray(Sized[]::new);
        waitForTheChain();
        Rows.changeMany("vacuum analyze");
        for (Map.Entry<String, Consumer<Sized>> asked : questions().entrySet()) {
            rounds(WARMING, asked.getValue(), studios);
            double[] p95 = rounds(CALLS, asked.getValue(), studios);
            for (int size = 0; size < studios.length; size++) {
                report.add(asked.getKey(), studios[size].forms(), p95[size]);
            }
        }
        timed("verify", RecordCommands::verify, studios);
        // Judging a million again takes longer than all the rest, which is not lost when it is cut off.
        report.write();
        timed("judge again", RecordCommands::rejudge, studios);
        report.write();
    }

    private interface Command {
        long troubles(Connection connection, UUID studio) throws SQLException;
    }

    private void timed(String what, Command command, Sized[] studios) throws SQLException {
        for (Sized studio : studios) {
            try (Connection connection = RecordCommands.connect()) {
                report.add(what, studio.forms(), milliseconds(() -> assertThat(
                                command.troubles(connection, studio.studio()))
                        .isZero()));
            }
        }
    }

    private Sized filled(int forms) {
        System.out.printf("growth: filling %,d%n", forms);
        StudioProfile studio = planted.studio("growth-" + forms);
        filling.fill(studio, forms);
        return new Sized(
                forms,
                QuarkusTransaction.requiringNew()
                        .call(() -> people.add(
                                studio.id(), forms + "@growth.example", "P", Role.LEAD, "a password of the tests")));
    }

    /** The program's own job makes the links. */
    private static void waitForTheChain() {
        while (!"0".equals(Rows.value("select count(*) from chain_waiting"))) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private Map<String, Consumer<Sized>> questions() {
        Map<String, Consumer<Sized>> questions = new LinkedHashMap<>();
        questions.put("queue, first page", of -> page(of, Map.of()));
        questions.put("queue, red only", of -> page(of, Map.of("view", "red")));
        questions.put("queue, decided forms", of -> page(of, Map.of("view", "decided")));
        questions.put("search, one person", of -> assertThat(search.find(of.studio(), filling.name(of.forms() / 2), 51))
                .hasSize(1));
        questions.put("search, all have the name", of -> assertThat(search.find(of.studio(), "sam", 51))
                .hasSize(51));
        questions.put("a client's file", of -> clientFile.of(of.member(), links.members(linked(of))));
        questions.put("numbers of a year", of -> numbers.year(of.member()));
        questions.put("retention, a day's share", of -> aged.count(of.studio(), bounds()));
        return questions;
    }

    private void page(Sized of, Map<String, String> filter) {
        queuePages.of(
                of.member(),
                new QueuePages.Asked(QueueFilter.of(filter), Optional.empty(), Optional.empty()),
                QueuePage.Notice.NONE);
    }

    private RecordId linked(Sized of) {
        return linked.computeIfAbsent(
                of.studio(),
                studio -> new RecordId(
                        studio,
                        UUID.fromString(Rows.value(
                                "select submission_id from client_link where studio_id = '" + studio + "' limit 1"))));
    }

    private Periods.Bounds bounds() {
        Instant now = clock.instant();
        Instant before = now.minus(BEFORE);
        return new Periods.Bounds(
                now, before, before, LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(7), before);
    }

    /** Asks all studios in turn, so that what the machine does meanwhile falls on all alike: the p95 of each in milliseconds. */
    private static double[] rounds(int most, Consumer<Sized> question, Sized[] studios) throws SQLException {
        double[][] times = new double[studios.length][most];
        long end = System.nanoTime() + PATIENCE.toNanos();
        int done = 0;
        while (done < most && (done < CALLS_AT_LEAST || System.nanoTime() < end)) {
            for (int size = 0; size < studios.length; size++) {
                Sized studio = studios[size];
                times[size][done] = milliseconds(() -> question.accept(studio));
            }
            done++;
        }
        int calls = done;
        return Arrays.stream(times)
                .mapToDouble(all -> Arrays.stream(all, 0, calls).sorted().toArray()[calls * 95 / 100])
                .toArray();
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double milliseconds(Work work) throws SQLException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }
}
