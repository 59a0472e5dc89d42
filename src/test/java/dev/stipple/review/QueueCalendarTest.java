package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.rules.Severity;
import dev.stipple.shared.Ids;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.ReadingTargets;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thirty cases sent on a Friday, in every state and of every severity, read again over a weekend, a closed Monday and, in
 * one of two years, the change to summer time. Order and reasons are worked out here a second time, minute by minute.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QueueCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final long MINUTES_A_DAY = 480;

    /** Hours after the Friday's midnight: Friday 16:30, Saturday, Sunday night, Monday, Tuesday at opening, Wednesday. */
    private static final List<Double> MOMENTS = List.of(16.5, 36.0, 49.5, 84.0, 105.0, 110.25, 132.5);

    private static final List<ReviewState> OPEN = List.of(
            ReviewState.WAITING, ReviewState.ASKED, ReviewState.LETTER, ReviewState.SECOND, ReviewState.CONFLICT);

    @Inject
    PlantedCases planted;

    @Inject
    Studios studios;

    @Inject
    ReviewQueue queue;

    private LocalDate closed = LocalDate.EPOCH;

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-27", "2027-03-26"})
    void order_and_reasons_hold_over_a_weekend_a_closed_day_and_the_change_to_summer_time(String friday) {
        LocalDate day = LocalDate.parse(friday);
        closed = day.plusDays(3);
        String slug = "calendar-" + friday;
        planted.closed(planted.studio(slug), closed);
        StudioProfile studio = studios.bySlug(slug).orElseThrow();
        Map<UUID, Triage.Case> cases = plant(studio, day);

        for (double hours : MOMENTS) {
            Instant now = day.atTime(0, 0)
                    .plusMinutes((long) (hours * 60))
                    .atZone(ZONE)
                    .toInstant();
            List<String> expected = cases.values().stream()
                    .sorted(Comparator.comparing((Triage.Case of) -> rank(of, now))
                            .thenComparing(of -> rank(of, now) == 0 && of.severity() != Severity.CRISIS)
                            .thenComparing(Triage.Case::dueAt)
                            .thenComparing(Triage.Case::sentAt)
                            .thenComparing(Triage.Case::reference))
                    .map(of -> of.reference() + " " + reason(of, now))
                    .toList();

            assertThat(read(studio, now)).as(now.toString()).isEqualTo(expected);
        }
    }

    private Map<UUID, Triage.Case> plant(StudioProfile studio, LocalDate day) {
        Map<UUID, Triage.Case> cases = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            Severity severity = List.of(Severity.values()).get(i % 5);
            Instant sent = day.atTime(OPENS).plusMinutes(15L * i).atZone(ZONE).toInstant();
            Optional<Instant> wrote = i < 25
                    ? Optional.empty()
                    : Optional.of(day.atTime(16, i - 5).atZone(ZONE).toInstant());
            Triage.Case made = new Triage.Case(
                    severity,
                    i < 25 ? OPEN.get(i / 5) : ReviewState.WAITING,
                    i % 2 == 0,
                    ReadingTargets.due(severity, sent, studio),
                    wrote,
                    sent,
                    Ids.reference());
            cases.put(planted.plant(studio.id(), made, Instant.EPOCH), made);
        }
        return cases;
    }

    private List<String> read(StudioProfile studio, Instant now) {
        QueuePages.Asked all = new QueuePages.Asked(QueueFilter.ALL, Optional.empty(), Optional.empty());
        QueueLines lines = new QueueLines(studio, now, all, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        List<String> read = new ArrayList<>();
        queue.page(QueuePages.reading(studio, now), QueueFilter.ALL, Optional.empty())
                .rows()
                .forEach(row ->
                        read.add(row.is().reference() + " " + lines.of(row).reason()));
        return read;
    }

    /** Blueprint 5.2, line by line; what is paused stands last. */
    private static int rank(Triage.Case of, Instant now) {
        boolean urgentKind = of.severity() == Severity.CRISIS || of.severity() == Severity.SAFETY;
        Instant midnight =
                now.atZone(ZONE).toLocalDate().plusDays(1).atStartOfDay(ZONE).toInstant();
        if (urgentKind && !of.acknowledged()) {
            return 0;
        } else if (of.state() == ReviewState.ASKED || of.state() == ReviewState.LETTER) {
            return 9;
        } else if (of.dueAt().isBefore(now)) {
            return 1;
        } else if ((of.state() == ReviewState.SECOND || of.state() == ReviewState.CONFLICT)
                && of.dueAt().isBefore(midnight)) {
            return 2;
        } else if (of.replied().isPresent()) {
            return 3;
        }
        return urgentKind || of.severity() == Severity.RED ? 4 : of.severity() == Severity.AMBER ? 5 : 6;
    }

    private String reason(Triage.Case of, Instant now) {
        boolean late = of.dueAt().isBefore(now);
        String span = span(late ? of.dueAt() : now, late ? now : of.dueAt());
        String overdue = span.equals("0m") ? "" : " by " + span;
        String due = late ? "overdue" + overdue : "due in " + span;
        return switch (rank(of, now)) {
            case 0 -> "top: " + (of.severity() == Severity.CRISIS ? "words of despair, " : "urgent sign, ") + due;
            case 1 -> "overdue" + overdue;
            case 2 -> (of.state() == ReviewState.SECOND ? "second review, " : "two reviewers disagree, ") + due;
            case 3 -> "client wrote " + ago(of.replied().orElseThrow(), now);
            case 4 -> (of.severity() == Severity.RED ? "red flag, " : "urgent sign, acknowledged, ") + due;
            case 5 -> "amber flag, " + due;
            case 6 -> "no flag, " + due;
            default -> of.state() == ReviewState.ASKED ? "paused, asked " : "paused, doctor's letter since ";
        };
    }

    private static String ago(Instant at, Instant now) {
        long hours = Duration.between(at, now).toHours();
        if (hours == 0) {
            return Duration.between(at, now).toMinutes() + "m ago";
        }
        return (hours < 24 ? hours + "h" : hours / 24 + "d" + (hours % 24 == 0 ? "" : " " + hours % 24 + "h")) + " ago";
    }

    private String span(Instant from, Instant to) {
        long minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            minutes += works(at.atZone(ZONE)) ? 1 : 0;
        }
        if (minutes >= MINUTES_A_DAY) {
            long rest = minutes % MINUTES_A_DAY / 60;
            return minutes / MINUTES_A_DAY + "d" + (rest == 0 ? "" : " " + rest + "h");
        }
        return minutes < 60 ? minutes + "m" : minutes / 60 + "h";
    }

    private boolean works(ZonedDateTime at) {
        boolean weekday = at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY;
        LocalTime time = at.toLocalTime();
        return weekday && !at.toLocalDate().equals(closed) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }
}
