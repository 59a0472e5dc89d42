package dev.stipple.numbers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** An entry of aftercare as typed: strings, so that a wrong one can be shown back. */
public record AftercareForm(
        @RestForm @Nullable String once,
        @RestForm @Nullable String kind,
        @RestForm @Nullable String day,
        @RestForm @Nullable String month,
        @RestForm @Nullable String year,
        @RestForm @Nullable String look,
        @RestForm @Nullable String complication,
        @RestForm @Nullable String words,
        @RestForm @Nullable String satisfaction,
        @RestForm @Nullable String note,
        @RestForm @Nullable String corrects,
        @RestForm @Nullable String mistake) {

    /** One thing to mend, by the field it is about. */
    public record Problem(String field, String text) {}

    /** A form not yet filled in; of no kind when nothing is being recorded. */
    static AftercareForm fresh(UUID once, Optional<AftercareKind> kind) {
        return new AftercareForm(
                once.toString(), kind.map(AftercareKind::code).orElse(""), "", "", "", "", "", "", "", "", "", "");
    }

    /** A form that begins with an entry to be corrected. */
    static AftercareForm correcting(Course.Entry entry, UUID once) {
        AftercareNote said = entry.note();
        return new AftercareForm(
                once.toString(),
                entry.kind().code(),
                String.valueOf(entry.on().getDayOfMonth()),
                String.valueOf(entry.on().getMonthValue()),
                String.valueOf(entry.on().getYear()),
                said.look(),
                said.complication(),
                said.words(),
                said.satisfaction(),
                said.note(),
                entry.id().toString(),
                "");
    }

    Optional<AftercareKind> kindOf() {
        return AftercareKind.of(text(kind));
    }

    /** What is being recorded, or empty. */
    public String title() {
        return kindOf().map(AftercareKind::title).orElse("");
    }

    /** Whether it is about the day of a treatment. */
    public boolean treatment() {
        return kindOf().filter(chosen -> !chosen.looks()).isPresent();
    }

    Optional<UUID> onceOf() {
        return uuid(once);
    }

    Optional<UUID> correctsOf() {
        return uuid(corrects);
    }

    /** Whether it names an entry to replace, right or wrong. */
    public boolean claimsToCorrect() {
        return !text(corrects).isEmpty();
    }

    /** The earlier entry is to be taken back. */
    public boolean takesBack() {
        return claimsToCorrect() && text(mistake).equals("yes");
    }

    /**
     * What stands against recording it.
     *
     * @param sent day on which the client sent the form
     * @param course what is recorded so far
     */
    List<Problem> problems(LocalDate sent, LocalDate today, Course course) {
        return new AftercareCheck(this, sent, today, course).problems();
    }

    /** The day typed, when there is such a day. */
    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)))
                    .filter(date -> date.getYear() >= 2000);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What it says; only after {@link #problems} found nothing. */
    AftercareNote said() {
        if (takesBack()) {
            return new AftercareNote("", "", "", "", text(note));
        }
        return treatment()
                ? new AftercareNote("", "", "", "", text(note))
                : new AftercareNote(text(look), text(complication), text(words), text(satisfaction), text(note));
    }

    /** What stands against one field; empty when nothing does. */
    public String problem(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .collect(Collectors.joining(". "));
    }

    private static int number(@Nullable String typed) {
        String text = text(typed);
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }

    static Optional<UUID> uuid(@Nullable String typed) {
        try {
            return Optional.of(UUID.fromString(text(typed)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }

    @Override
    public String toString() {
        return "AftercareForm";
    }
}
