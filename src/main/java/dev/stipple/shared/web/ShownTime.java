package dev.stipple.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people read them. */
public final class ShownTime {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE d MMM, h:mma", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private ShownTime() {}

    /** Like "Tue 24 Nov, 5pm". */
    public static String moment(Instant at, ZoneId zone) {
        return DAY_AND_TIME
                .format(at.atZone(zone))
                .replace(":00", "")
                .replace("AM", "am")
                .replace("PM", "pm");
    }

    /** Like "Sunday 29 November". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Like "29 November 2026". */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }
}
