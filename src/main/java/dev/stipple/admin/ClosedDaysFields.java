package dev.stipple.admin;

import dev.stipple.studio.ClosedDays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A run of closed days as typed: a first day, and a last one if there are several. */
final class ClosedDaysFields {

    private static final int LONGEST_RUN = 60;
    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_NOTE = 80;

    private ClosedDaysFields() {}

    /**
     * What stands against closing them.
     *
     * @param kept how many closed days there are from today on
     */
    static Problems problems(TypedForm form, LocalDate today, int kept) {
        Problems.Found found = new Problems.Found();
        Optional<LocalDate> first = day(form, "first");
        boolean firstHolds = first.filter(day -> ahead(day, today)).isPresent();
        found.unless(
                firstHolds,
                "first-day",
                "Enter the first closed day as day, month and year, from today to " + YEARS_AHEAD + " years ahead");
        boolean lastHolds = !lastTyped(form)
                || day(form, "last")
                        .filter(last -> !firstHolds || fits(first.orElseThrow(), last))
                        .isPresent();
        found.unless(
                lastHolds,
                "last-day",
                "Enter the last closed day on or after the first, at most " + LONGEST_RUN
                        + " days in all, or leave it empty");
        found.unless(
                form.at("note").length() <= LONGEST_NOTE,
                "note",
                "Shorten the note to " + LONGEST_NOTE + " characters");
        if (firstHolds && lastHolds) {
            long days = ChronoUnit.DAYS.between(first.orElseThrow(), last(form)) + 1;
            found.unless(
                    kept + days <= ClosedDays.MOST,
                    "first-day",
                    "There may be " + ClosedDays.MOST + " closed days. Remove some first");
        }
        return found.all();
    }

    static LocalDate first(TypedForm form) {
        return day(form, "first").orElseThrow();
    }

    /** The last day: the first when none is typed. */
    static LocalDate last(TypedForm form) {
        return lastTyped(form) ? day(form, "last").orElseThrow() : first(form);
    }

    private static boolean lastTyped(TypedForm form) {
        return !(form.at("last-day") + form.at("last-month") + form.at("last-year")).isEmpty();
    }

    private static boolean fits(LocalDate first, LocalDate last) {
        return !last.isBefore(first) && ChronoUnit.DAYS.between(first, last) < LONGEST_RUN;
    }

    private static boolean ahead(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusYears(YEARS_AHEAD));
    }

    private static Optional<LocalDate> day(TypedForm form, String which) {
        try {
            return Optional.of(LocalDate.of(
                    form.number(which + "-year").orElse(0),
                    form.number(which + "-month").orElse(0),
                    form.number(which + "-day").orElse(0)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
