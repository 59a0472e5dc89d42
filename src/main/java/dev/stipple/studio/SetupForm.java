package dev.stipple.studio;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The first studio and its owner, as typed: strings, so that a wrong one can be shown back. */
public record SetupForm(
        @RestForm @Nullable String setupToken,
        @RestForm @Nullable String studioName,
        @RestForm @Nullable String slug,
        @RestForm @Nullable String phone,
        @RestForm @Nullable String country,
        @RestForm @Nullable String zone,
        @RestForm @Nullable String opens,
        @RestForm @Nullable String closes,
        @RestForm @Nullable String ownerName,
        @RestForm @Nullable String email,
        @RestForm @Nullable String password) {

    static final SetupForm EMPTY = new SetupForm("", "", "", "", "GB", "Europe/London", "09:00", "17:00", "", "", "");

    /** One thing to mend, by the field it is about. */
    record Problem(String field, String message) {}

    static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }

    List<Problem> problems(boolean tokenMatches) {
        List<Problem> problems = new ArrayList<>();
        need(
                problems,
                tokenMatches,
                "setupToken",
                "Enter the setup token from the console. If an hour has passed, restart the program");
        need(problems, !text(studioName).isEmpty(), "studioName", "Enter the name of the studio");
        need(
                problems,
                text(slug).matches("[a-z0-9][a-z0-9-]{1,62}"),
                "slug",
                "Enter a short address of lower-case letters, digits and hyphens, like northgate");
        need(problems, !text(phone).isEmpty(), "phone", "Enter the phone number that clients may call");
        need(
                problems,
                text(country).matches("[A-Z]{2}"),
                "country",
                "Enter the country as two capital letters, like GB. It decides which help lines clients see");
        need(
                problems,
                hours().isPresent(),
                "opens",
                "Enter hours like 09:00 and 17:00, and a time zone like Europe/London");
        need(problems, !text(ownerName).isEmpty(), "ownerName", "Enter your name");
        need(
                problems,
                text(email).matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"),
                "email",
                "Enter an email address like name@example.com");
        PasswordRules.problem(Objects.toString(password, ""), List.of(text(email), text(ownerName), text(studioName)))
                .ifPresent(problem -> problems.add(new Problem("password", problem)));
        return problems;
    }

    private static void need(List<Problem> problems, boolean holds, String field, String message) {
        if (!holds) {
            problems.add(new Problem(field, message));
        }
    }

    /** The studio as typed; only after {@link #problems} found nothing. */
    StudioProfile studio(UUID id) {
        return new StudioProfile(
                id,
                text(slug).toLowerCase(Locale.ROOT),
                text(studioName),
                text(phone),
                text(country),
                hours().orElseThrow(),
                StudioProfile.USUAL_THINKING_DAYS);
    }

    private Optional<WorkingHours> hours() {
        try {
            return Optional.of(new WorkingHours(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.parse(text(opens)),
                    LocalTime.parse(text(closes)),
                    ZoneId.of(text(zone))));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SetupForm";
    }
}
