package dev.stipple.review;

import dev.stipple.shared.RecordId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What was typed for an act at the desk. Each act reads the fields that it needs. */
public record ActForm(
        @RestForm @Nullable String version,
        @RestForm @Nullable String outcome,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String message,
        @RestForm @Nullable String until,
        @RestForm @Nullable String person,
        @RestForm @Nullable String label,
        @RestForm @Nullable String rule,
        @RestForm @Nullable String how,
        @RestForm @Nullable String grade,
        @RestForm @Nullable String area,
        @RestForm @Nullable String skin) {

    static final ActForm EMPTY = new ActForm(null, null, null, null, null, null, null, null, null, null, null, null);

    /** The form of an act that puts a row back as it was. */
    static ActForm undoing(String until, String person, String label) {
        return new ActForm(null, null, null, null, until, person, label, null, null, null, null, null);
    }

    /** The same, resting on a version that was read just now. */
    ActForm at(int version) {
        return new ActForm(
                Integer.toString(version),
                outcome,
                reason,
                message,
                until,
                person,
                label,
                rule,
                how,
                grade,
                area,
                skin);
    }

    static final int LONGEST = 5000;

    /** Like 3/12/2026, with any of the usual signs between. */
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");

    /** One thing to mend, by the field it is about. */
    public record Problem(String field, String text) {}

    int versionNumber() {
        String typed = text(version);
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    Optional<DecidedOutcome> chosen() {
        return DecidedOutcome.of(text(outcome));
    }

    public String reasonText() {
        return text(reason);
    }

    public String messageText() {
        return text(message);
    }

    String ruleText() {
        return text(rule);
    }

    String howText() {
        return text(how);
    }

    public String outcomeText() {
        return text(outcome);
    }

    public String untilText() {
        return text(until);
    }

    public String gradeText() {
        return text(grade);
    }

    public String areaText() {
        return text(area);
    }

    public String skinText() {
        return text(skin);
    }

    public String labelText() {
        return text(label);
    }

    /** The day typed; empty when there is none or it is not one. */
    Optional<LocalDate> untilDay() {
        Matcher day = DAY.matcher(text(until));
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(3)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(1))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    String personText() {
        return text(person);
    }

    Optional<UUID> personId() {
        return id(person);
    }

    Optional<RecordId> labelId(UUID studio) {
        return id(label).map(chosen -> new RecordId(studio, chosen));
    }

    /** What stands against one field; empty when nothing does. */
    public static String problem(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .collect(Collectors.joining(". "));
    }

    private static Optional<UUID> id(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(typed)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }

    @Override
    public String toString() {
        return "ActForm";
    }
}
