package dev.stipple.review;

import dev.stipple.rules.Severity;
import dev.stipple.studio.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How long a case has waited, in the working time of its studio (blueprint 5.3). Nights and closed days do not count. */
record Ageing(WorkingHours hours, Instant now) {

    private static final int HALF = 2;

    /** The three ages of a wait; each is a word on the row, never only a colour. */
    enum Age {
        FRESH,
        DUE_SOON,
        OVERDUE;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Fresh below half of the target, overdue beyond it. */
    Age age(Instant from, Instant due) {
        if (due.isBefore(now)) {
            return Age.OVERDUE;
        }
        Duration target = hours.workingBetween(from, due);
        boolean half = hours.workingBetween(from, now).multipliedBy(HALF).compareTo(target) >= 0;
        return half ? Age.DUE_SOON : Age.FRESH;
    }

    /** Like "3h of 4h", or "OVERDUE 2h". */
    String waited(Instant from, Instant due) {
        if (due.isBefore(now)) {
            return "OVERDUE" + by(" ", due);
        }
        return span(from, now) + " of " + span(from, due);
    }

    /** Why the row stands where it stands. */
    String reason(Triage.Place place, Triage.Case of, String pausedOn) {
        return switch (place) {
            case URGENT -> "top: " + urgent(of.severity()) + ", " + due(of);
            case OVERDUE -> "overdue" + by(" by ", of.dueAt());
            case SECOND_TODAY ->
                (of.state() == ReviewState.CONFLICT ? "two reviewers disagree, " : "second review, ") + due(of);
            case REPLIED -> "client wrote " + of.replied().map(at -> ago(at)).orElse("");
            case RED -> (of.severity() == Severity.RED ? "red flag, " : "urgent sign, acknowledged, ") + due(of);
            case AMBER -> "amber flag, " + due(of);
            case REST -> "no flag, " + due(of);
            case PAUSED ->
                "paused, " + (of.state() == ReviewState.LETTER ? "doctor's letter since " : "asked ") + pausedOn;
        };
    }

    private static String urgent(Severity severity) {
        return severity == Severity.CRISIS ? "words of despair" : "urgent sign";
    }

    private String due(Triage.Case of) {
        return of.dueAt().isBefore(now) ? "overdue" + by(" by ", of.dueAt()) : "due in " + span(now, of.dueAt());
    }

    /** Nothing more on the evening after closing: no working time has passed yet. */
    private String by(String before, Instant due) {
        Duration late = hours.workingBetween(due, now);
        return late.toMinutes() == 0 ? "" : before + words(late);
    }

    private String ago(Instant at) {
        Duration past = Duration.between(at, now);
        if (past.toMinutes() < 1) {
            return "just now";
        }
        return past.toHours() < 1 ? past.toMinutes() + "m ago" : words(past, Duration.ofDays(1)) + " ago";
    }

    private String span(Instant from, Instant to) {
        return words(hours.workingBetween(from, to));
    }

    private String words(Duration work) {
        return words(work, Duration.between(hours.opens(), hours.closes()));
    }

    /** In days from one day on, in minutes below one hour. */
    private static String words(Duration time, Duration day) {
        if (time.compareTo(day) >= 0) {
            long days = time.toMinutes() / day.toMinutes();
            long hours = time.minus(day.multipliedBy(days)).toHours();
            return days + "d" + (hours == 0 ? "" : " " + hours + "h");
        }
        return time.toHours() < 1 ? time.toMinutes() + "m" : time.toHours() + "h";
    }
}
