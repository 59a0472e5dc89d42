package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.rules.Severity;
import dev.stipple.shared.Ids;
import dev.stipple.studio.StudioProfile;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The database reads the queue in exactly the order that {@link Triage} states, page after page, at whatever moment. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QueueOrderTest {

    private static final UUID ME = new UUID(1, 1);
    private static final int CASES = 130;
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    /** A Friday before closing, a Sunday, a Monday morning, the days around the change to summer time, a closed Christmas. */
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2026-11-27T16:30:00Z"),
            Instant.parse("2026-11-29T12:00:00Z"),
            Instant.parse("2026-11-30T09:05:00Z"),
            Instant.parse("2026-12-25T12:00:00Z"),
            Instant.parse("2027-03-27T23:30:00Z"),
            Instant.parse("2027-03-28T22:59:00Z"),
            Instant.parse("2027-03-28T23:01:00Z"));

    @Inject
    PlantedCases planted;

    @Inject
    ReviewQueue queue;

    @Test
    void at_every_moment_the_pages_hold_each_case_once_in_triage_order() {
        for (Instant now : MOMENTS) {
            StudioProfile studio = planted.studio("order-" + MOMENTS.indexOf(now));
            Map<UUID, Triage.Case> cases = plant(studio, now, new Random(MOMENTS.indexOf(now)));
            Instant end = studio.hours().endOfDay(now);
            List<UUID> expected = cases.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Triage.order(now, end)))
                    .map(Map.Entry::getKey)
                    .toList();

            assertThat(read(studio, now, QueueFilter.ALL)).as(now.toString()).isEqualTo(expected);
        }
    }

    @Test
    void in_another_order_urgent_signs_stay_on_top() {
        Instant now = MOMENTS.get(0);
        StudioProfile studio = planted.studio("order-sent");
        Map<UUID, Triage.Case> cases = plant(studio, now, new Random(42));
        QueueFilter sent = QueueFilter.of(Map.of("sort", "sent"));
        Comparator<Triage.Case> bySent =
                Comparator.comparing(Triage.Case::sentAt).thenComparing(Triage.Case::reference);

        List<UUID> read = read(studio, now, sent);

        List<Triage.Case> calm =
                read.stream().map(cases::get).filter(of -> !urgent(of)).toList();
        int urgent =
                (int) cases.values().stream().filter(QueueOrderTest::urgent).count();
        assertThat(read).hasSize(CASES);
        assertThat(read.subList(0, urgent)).allMatch(id -> cases.entrySet().stream()
                .anyMatch(of -> of.getKey().equals(id) && urgent(of.getValue())));
        assertThat(calm).isSortedAccordingTo(bySent);
    }

    @Test
    void a_snooze_hides_a_case_until_its_day_but_never_once_it_is_overdue() {
        Instant now = MOMENTS.get(0);
        StudioProfile studio = planted.studio("order-snooze");
        Instant later = now.plus(Duration.ofDays(3));
        UUID asleep = planted.plant(studio.id(), amber("2026-11-30T17:00:00Z"), later);
        UUID overdue = planted.plant(studio.id(), amber("2026-11-27T16:00:00Z"), later);
        UUID awake = planted.plant(studio.id(), amber("2026-11-30T17:00:00Z"), now.minusSeconds(1));

        assertThat(read(studio, now, QueueFilter.ALL)).containsExactly(overdue, awake);
        assertThat(read(studio, now, QueueFilter.of(QueueFilter.View.SNOOZED))).containsExactly(asleep);
    }

    @Test
    void each_view_counts_what_it_shows() {
        Instant now = MOMENTS.get(0);
        StudioProfile studio = planted.studio("order-views");
        plant(studio, now, new Random(7));

        Map<QueueFilter.View, Integer> waiting = queue.waiting(reading(studio, now));
        for (QueueFilter.View view : QueueFilter.View.values()) {
            QueueFilter filter = QueueFilter.of(view);
            int shown = read(studio, now, filter).size();
            assertThat(queue.count(reading(studio, now), filter))
                    .as(view.code())
                    .isEqualTo(shown);
            assertThat(waiting.get(view)).as(view + " beside the others").isEqualTo(view.open() ? shown : null);
        }
    }

    @Test
    void the_next_case_is_never_one_of_which_ones_own_view_was_the_first() {
        Instant now = MOMENTS.get(0);
        StudioProfile studio = planted.studio("order-own");
        UUID own = planted.plant(studio.id(), of(ReviewState.SECOND, "2026-11-27T17:00:00Z"), Instant.EPOCH);
        UUID next = planted.plant(studio.id(), amber("2026-11-30T17:00:00Z"), Instant.EPOCH);
        firstViewOfMine(studio.id(), own);

        assertThat(queue.unclaimed(reading(studio, now))).contains(next);
        assertThat(queue.unclaimed(QueuePages.reading(studio, now))).contains(own);
        Rows.change("update review set round = 2 where id = '" + own + "'");
        assertThat(queue.unclaimed(reading(studio, now))).contains(own);
    }

    private static void firstViewOfMine(UUID studio, UUID review) {
        Rows.change("insert into person (studio_id, id, email, name, role, password_hash, created_at) values ('"
                + studio + "', '" + ME + "', 'me@own.example', 'Mia', 'PRACTITIONER', 'none', '2026-11-20T10:00:00Z')");
        Rows.change("insert into opinion (studio_id, id, review_id, round, part, person_id, at, content) values ('"
                + studio + "', '" + review + "', '" + review + "', 1, 'FIRST', '" + ME
                + "', '2026-11-27T10:00:00Z', '\\x00')");
    }

    @Test
    void another_studio_sees_nothing_of_it() {
        Instant now = MOMENTS.get(0);
        plant(planted.studio("order-mine"), now, new Random(3));

        assertThat(read(planted.studio("order-other"), now, QueueFilter.ALL)).isEmpty();
    }

    private static boolean urgent(Triage.Case of) {
        return !of.acknowledged() && of.severity().compareTo(Severity.SAFETY) <= 0;
    }

    private static Triage.Case amber(String due) {
        return of(ReviewState.WAITING, due);
    }

    private static Triage.Case of(ReviewState state, String due) {
        return new Triage.Case(
                Severity.AMBER,
                state,
                true,
                Instant.parse(due),
                Optional.empty(),
                Instant.parse("2026-11-26T10:00:00Z"),
                Ids.reference());
    }

    private Map<UUID, Triage.Case> plant(StudioProfile studio, Instant now, Random random) {
        Map<UUID, Triage.Case> cases = new HashMap<>();
        List<ReviewState> open = List.of(
                ReviewState.WAITING, ReviewState.ASKED, ReviewState.LETTER, ReviewState.SECOND, ReviewState.CONFLICT);
        for (int i = 0; i < CASES; i++) {
            Triage.Case made = new Triage.Case(
                    SEVERITIES.get(random.nextInt(SEVERITIES.size())),
                    open.get(random.nextInt(open.size())),
                    random.nextInt(3) > 0,
                    now.plus(Duration.ofHours(random.nextInt(60) - 20)),
                    random.nextInt(5) == 0 ? Optional.of(now.minusSeconds(random.nextInt(9000))) : Optional.empty(),
                    now.minus(Duration.ofHours(random.nextInt(12))),
                    Ids.reference());
            cases.put(planted.plant(studio.id(), made, Instant.EPOCH), made);
        }
        return cases;
    }

    private List<UUID> read(StudioProfile studio, Instant now, QueueFilter filter) {
        List<UUID> read = new ArrayList<>();
        Optional<ReviewQueue.After> after = Optional.empty();
        do {
            ReviewQueue.Page page = queue.page(reading(studio, now), filter, after);
            page.rows().forEach(row -> read.add(row.id()));
            after = page.next();
        } while (after.isPresent());
        return read;
    }

    private static QueueConditions.Reading reading(StudioProfile studio, Instant now) {
        return new QueueConditions.Reading(studio.id(), ME, now, studio.hours().endOfDay(now));
    }
}
