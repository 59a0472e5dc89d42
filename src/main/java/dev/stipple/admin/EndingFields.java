package dev.stipple.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** The day on which a studio is to end, as typed. */
final class EndingFields {

    private static final int YEARS_AHEAD = 2;
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private EndingFields() {}

    /**
     * What stands against it.
     *
     * @param earliest the first day that may be named
     * @param name of the studio: typed out, so that no slip of a hand ends one
     */
    static Problems problems(TypedForm form, LocalDate earliest, String name) {
        Problems.Found found = new Problems.Found();
        boolean fits = day(form)
                .filter(day -> !day.isBefore(earliest) && !day.isAfter(earliest.plusYears(YEARS_AHEAD)))
                .isPresent();
        found.unless(
                fits,
                "day",
                "Enter a day from " + shown(earliest) + " on, at most " + YEARS_AHEAD + " years ahead, like 3/12/2027");
        found.unless(
                form.at("name").equalsIgnoreCase(name.strip()),
                "name",
                "Type the name of the studio, as it stands at the top of this page");
        return found.all();
    }

    static Optional<LocalDate> day(TypedForm form) {
        try {
            return Optional.of(LocalDate.parse(form.at("day"), TYPED));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A day as it is typed. */
    static String shown(LocalDate day) {
        return TYPED.format(day);
    }
}
