package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.rules.Severity;
import dev.stipple.shared.Ids;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.WorkingHours;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What staff are written, when, and how often. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DigestsTest {

    private static final WorkingHours HOURS = PlantedCases.HOURS;

    /** A Wednesday at noon. */
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Inject
    PlantedCases planted;

    @Inject
    Digests digests;

    @Inject
    People people;

    @Test
    void one_round_begins_when_the_studio_opens_and_one_when_it_closes() {
        assertThat(Digests.round(HOURS, Instant.parse("2026-11-25T08:59:00Z"))).isEmpty();
        assertThat(Digests.round(HOURS, Instant.parse("2026-11-25T09:00:00Z"))).contains("2026-11-25 morning");
        assertThat(Digests.round(HOURS, Instant.parse("2026-11-25T17:00:00Z"))).contains("2026-11-25 evening");
        assertThat(Digests.round(HOURS, Instant.parse("2026-11-28T12:00:00Z"))).isEmpty();
    }

    @Test
    void each_of_those_who_decide_gets_one_digest_a_round_and_the_front_desk_none() {
        StudioProfile studio = studio("digest");
        plant(studio, NOW.plusSeconds(3600));

        run(studio, NOW);
        run(studio, NOW.plusSeconds(600));
        assertThat(mails(studio, "digest")).isEqualTo(2);

        run(studio, Instant.parse("2026-11-25T17:30:00Z"));
        assertThat(mails(studio, "digest")).isEqualTo(4);
    }

    @Test
    void where_nothing_waits_nobody_is_written() {
        StudioProfile studio = studio("digest-empty");

        run(studio, NOW);

        assertThat(mails(studio, "")).isZero();
    }

    @Test
    void whoever_leads_hears_once_of_each_case_that_becomes_overdue() {
        StudioProfile studio = studio("digest-late");
        plant(studio, NOW.minusSeconds(60));
        plant(studio, NOW.plusSeconds(60));

        run(studio, NOW);
        run(studio, NOW.plusSeconds(30));
        assertThat(mails(studio, "overdue")).isEqualTo(1);

        run(studio, NOW.plusSeconds(120));
        assertThat(mails(studio, "overdue")).isEqualTo(2);
    }

    @Test
    void after_an_outage_each_overdue_case_is_written_of_however_many_there_are() {
        StudioProfile studio = studio("digest-outage");
        for (int i = 0; i < OverdueCases.AT_ONCE + 5; i++) {
            plant(studio, NOW.minus(Duration.ofDays(2)));
        }

        run(studio, NOW);
        run(studio, NOW.plusSeconds(300));
        run(studio, NOW.plusSeconds(600));

        assertThat(mails(studio, "overdue")).isEqualTo(OverdueCases.AT_ONCE + 5);
    }

    @Test
    void words_of_despair_in_a_withdrawn_form_are_written_of_when_nobody_has_seen_to_them() {
        StudioProfile studio = studio("digest-withdrawn");
        UUID id = plant(studio, NOW.minusSeconds(60));
        Rows.change("update review set state = 'WITHDRAWN', answer_by = due_at where id = '" + id + "'");

        run(studio, NOW);

        assertThat(mails(studio, "overdue")).isEqualTo(1);
    }

    private void run(StudioProfile studio, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> digests.of(studio, now));
    }

    /** A studio with a practitioner, an owner and a front desk. */
    private StudioProfile studio(String slug) {
        StudioProfile studio = planted.studio(slug);
        QuarkusTransaction.requiringNew().run(() -> {
            people.add(studio.id(), "p@" + slug + ".example", "Pat", Role.PRACTITIONER, "a long password");
            people.add(studio.id(), "o@" + slug + ".example", "Olu", Role.OWNER, "a long password");
            people.add(studio.id(), "f@" + slug + ".example", "Fin", Role.FRONT_DESK, "a long password");
        });
        return studio;
    }

    private UUID plant(StudioProfile studio, Instant due) {
        return planted.plant(
                studio.id(),
                new Triage.Case(
                        Severity.AMBER,
                        ReviewState.WAITING,
                        true,
                        due,
                        Optional.empty(),
                        NOW.minusSeconds(7200),
                        Ids.reference()),
                Instant.EPOCH);
    }

    private static int mails(StudioProfile studio, String kind) {
        return Integer.parseInt(Rows.value("select count(*) from message where studio_id = '" + studio.id()
                + "' and dedup_key like '" + kind + "%'"));
    }
}
