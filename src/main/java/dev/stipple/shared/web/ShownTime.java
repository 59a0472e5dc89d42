package dev.stipple.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days and times as people read them: in English for the desk, in their own language for clients. */
public final class ShownTime {

    private record Format(String pattern, Locale locale) {}

    /** A pattern takes longer to read than a moment to write: a page of the queue has a hundred moments. */
    private static final Map<Format, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private ShownTime() {}

    /** Like "Tue 24 Nov, 5pm". */
    public static String moment(Instant at, ZoneId zone) {
        return moment(at, zone, Locale.ENGLISH);
    }

    /** Like "Tue 24 Nov, 5pm" in English, "mar 24 nov, 17:00" in Spanish. */
    public static String moment(Instant at, ZoneId zone, Locale language) {
        String shown = format(in(language).moment(), language).format(at.atZone(zone));
        return language.equals(Locale.ENGLISH)
                ? shown.replace(":00", "").replace("AM", "am").replace("PM", "pm")
                : shown;
    }

    /** Like "Sunday 29 November" in English, "domingo 29 de noviembre" in Spanish. */
    public static String day(LocalDate day, Locale language) {
        return format(in(language).day(), language).format(day);
    }

    /** Like "29 November 2026". */
    public static String date(LocalDate day) {
        return date(day, Locale.ENGLISH);
    }

    /** Like "29 November 2026" in English, "29 de noviembre de 2026" in Spanish. */
    public static String date(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(british(language))
                .format(day);
    }

    private static TimeMessages in(Locale language) {
        return Language.words(TimeMessages.class, language.getLanguage());
    }

    private static DateTimeFormatter format(String pattern, Locale language) {
        return FORMATS.computeIfAbsent(
                new Format(pattern, british(language)), made -> DateTimeFormatter.ofPattern(made.pattern, made.locale));
    }

    private static Locale british(Locale language) {
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }
}
