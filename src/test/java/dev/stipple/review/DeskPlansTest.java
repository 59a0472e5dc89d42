package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.numbers.NumbersAsked;
import dev.stipple.privacy.AccessLog;
import dev.stipple.rights.Periods;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.ClientLinks;
import dev.stipple.submission.OpenedForStaff;
import dev.stipple.submission.Search;
import dev.stipple.support.Crowd;
import dev.stipple.support.Golden;
import dev.stipple.support.Plans;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.RecordCommands;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the desk, the retention job and the record commands ask is found by index, in a large studio and in a small one, whether
 * the server plans for all studios alike or for the one that asks. Plans are looked at, never times.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPlansTest {

    private static final List<Triage.Place> PLACES = List.of(Triage.Place.values());
    private static final List<String> VERIFY =
            List.of("chain_link_", "submission_", "record_key_pkey", "told_decision_");
    private static final List<String> REJUDGE = List.of("submission_", "record_key_pkey", "amendment_");

    private static final List<QueueFilter.View> COUNTED =
            List.of(QueueFilter.View.ALL, QueueFilter.View.RED, QueueFilter.View.TODAY, QueueFilter.View.SECOND);

    private static final List<QueueFilter.View> WAITING = Arrays.stream(QueueFilter.View.values())
            .filter(QueueFilter.View::open)
            .toList();

    /** Of a page: its rows, place by place until there are fifty, and nine things more. */
    private static final int STATEMENTS = Triage.Place.values().length + 9;

    private static final String BUSY = """
            insert into review (studio_id, id, state, severity, due_at, sent_at, reference, version, clock_from)
            select '%s', gen_random_uuid(), 'WAITING', 1 + n %% 3, now() + n * interval '1 minute', now(), 'busy' || n, 0, now()
            from generate_series(1, 30000) n;
            alter table review alter column studio_id set (n_distinct = 2);
            analyze review""";

    private static final String CALM = """
            delete from review where reference like 'busy%';
            alter table review alter column studio_id reset (n_distinct);
            analyze review""";

    /** Forms that are not there, each with the words of one that is. */
    private static final String NAMESAKES = """
            insert into search_mark (studio_id, mark, submission_id)
            select studio_id, mark, form
            from search_mark, (select gen_random_uuid() as form from generate_series(1, 1100)) forms
            where submission_id = '%s';
            analyze search_mark""";

    @Inject
    PlantedCases planted;

    @Inject
    PlantedForms forms;

    @Inject
    People people;

    @Inject
    QueuePages queuePages;

    @Inject
    ReviewQueue queue;

    @Inject
    FrontDeskPages frontDesk;

    @Inject
    ClientFilePages clientFile;

    @Inject
    ClientLinks links;

    @Inject
    Search search;

    @Inject
    OpenedForStaff opened;

    @Inject
    AgedForms aged;

    @Inject
    NumbersAsked numbers;

    @Inject
    Plans plans;

    @Inject
    Clock clock;

    private StaffMember large;
    private StaffMember small;

    /** A form that opens, by its studio. */
    private final Map<UUID, UUID> sent = new HashMap<>();

    /**
     * A question.
     *
     * @param indexes patterns; for each, an index of such a name must be used
     */
    private record Asked(Runnable question, List<String> indexes) {
        static Asked by(Runnable question, String... indexes) {
            return new Asked(question, List.of(indexes));
        }
    }

    @BeforeAll
    void plant() {
        large = opened(Crowd.SLUG + "large");
        small = opened(Crowd.SLUG + "small");
        Crowd.plant();
        for (StaffMember member : List.of(large, small)) {
            sent.put(
                    member.studioId(),
                    forms.send(member.name(), Golden.named("01").answers(), clock.instant())
                            .id());
        }
        Rows.change("analyze");
    }

    private StaffMember opened(String slug) {
        StudioProfile studio = planted.studio(slug);
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        people.add(studio.id(), slug + "@crowd.example", slug, Role.LEAD, "a password of the tests"));
    }

    @AfterAll
    void remove() {
        plans.end();
        Crowd.remove();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_desk_asks_is_found_by_index(Plans.Mode mode) {
        plans.begin(mode);
        SoftAssertions all = new SoftAssertions();
        for (StaffMember member : List.of(large, small)) {
            desk(member)
                    .forEach((what, asked) -> check(
                            all,
                            mode + ", " + member.name() + ", " + what,
                            asked.indexes(),
                            plans.of(asked.question())));
        }
        all.assertAll();
    }

    private Map<String, Asked> desk(StaffMember member) {
        UUID studio = member.studioId();
        Map<String, Asked> desk = new LinkedHashMap<>();
        for (QueueFilter.View view : QueueFilter.View.values()) {
            desk.put("view " + view, Asked.by(() -> page(member, "view", view.code()), index(view)));
        }
        desk.put("longest waiting first", Asked.by(() -> page(member, "sort", "sent"), "review_open_sent"));
        desk.put("latest sent first", Asked.by(() -> page(member, "sort", "newest"), "review_open_sent"));
        desk.put("red flags", Asked.by(() -> page(member, "flag", "red"), "review_open"));
        desk.put("overdue", Asked.by(() -> page(member, "waiting", "overdue"), "review_due"));
        desk.put("second page", Asked.by(() -> second(member), "review_due|review_open"));
        desk.put("front desk", Asked.by(() -> frontDesk.of(member, Optional.empty(), ""), "review_open_sent"));
        desk.put("the next case", Asked.by(() -> queuePages.next(member), "review_due|review_open"));
        desk.put("sent since", Asked.by(() -> queue.sentSince(studio, clock.instant()), "review_sent"));
        desk.put(
                "search for a name",
                Asked.by(() -> search.find(studio, "Ashdown", 51), "search_mark_pkey", "submission_pkey"));
        desk.put(
                "search for a reference",
                Asked.by(() -> search.find(studio, reference(studio), 51), "search_mark_pkey", "submission_pkey"));
        desk.put(
                "a client's file",
                Asked.by(() -> file(member), "event_subject", "consent_record", "photo_pkey", "follow_up_follows"));
        desk.put(
                "what is due, counted",
                Asked.by(() -> aged.count(studio, bounds()), "review_", "event_subject", "aftercare_submission"));
        desk.put("numbers of a year", Asked.by(() -> numbers.year(member), "tally_pkey", "rule_tally_pkey"));
        desk.put("what is due, listed", Asked.by(() -> aged.due(studio, bounds(), 50), "review_", "event_subject"));
        return desk;
    }

    private static String index(QueueFilter.View view) {
        return switch (view) {
            case RED -> "review_open|review_urgent";
            case SECOND, CONFLICT -> "review_second";
            case REPLIED -> "review_replied";
            case MINE -> "review_assigned";
            case SNOOZED -> "review_snoozed";
            case DECIDED -> "review_decided";
            case CLOSED -> "review_ended";
            default -> "review_due|review_open";
        };
    }

    private void page(StaffMember member, String name, String value) {
        queue.page(reading(member), QueueFilter.of(Map.of(name, value)), Optional.empty());
    }

    private void second(StaffMember member) {
        QueueConditions.Reading reading = reading(member);
        ReviewQueue.Page first = queue.page(reading, QueueFilter.ALL, Optional.empty());
        Optional<ReviewQueue.After> last = first.rows().stream()
                .reduce((one, next) -> next)
                .map(row -> new ReviewQueue.After(PLACES.indexOf(row.place()), row.id()));
        queue.page(reading, QueueFilter.ALL, last);
    }

    private QueueConditions.Reading reading(StaffMember member) {
        return new QueueConditions.Reading(
                member.studioId(), member.id(), clock.instant(), clock.instant().plus(6, ChronoUnit.HOURS));
    }

    private static String reference(UUID studio) {
        return Rows.value("select reference from submission where studio_id = '" + studio + "' limit 1");
    }

    private void file(StaffMember member) {
        UUID form = sent.getOrDefault(member.studioId(), new UUID(0, 0));
        clientFile.of(member, links.members(new RecordId(member.studioId(), form)));
    }

    private Periods.Bounds bounds() {
        Instant now = clock.instant();
        Instant before = now.minus(180, ChronoUnit.DAYS);
        return new Periods.Bounds(
                now, before, before, LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(7), before);
    }

    private static void check(SoftAssertions all, String what, List<String> indexes, List<Plans.Plan> found) {
        all.assertThat(found).as(what).isNotEmpty();
        all.assertThat(found)
                .as(what + " reads no table whole that grows")
                .allSatisfy(plan -> assertThat(plan.readWhole()).doesNotContainAnyElementsOf(Crowd.GROWING));
        Set<String> used = new TreeSet<>();
        found.forEach(plan -> used.addAll(plan.indexes()));
        for (String index : indexes) {
            all.assertThat(used).as(what + " uses " + index).anyMatch(name -> name.matches("(" + index + ").*"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_two_words_find_is_never_compared_one_by_one(Plans.Mode mode) {
        plans.begin(mode);
        assertThat(twoWords()).hasSize(2).allSatisfy(DeskPlansTest::comparesNothing);
    }

    @ParameterizedTest
    @EnumSource
    void what_two_words_find_that_most_forms_have_is_intersected(Plans.Mode mode) {
        Rows.change(NAMESAKES.formatted(sent.get(large.studioId())));
        try {
            plans.begin(mode);
            List<Plans.Plan> found = twoWords();

            assertThat(found).hasSize(2).allSatisfy(DeskPlansTest::comparesNothing);
            assertThat(found.get(1).tree().findValuesAsText("Node Type")).contains("SetOp");
        } finally {
            Rows.forgetMarksOfNothing();
        }
    }

    private List<Plans.Plan> twoWords() {
        return plans.of(() -> search.find(large.studioId(), "Martin Ashdown", 51));
    }

    private static void comparesNothing(Plans.Plan plan) {
        assertThat(plan.tree().findValues("Join Filter")).isEmpty();
        assertThat(plan.readWhole()).isEmpty();
    }

    /** Fifty rows with their names, labels and flags, the counts of all views and what the filters offer. */
    @Test
    void the_queue_page_asks_for_fifty_rows_at_once() {
        plans.begin(Plans.Mode.FORCE_CUSTOM_PLAN);
        QueuePages.Asked all = new QueuePages.Asked(QueueFilter.ALL, Optional.empty(), Optional.empty());

        assertThat(plans.of(() -> assertThat(
                                queuePages.of(large, all, QueuePage.Notice.NONE).lines())
                        .hasSize(ReviewQueue.PAGE)))
                .hasSizeLessThanOrEqualTo(STATEMENTS);
    }

    /** What a search has found: its names, and the line in the access log that each of them is. */
    @Test
    void fifty_names_are_opened_with_as_many_statements_as_one() {
        plans.begin(Plans.Mode.FORCE_CUSTOM_PLAN);
        List<UUID> found = search.find(large.studioId(), "Ashdown", 1);
        List<UUID> fifty = Stream.concat(found.stream(), Stream.generate(UUID::randomUUID))
                .limit(ReviewQueue.PAGE)
                .toList();

        List<Plans.Plan> ofOne = plans.of(() -> names(found));

        assertThat(ofOne).isNotEmpty();
        assertThat(plans.of(() -> names(fifty))).hasSameSizeAs(ofOne);
    }

    private void names(List<UUID> ids) {
        assertThat(opened.names(large, AccessLog.Kind.SEARCH, ids)).hasSize(1);
    }

    /** Where half of the table seems to be of each studio, one plan for all alike would read it whole, and a small one pays. */
    @ParameterizedTest
    @EnumSource
    void a_small_queue_beside_a_busy_one_is_counted_by_index(Plans.Mode mode) {
        Rows.changeSealed(BUSY.formatted(large.studioId()));
        try {
            plans.begin(mode);
            SoftAssertions all = new SoftAssertions();
            for (StaffMember member : List.of(large, small)) {
                UUID studio = member.studioId();
                for (QueueFilter.View view : COUNTED) {
                    QueueFilter filter = QueueFilter.of(view);
                    check(
                            all,
                            mode + ", " + member.name() + ", count " + view,
                            List.of(index(view)),
                            plans.of(() -> queue.count(reading(member), filter)));
                }
                check(
                        all,
                        mode + ", " + member.name() + ", all views at once",
                        WAITING.stream().map(DeskPlansTest::index).toList(),
                        plans.of(() -> queue.waiting(reading(member))));
                check(
                        all,
                        mode + ", " + member.name() + ", sent since",
                        List.of("review_sent"),
                        plans.of(() -> queue.sentSince(studio, Instant.EPOCH)));
            }
            all.assertAll();
        } finally {
            Rows.changeSealed(CALM);
        }
    }

    /** Of a studio that is most of a table, the whole table is rightly read; of a small one it never is. */
    @ParameterizedTest
    @EnumSource
    void the_record_commands_read_a_small_studio_by_index(Plans.Mode mode) throws SQLException {
        plans.begin(mode);
        SoftAssertions all = new SoftAssertions();
        UUID studio = small.studioId();
        check(all, mode + ", verify", VERIFY, record(connection -> RecordCommands.verify(connection, studio)));
        check(all, mode + ", judge again", REJUDGE, record(connection -> RecordCommands.rejudge(connection, studio)));
        all.assertAll();
    }

    private interface Command {
        void run(Connection connection) throws SQLException;
    }

    private List<Plans.Plan> record(Command command) throws SQLException {
        try (Connection connection = RecordCommands.connect()) {
            return plans.of(connection, () -> command.run(connection));
        }
    }
}
