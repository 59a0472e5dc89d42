package dev.stipple.admin;

import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.WorkingHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A studio's own settings as they are typed, and as they are meant. */
final class StudioFields {

    private static final DateTimeFormatter TYPED_TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PHONE = 30;
    private static final int LEAST_THINKING_DAYS = 2;
    private static final int MOST_THINKING_DAYS = 60;
    private static final String PHONE = "[+0-9 ()./-]*([0-9][ ()./-]*){5}[+0-9 ()./-]*";

    private StudioFields() {}

    static TypedForm showing(StudioProfile studio) {
        WorkingHours hours = studio.hours();
        return TypedForm.showing(Map.of(
                        "name", studio.name(),
                        "phone", studio.phone(),
                        "opens", SHOWN_TIME.format(hours.opens()),
                        "closes", SHOWN_TIME.format(hours.closes()),
                        "zone", hours.zone().getId(),
                        "thinking", Integer.toString(studio.thinkingDays()),
                        "country", studio.country(),
                        "language", studio.language()))
                .with("days", hours.days().stream().map(DayOfWeek::name).toList());
    }

    /**
     * What stands against keeping it.
     *
     * @param countries those that may be chosen
     */
    static Problems problems(TypedForm form, List<String> countries) {
        Problems.Found found = new Problems.Found();
        found.unlessLine(form, "name", "the name of the studio", LONGEST_NAME);
        String phone = form.at("phone");
        found.unless(
                phone.length() <= LONGEST_PHONE && phone.matches(PHONE),
                "phone",
                "Enter the phone number that clients may call, like 020 7946 0000");
        found.unless(!days(form).isEmpty(), "day-MONDAY", "Select at least one working day");
        hoursProblems(form, found);
        int thinking = form.number("thinking").orElse(0);
        found.unless(
                thinking >= LEAST_THINKING_DAYS && thinking <= MOST_THINKING_DAYS,
                "thinking",
                "Enter the days to think as a number from " + LEAST_THINKING_DAYS + " to " + MOST_THINKING_DAYS);
        found.unless(countries.contains(form.at("country")), "country", "Select a country from the list");
        found.unless(Language.named(form.at("language")).isPresent(), "language", "Select a language from the list");
        return found.all();
    }

    private static void hoursProblems(TypedForm form, Problems.Found found) {
        Optional<LocalTime> opens = time(form.at("opens"));
        Optional<LocalTime> closes = time(form.at("closes"));
        found.unless(opens.isPresent(), "opens", "Enter the time of opening, like 09:00");
        found.unless(closes.isPresent(), "closes", "Enter the time of closing, like 17:00");
        found.unless(
                opens.isEmpty() || closes.isEmpty() || opens.get().isBefore(closes.get()),
                "closes",
                "Enter a time of closing that is after opening");
        found.unless(
                ZoneId.getAvailableZoneIds().contains(form.at("zone")), "zone", "Enter a time zone like Europe/London");
    }

    /** The studio as it is meant; only after {@link #problems} found nothing. Address, closed days and reading times stay. */
    static StudioProfile read(TypedForm form, StudioProfile now) {
        return new StudioProfile(
                now.id(),
                now.slug(),
                form.at("name"),
                form.at("phone"),
                form.at("country"),
                new WorkingHours(
                        days(form),
                        time(form.at("opens")).orElseThrow(),
                        time(form.at("closes")).orElseThrow(),
                        ZoneId.of(form.at("zone")),
                        now.hours().closed()),
                form.number("thinking").orElseThrow(),
                now.readingTimes(),
                form.at("language"));
    }

    private static Set<DayOfWeek> days(TypedForm form) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> form.has("days", day.name()))
                .collect(Collectors.toSet());
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed, TYPED_TIME));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
