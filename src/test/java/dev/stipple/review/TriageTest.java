package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.review.Triage.Case;
import dev.stipple.review.Triage.Place;
import dev.stipple.rules.Severity;
import dev.stipple.studio.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order of the queue and its stated reasons (blueprint 5.2 and 5.3), without a database. */
class TriageTest {

    private static final WorkingHours HOURS = PlantedCases.HOURS;

    /** A Wednesday in winter, so that London's clock is UTC. */
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void an_urgent_sign_that_nobody_acknowledged_is_on_top_even_of_what_is_overdue() {
        Case urgent = new Sketch()
                .severity(Severity.SAFETY)
                .due("2026-11-25T16:00:00Z")
                .is();
        Case overdue =
                new Sketch().severity(Severity.RED).due("2026-11-23T16:00:00Z").is();

        assertThat(sorted(overdue, urgent)).containsExactly(urgent, overdue);
        assertThat(reason(urgent)).isEqualTo("top: urgent sign, due in 4h");
        assertThat(reason(overdue)).isEqualTo("overdue by 1d 4h");
    }

    @Test
    void words_of_despair_come_before_every_other_urgent_sign() {
        Case sign = new Sketch()
                .severity(Severity.SAFETY)
                .due("2026-11-25T12:30:00Z")
                .is();
        Case despair = new Sketch()
                .severity(Severity.CRISIS)
                .due("2026-11-25T13:00:00Z")
                .is();

        assertThat(sorted(sign, despair)).containsExactly(despair, sign);
        assertThat(reason(despair)).isEqualTo("top: words of despair, due in 1h");
    }

    @Test
    void the_most_overdue_comes_first_whatever_its_flag() {
        Case red =
                new Sketch().severity(Severity.RED).due("2026-11-25T10:00:00Z").is();
        Case routine = new Sketch()
                .severity(Severity.ROUTINE)
                .due("2026-11-24T10:00:00Z")
                .is();

        assertThat(sorted(red, routine)).containsExactly(routine, red);
    }

    @Test
    void a_second_review_or_a_disagreement_due_today_comes_before_clients_who_wrote() {
        Case second = new Sketch()
                .severity(Severity.AMBER)
                .state(ReviewState.SECOND)
                .due("2026-11-25T17:00:00Z")
                .is();
        Case conflict = new Sketch()
                .severity(Severity.AMBER)
                .state(ReviewState.CONFLICT)
                .due("2026-11-25T16:00:00Z")
                .is();
        Case tomorrow = new Sketch()
                .severity(Severity.AMBER)
                .state(ReviewState.SECOND)
                .due("2026-11-26T17:00:00Z")
                .is();
        Case wrote = new Sketch()
                .severity(Severity.ROUTINE)
                .replied("2026-11-25T11:40:00Z")
                .due("2026-11-27T17:00:00Z")
                .is();

        assertThat(sorted(tomorrow, wrote, second, conflict)).containsExactly(conflict, second, wrote, tomorrow);
        assertThat(reason(conflict)).isEqualTo("two reviewers disagree, due in 4h");
        assertThat(reason(second)).isEqualTo("second review, due in 5h");
        assertThat(reason(wrote)).isEqualTo("client wrote 20m ago");
    }

    @Test
    void then_red_and_amber_and_the_rest_each_by_due_time() {
        Case red =
                new Sketch().severity(Severity.RED).due("2026-11-27T17:00:00Z").is();
        Case acknowledged = new Sketch()
                .severity(Severity.SAFETY)
                .acknowledged()
                .due("2026-11-26T17:00:00Z")
                .is();
        Case amber = new Sketch()
                .severity(Severity.AMBER)
                .due("2026-11-26T17:00:00Z")
                .is();
        Case routine = new Sketch()
                .severity(Severity.ROUTINE)
                .due("2026-11-25T17:00:00Z")
                .is();

        assertThat(sorted(routine, amber, red, acknowledged)).containsExactly(acknowledged, red, amber, routine);
        assertThat(List.of(reason(acknowledged), reason(red), reason(amber), reason(routine)))
                .containsExactly(
                        "urgent sign, acknowledged, due in 1d 5h",
                        "red flag, due in 2d 5h",
                        "amber flag, due in 1d 5h",
                        "no flag, due in 5h");
    }

    @Test
    void what_is_paused_is_last_and_never_overdue() {
        Case paused = new Sketch()
                .severity(Severity.RED)
                .state(ReviewState.ASKED)
                .due("2026-11-20T17:00:00Z")
                .is();
        Case routine = new Sketch()
                .severity(Severity.ROUTINE)
                .due("2026-12-20T17:00:00Z")
                .is();

        assertThat(sorted(paused, routine)).containsExactly(routine, paused);
        assertThat(reason(paused)).isEqualTo("paused, asked 22 Nov");
    }

    @Test
    void ties_go_by_the_time_of_sending_and_then_by_reference() {
        Case first = new Sketch()
                .sent("2026-11-24T09:00:00Z")
                .reference("BBBBB22222")
                .is();
        Case second = new Sketch()
                .sent("2026-11-24T10:00:00Z")
                .reference("AAAAA22222")
                .is();
        Case third = new Sketch()
                .sent("2026-11-24T10:00:00Z")
                .reference("AAAAA33333")
                .is();

        assertThat(sorted(third, second, first)).containsExactly(first, second, third);
    }

    @Test
    void a_weekend_does_not_age_a_case() {
        Instant monday = Instant.parse("2026-11-30T10:00:00Z");
        Ageing ageing = new Ageing(HOURS, monday);

        assertThat(ageing.waited(Instant.parse("2026-11-27T16:00:00Z"), Instant.parse("2026-11-30T17:00:00Z")))
                .isEqualTo("2h of 1d 1h");
        assertThat(ageing.age(Instant.parse("2026-11-27T16:00:00Z"), Instant.parse("2026-11-30T17:00:00Z")))
                .isEqualTo(Ageing.Age.FRESH);
    }

    @Test
    void half_of_the_target_is_due_soon_and_beyond_it_is_overdue_in_words() {
        Instant due = Instant.parse("2026-11-25T13:00:00Z");
        Instant from = Instant.parse("2026-11-25T09:00:00Z");

        assertThat(new Ageing(HOURS, Instant.parse("2026-11-25T10:59:00Z")).age(from, due))
                .isEqualTo(Ageing.Age.FRESH);
        assertThat(new Ageing(HOURS, Instant.parse("2026-11-25T11:00:00Z")).age(from, due))
                .isEqualTo(Ageing.Age.DUE_SOON);
        assertThat(new Ageing(HOURS, Instant.parse("2026-11-25T15:00:00Z")).age(from, due))
                .isEqualTo(Ageing.Age.OVERDUE);
        assertThat(new Ageing(HOURS, Instant.parse("2026-11-25T15:00:00Z")).waited(from, due))
                .isEqualTo("OVERDUE 2h");
    }

    @Test
    void on_the_night_of_the_change_to_summer_time_working_hours_stay_whole() {
        Instant friday = Instant.parse("2027-03-26T16:00:00Z");
        Instant monday = Instant.parse("2027-03-29T09:00:00Z");

        assertThat(HOURS.workingBetween(friday, monday)).isEqualTo(Duration.ofHours(2));
    }

    private static List<Case> sorted(Case... cases) {
        return java.util.Arrays.stream(cases)
                .sorted(Triage.order(NOW, HOURS.endOfDay(NOW)))
                .toList();
    }

    private static String reason(Case of) {
        Place place = Triage.place(of, NOW, HOURS.endOfDay(NOW));
        return new Ageing(HOURS, NOW).reason(place, of, "22 Nov");
    }

    /** A case with usual values where a test says nothing. */
    private static final class Sketch {
        private Severity severity = Severity.ROUTINE;
        private ReviewState state = ReviewState.WAITING;
        private boolean acknowledged;
        private Instant due = Instant.parse("2026-11-27T17:00:00Z");
        private Optional<Instant> replied = Optional.empty();
        private Instant sent = Instant.parse("2026-11-24T10:00:00Z");
        private String reference = "AAAAA22222";

        Sketch severity(Severity of) {
            severity = of;
            return this;
        }

        Sketch state(ReviewState of) {
            state = of;
            return this;
        }

        Sketch acknowledged() {
            acknowledged = true;
            return this;
        }

        Sketch due(String at) {
            due = Instant.parse(at);
            return this;
        }

        Sketch replied(String at) {
            replied = Optional.of(Instant.parse(at));
            return this;
        }

        Sketch sent(String at) {
            sent = Instant.parse(at);
            return this;
        }

        Sketch reference(String of) {
            reference = of;
            return this;
        }

        Case is() {
            return new Case(severity, state, acknowledged, due, replied, sent, reference);
        }
    }
}
