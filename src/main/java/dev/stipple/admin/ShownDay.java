package dev.stipple.admin;

import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.ClosedDays;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** A closed day in words. */
final class ShownDay {

    private ShownDay() {}

    /** Like "Monday 23 November 2026, staff training". */
    static String of(ClosedDays.Closed closed) {
        return of(closed.day()) + (closed.note().isEmpty() ? "" : ", " + closed.note());
    }

    /** Like "Monday 23 November 2026". */
    static String of(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + ShownTime.date(day);
    }
}
