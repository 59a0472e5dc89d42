package dev.stipple.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads days and months typed into separate boxes, and says which box is wrong. */
final class PostedDate {

    private static final int EARLIEST_YEAR = 1900;
    private static final int SHORTEST_YEAR = 1000;

    private PostedDate() {}

    static Reading day(Asked asked, Posted posted, LocalDate today) {
        String id = asked.id();
        if (blank(posted, id + "-day", id + "-month", id + "-year")) {
            return Reading.blank(asked);
        }
        OptionalInt day = number(posted, id + "-day", 1, 31);
        OptionalInt month = monthOfYear(asked, posted);
        OptionalInt year = number(posted, id + "-year", 1, 9999);
        if (day.isEmpty()) {
            return Reading.problem(asked.says(Slip.NO_DAY, asked.name()));
        }
        if (month.isEmpty()) {
            return Reading.problem(asked.says(Slip.NO_MONTH, asked.name()));
        }
        if (year.isEmpty()) {
            return Reading.problem(asked.says(Slip.NO_YEAR, asked.name()));
        }
        try {
            return inRange(asked, LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()), today);
        } catch (DateTimeException noSuchDay) {
            return Reading.problem(asked.says(Slip.NO_SUCH_DAY, asked.name()));
        }
    }

    static Reading month(Asked asked, Posted posted, YearMonth now) {
        String id = asked.id();
        if (blank(posted, id + "-month", id + "-year")) {
            return Reading.blank(asked);
        }
        OptionalInt month = monthOfYear(asked, posted);
        OptionalInt year = number(posted, id + "-year", 1, 9999);
        if (month.isEmpty()) {
            return Reading.problem(asked.says(Slip.NO_MONTH, asked.name()));
        }
        if (year.isEmpty()) {
            return Reading.problem(asked.says(Slip.NO_YEAR, asked.name()));
        }
        YearMonth stated = YearMonth.of(year.getAsInt(), month.getAsInt());
        if (stated.isAfter(now)) {
            return Reading.problem(asked.says(Slip.MONTH_TO_COME, asked.name()));
        }
        return year.getAsInt() < EARLIEST_YEAR
                ? tooEarly(asked, year.getAsInt())
                : Reading.of(new Answer.Month(stated));
    }

    private static Reading inRange(Asked asked, LocalDate stated, LocalDate today) {
        if (stated.isAfter(today)) {
            return Reading.problem(asked.says(Slip.DAY_TO_COME, asked.name()));
        }
        return stated.getYear() < EARLIEST_YEAR
                ? tooEarly(asked, stated.getYear())
                : Reading.of(new Answer.Day(stated));
    }

    private static Reading tooEarly(Asked asked, int year) {
        if (year < SHORTEST_YEAR) {
            return Reading.problem(asked.says(Slip.NO_YEAR, asked.name()));
        }
        return Reading.problem(asked.says(Slip.TOO_EARLY, asked.name(), Integer.toString(EARLIEST_YEAR)));
    }

    private static boolean blank(Posted posted, String... fields) {
        for (String field : fields) {
            if (posted.one(field).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** A month as a number, or by the beginning of its name, of three letters or more. */
    private static OptionalInt monthOfYear(Asked asked, Posted posted) {
        String field = asked.id() + "-month";
        String typed = posted.one(field).orElse("").toLowerCase(Locale.ROOT);
        if (typed.matches("[\\p{L}]{3,}")) {
            Locale language = asked.slips().language();
            return Arrays.stream(Month.values())
                    .filter(month -> begins(month, Locale.UK, typed) || begins(month, language, typed))
                    .mapToInt(Month::getValue)
                    .findFirst();
        }
        return number(posted, field, 1, 12);
    }

    private static boolean begins(Month month, Locale language, String typed) {
        return month.getDisplayName(TextStyle.FULL, language)
                .toLowerCase(Locale.ROOT)
                .startsWith(typed);
    }

    private static OptionalInt number(Posted posted, String field, int least, int most) {
        Optional<String> typed = posted.one(field).filter(text -> text.matches("[0-9]{1,4}"));
        int number = typed.map(Integer::parseInt).orElse(-1);
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
