package dev.stipple.studio;

import dev.stipple.shared.Ids;
import dev.stipple.support.Browser;
import dev.stipple.support.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** An owner and a practitioner of a studio of the test's own, so that nobody else's tries count. */
record OwnStaff(String slug, Map<Role, StaffMember> people) {

    static final String PASSWORD = "a password of the tests";

    static OwnStaff open(Studios studios, People people) {
        return QuarkusTransaction.requiringNew().call(() -> {
            String slug = "w-" + Ids.reference().toLowerCase(Locale.ROOT);
            WorkingHours hours = new WorkingHours(
                    EnumSet.range(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.FRIDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0),
                    ZoneId.of("Europe/London"));
            StudioProfile profile =
                    new StudioProfile(UUID.randomUUID(), slug, "Westgate", "020 7946 0000", "GB", hours, 7);
            studios.open(profile, slug + "-token");
            Map<Role, StaffMember> all = new EnumMap<>(Role.class);
            for (Role role : EnumSet.of(Role.OWNER, Role.PRACTITIONER)) {
                all.put(role, people.add(profile.id(), email(slug, role), "Someone " + slug, role, PASSWORD));
            }
            return new OwnStaff(slug, all);
        });
    }

    StaffMember member() {
        return Objects.requireNonNull(people.get(Role.PRACTITIONER));
    }

    String email() {
        return email(slug, Role.PRACTITIONER);
    }

    Response signIn(Browser browser) {
        return signIn(browser, PASSWORD);
    }

    Response signIn(Browser browser, String password) {
        return browser.answer("/desk/sign-in", "email", email(), "password", password);
    }

    Browser owner() {
        Browser browser = new Browser();
        browser.answer("/desk/sign-in", "email", email(slug, Role.OWNER), "password", PASSWORD);
        return browser;
    }

    /** Moves the person's sessions back in time, as if they had begun or been used so long ago. */
    void age(String column, String interval) {
        Rows.change("update session set " + column + " = " + column + " - interval '" + interval
                + "' where person_id = '" + member().id() + "'");
    }

    private static String email(String slug, Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@" + slug + ".example";
    }
}
