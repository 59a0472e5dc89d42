package dev.stipple.admin;

import dev.stipple.privacy.AccessLog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the access log an address asks for, as it was typed: what cannot be read is said, and never taken for
 * "everything".
 */
record AuditQuery(String person, String kind, String day, String after) {

    private static final String UUID_SHAPE = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Microseconds, as exact as the database keeps them, and the line's id. */
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,17})_(" + UUID_SHAPE + ")");

    static AuditQuery of(@Nullable String person, @Nullable String kind, @Nullable String day, @Nullable String after) {
        return new AuditQuery(text(person), text(kind), text(day), text(after));
    }

    Problems problems() {
        Problems.Found found = new Problems.Found();
        found.unless(person.isEmpty() || actor().isPresent(), "person", "Select a person from the list");
        found.unless(kind.isEmpty() || readKind().isPresent(), "kind", "Select what was done from the list");
        found.unless(day.isEmpty() || readDay().isPresent(), "day", "Enter a day like 2026-11-20");
        found.unless(after.isEmpty() || place().isPresent(), "person", "This address is not complete. Start again");
        return found.all();
    }

    AccessLog.Filter filter(ZoneId zone) {
        return new AccessLog.Filter(
                actor(),
                readKind(),
                readDay().map(from -> from.atStartOfDay(zone).toInstant()),
                readDay().map(from -> from.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    Optional<AccessLog.Place> place() {
        Matcher typed = PLACE.matcher(after);
        return typed.matches()
                ? Optional.of(new AccessLog.Place(
                        Instant.EPOCH.plus(Long.parseLong(typed.group(1)), ChronoUnit.MICROS),
                        UUID.fromString(typed.group(2))))
                : Optional.empty();
    }

    /** Whether everything is asked for, from the newest on. */
    boolean everything() {
        return person.isEmpty() && kind.isEmpty() && day.isEmpty() && after.isEmpty();
    }

    /** The address of the lines after a place. */
    String next(AccessLog.Place place) {
        return "/admin/audit?" + asked() + "&after=" + ChronoUnit.MICROS.between(Instant.EPOCH, place.at()) + "_"
                + place.id();
    }

    /** The address of all of these lines as a file. */
    String download() {
        return "/admin/audit/csv?" + asked();
    }

    private String asked() {
        return "person=" + encoded(person) + "&kind=" + encoded(kind) + "&day=" + encoded(day);
    }

    private Optional<UUID> actor() {
        return id(person);
    }

    private Optional<AccessLog.Kind> readKind() {
        return Arrays.stream(AccessLog.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    private Optional<LocalDate> readDay() {
        try {
            return Optional.of(LocalDate.parse(day)).filter(one -> one.getYear() > 2000 && one.getYear() < 3000);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String typed) {
        return typed.matches(UUID_SHAPE) ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
