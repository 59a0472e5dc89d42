package dev.stipple.review;

import dev.stipple.rules.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A filter and a place of the triage order as conditions of a query, with their values beside them. */
final class QueueConditions {

    /** The indexes of the queue hold these rows: the condition must stand as it stands in the migration. */
    static final String OPEN = "(state in ('WAITING', 'ASKED', 'LETTER', 'SECOND', 'CONFLICT')"
            + " or (state = 'WITHDRAWN' and answer_by is not null))";

    private static final String PAUSED = "state in ('ASKED', 'LETTER')";
    private static final String URGENT = "(severity <= 0 and acknowledged_at is null)";
    private static final String SECOND = "state in ('SECOND', 'CONFLICT')";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private QueueConditions() {}

    /** When and for whom the queue is read. */
    record Reading(UUID studio, UUID me, Instant now, Instant endOfToday) {}

    static QueueConditions of(Reading reading, QueueFilter filter, QueueMarks marks) {
        QueueConditions made = new QueueConditions();
        made.add("studio_id = :studio", "studio", reading.studio());
        made.view(filter.view(), reading);
        filter.flag().ifPresent(flag -> made.add("severity = :flag", "flag", (short) flag.number()));
        filter.outcome()
                .ifPresent(
                        code -> made.add("outcome_mark = :outcome", "outcome", marks.outcome(reading.studio(), code)));
        filter.pattern()
                .ifPresent(
                        code -> made.add("pattern_mark = :pattern", "pattern", marks.pattern(reading.studio(), code)));
        filter.person(reading.me()).ifPresent(person -> made.add("assigned_to = :person", "person", person));
        if (filter.nobody()) {
            made.conditions.add("assigned_to is null");
        }
        filter.waiting().ifPresent(waiting -> made.waiting(waiting, reading));
        filter.label().ifPresent(label -> made.add("""
                exists (select 1 from review_label l where l.studio_id = review.studio_id
                    and l.review_id = review.id and l.label_id = :label)""", "label", label));
        if (filter.photos()) {
            made.conditions.add("photos");
        }
        return made;
    }

    /** What clients ask for, without what only waits because of words of despair. */
    static QueueConditions askedFor(Reading reading) {
        QueueConditions made = new QueueConditions();
        made.add("studio_id = :studio", "studio", reading.studio());
        made.conditions.add(OPEN);
        made.conditions.add("state <> 'WITHDRAWN'");
        return made;
    }

    private void view(QueueFilter.View view, Reading reading) {
        switch (view) {
            case DECIDED -> conditions.add("state = 'DECIDED'");
            case CLOSED ->
                conditions.add("(state in ('CLOSED', 'ERASED') or (state = 'WITHDRAWN' and answer_by is null))");
            case SNOOZED -> {
                conditions.add("state = 'WAITING'");
                add("snoozed_until > :now and due_at >= :now", "now", reading.now());
            }
            default -> open(view, reading);
        }
    }

    private void open(QueueFilter.View view, Reading reading) {
        conditions.add(OPEN);
        // A snooze never hides what is overdue.
        add("(snoozed_until is null or snoozed_until <= :now or due_at < :now)", "now", reading.now());
        switch (view) {
            case RED -> conditions.add("severity <= 1");
            case TODAY -> waiting("today", reading);
            case SECOND -> conditions.add("state = 'SECOND'");
            case CONFLICT -> conditions.add("state = 'CONFLICT'");
            case REPLIED -> conditions.add("replied_at is not null");
            case MINE -> add("(assigned_to = :me or (claimed_by = :me and claimed_until > :now))", "me", reading.me());
            default -> {}
        }
    }

    private void waiting(String code, Reading reading) {
        switch (code) {
            case "paused" -> conditions.add(PAUSED);
            case "overdue" -> add("due_at < :now and not " + PAUSED, "now", reading.now());
            default -> add("due_at < :end and not " + PAUSED, "end", reading.endOfToday());
        }
    }

    /** The rows of one place, as {@link Triage#place} finds it. */
    QueueConditions at(Triage.Place place, Reading reading) {
        QueueConditions made = copy();
        if (place == Triage.Place.URGENT) {
            made.conditions.add(URGENT);
            return made;
        }
        made.conditions.add("not " + URGENT);
        if (place == Triage.Place.PAUSED) {
            made.conditions.add(PAUSED);
            return made;
        }
        made.conditions.add("not " + PAUSED);
        if (place == Triage.Place.OVERDUE) {
            made.add("due_at < :now", "now", reading.now());
            return made;
        }
        made.add("due_at >= :now", "now", reading.now());
        String second = "(" + SECOND + " and due_at < :end)";
        made.add(place == Triage.Place.SECOND_TODAY ? second : "not " + second, "end", reading.endOfToday());
        made.later(place);
        return made;
    }

    /** Without the urgent ones, in whatever place. */
    QueueConditions calm() {
        QueueConditions made = copy();
        made.conditions.add("not " + URGENT);
        return made;
    }

    private QueueConditions copy() {
        QueueConditions made = new QueueConditions();
        made.conditions.addAll(conditions);
        made.values.putAll(values);
        return made;
    }

    private void later(Triage.Place place) {
        switch (place) {
            case REPLIED -> conditions.add("replied_at is not null");
            case RED -> unreplied("severity <= " + Severity.RED.number());
            case AMBER -> unreplied("severity = " + Severity.AMBER.number());
            case REST -> unreplied("severity = " + Severity.ROUTINE.number());
            default -> {}
        }
    }

    private void unreplied(String severity) {
        conditions.add("replied_at is null");
        conditions.add(severity);
    }

    QueueConditions add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    String where() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
