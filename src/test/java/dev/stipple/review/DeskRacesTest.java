package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.rules.Severity;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.Submissions;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at once: exactly one wins, and whoever does not has changed nothing. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskRacesTest {

    private static final int RACES = 500;
    private static final int REVIEWERS = 20;
    private static final int CASES = 500;
    private static final int BULK_RACES = 50;
    private static final int BULK_ROWS = 12;

    @Inject
    PlantedForms forms;

    @Inject
    PlantedCases planted;

    @Inject
    Studios studios;

    @Inject
    Submissions submissions;

    @Inject
    People people;

    @Inject
    DeskActs acts;

    @Inject
    Reviews reviews;

    @Inject
    BulkActs bulk;

    @Inject
    ReviewQueue queue;

    @Inject
    Session entities;

    @Inject
    Clock clock;

    private ExecutorService threads;
    private UUID studio;
    private Map<String, StaffMember> staff;

    @BeforeEach
    void begin() {
        threads = Executors.newFixedThreadPool(REVIEWERS);
        studio = studios.bySlug(PlantedForms.STUDIO).orElseThrow().id();
        staff = people.of(studio).values().stream()
                .collect(Collectors.toMap(member -> member.name().split(" ", 2)[0], member -> member));
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void of_two_who_claim_one_wins_and_the_other_is_told_who() throws Exception {
        UUID id = forms.send(Golden.named("06").answers()).id();
        for (int race = 0; race < RACES; race++) {
            List<ActResult> results = race(DeskAct.CLAIM, id, name -> ActForm.EMPTY);

            assertThat(results).filteredOn(ActResult::done).as("race " + race).hasSize(1);
            assertThat(results).filteredOn(result -> !result.done()).allMatch(result -> result.words()
                    .matches("(Ana Okafor|Tom Beale) has claimed this until .*"));
            again(id, "claimed_by = null, claimed_until = null");
        }
    }

    @Test
    void of_two_who_decide_one_wins_and_nothing_of_the_other_is_recorded() throws Exception {
        UUID id = forms.send(Golden.named("06").answers()).id();
        for (int race = 0; race < RACES; race++) {
            int version = version(id);
            List<ActResult> results =
                    race(DeskAct.DECIDE, id, name -> decision(name).at(version));

            assertThat(results).filteredOn(ActResult::done).as("race " + race).hasSize(1);
            again(id, "state = 'WAITING', round = round + 1");
        }
        assertThat(Rows.value("select count(*) from opinion where review_id = '" + id + "'"))
                .isEqualTo(Integer.toString(RACES));
    }

    @Test
    void of_two_who_resolve_the_same_flag_one_wins() throws Exception {
        UUID id = forms.send(Golden.named("06").answers()).id();
        String rule = submissions
                .open(studio, id)
                .orElseThrow()
                .assessment()
                .orElseThrow()
                .findings()
                .get(0)
                .rule();
        for (int race = 0; race < RACES; race++) {
            int version = version(id);
            List<ActResult> results =
                    race(DeskAct.RESOLVE, id, name -> resolution(rule, name).at(version));

            assertThat(results).filteredOn(ActResult::done).as("race " + race).hasSize(1);
        }
        assertThat(Rows.value("select count(*) from event where kind = 'RESOLVED' and subject_id = '" + id + "'"))
                .isEqualTo(Integer.toString(RACES));
    }

    @Test
    void two_who_assign_the_same_rows_from_opposite_ends_both_come_through() throws Exception {
        List<UUID> down = IntStream.range(0, BULK_ROWS)
                .mapToObj(i -> forms.send(Golden.named("01").answers()).id())
                .toList();
        List<UUID> up = new ArrayList<>(down);
        Collections.reverse(up);
        for (int race = 0; race < BULK_RACES; race++) {
            CyclicBarrier start = new CyclicBarrier(2);
            Future<BulkActs.Outcome> hers = threads.submit(() -> assign("Ana", down, start));
            Future<BulkActs.Outcome> his = threads.submit(() -> assign("Tom", up, start));

            assertThat(List.of(hers.get(), his.get())).as("race " + race).allMatch(outcome -> outcome.id()
                    .isPresent());
        }
    }

    private BulkActs.Outcome assign(String name, List<UUID> rows, CyclicBarrier start) throws Exception {
        StaffMember member = staff(name);
        ActForm form = ActForm.undoing("", member.id().toString(), "");
        start.await();
        return bulk.perform(BulkActs.Kind.ASSIGN, rows, member, form, clock.instant());
    }

    @Test
    void twenty_reviewers_claim_each_of_500_cases_once_and_the_most_pressing_first() throws Exception {
        StudioProfile own = planted.studio("races");
        Instant now = clock.instant();
        for (int i = 0; i < CASES; i++) {
            planted.plant(own.id(), aCase(now, i), Instant.EPOCH);
        }
        Set<UUID> claimed = ConcurrentHashMap.newKeySet();
        List<Callable<Integer>> reviewers = IntStream.range(0, REVIEWERS)
                .<Callable<Integer>>mapToObj(number -> () -> claimAll(own, reviewer(own, number), claimed))
                .toList();

        int claims = 0;
        for (Future<Integer> reviewer : threads.invokeAll(reviewers)) {
            claims += reviewer.get();
        }

        assertThat(claimed).hasSize(CASES);
        assertThat(claims).isEqualTo(CASES);
    }

    private int claimAll(StudioProfile own, StaffMember reviewer, Set<UUID> claimed) {
        int claims = 0;
        while (true) {
            try {
                Optional<UUID> next = queue.unclaimed(QueuePages.reading(reviewer, own, clock.instant()));
                if (next.isEmpty()) {
                    return claims;
                }
                ActResult result = acts.perform(
                        DeskAct.CLAIM, new RecordId(own.id(), next.get()), reviewer, ActForm.EMPTY, clock.instant());
                if (result.done()) {
                    claims++;
                    claimed.add(next.get());
                }
            } catch (GenericJDBCException busy) {
                // There are fewer connections than reviewers: on a crowded machine somebody is told so, and asks again.
                assertThat(busy.getSQLException().getMessage()).containsIgnoringCase("acquisition timeout");
            }
        }
    }

    private static StaffMember reviewer(StudioProfile own, int number) {
        return new StaffMember(own.id(), new UUID(7, number), "Reviewer " + number, Role.PRACTITIONER, true);
    }

    private static Triage.Case aCase(Instant now, int number) {
        return new Triage.Case(
                Severity.AMBER,
                ReviewState.WAITING,
                true,
                now.plusSeconds(60L * (number + 1)),
                Optional.empty(),
                now.minusSeconds(number),
                Ids.reference());
    }

    private List<ActResult> race(DeskAct act, UUID id, Function<String, ActForm> form) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<ActResult>> both = new ArrayList<>();
        for (String name : List.of("Ana", "Tom")) {
            ActForm typed = form.apply(name);
            both.add(threads.submit(() -> {
                start.await();
                return acts.perform(act, new RecordId(studio, id), staff(name), typed, clock.instant());
            }));
        }
        return List.of(both.get(0).get(), both.get(1).get());
    }

    private StaffMember staff(String name) {
        return Optional.ofNullable(staff.get(name)).orElseThrow();
    }

    private int version(UUID id) {
        return reviews.state(new RecordId(studio, id), clock.instant())
                .orElseThrow()
                .version();
    }

    private void again(UUID id, String to) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeMutationQuery(
                        "update review set " + to + ", version = version + 1 where studio_id = :studio and id = :id")
                .setParameter("studio", studio)
                .setParameter("id", id)
                .executeUpdate());
    }

    private static ActForm decision(String name) {
        return new ActForm(null, "doctor", name + " decides.", "", null, null, null, null, null, null, null, null);
    }

    private static ActForm resolution(String rule, String name) {
        return new ActForm(null, null, name + " asked.", null, null, null, null, rule, "asked", null, null, null);
    }
}
