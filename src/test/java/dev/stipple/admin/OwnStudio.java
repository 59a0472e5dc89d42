package dev.stipple.admin;

import dev.stipple.shared.Ids;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A studio of the test's own, with one person of each role: nobody else's hours move because of it. */
record OwnStudio(StudioProfile profile, Map<Role, StaffMember> people) {

    static final String PASSWORD = "a password of the tests";

    static OwnStudio open(Studios studios, People people) {
        return QuarkusTransaction.requiringNew().call(() -> {
            String slug = "s-" + Ids.reference().toLowerCase(Locale.ROOT);
            WorkingHours hours = new WorkingHours(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0),
                    ZoneId.of("Europe/London"));
            StudioProfile profile =
                    new StudioProfile(UUID.randomUUID(), slug, "Southgate", "020 7946 0000", "GB", hours, 7);
            studios.open(profile, slug + "-token");
            Map<Role, StaffMember> all = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                all.put(role, people.add(profile.id(), email(slug, role), role.title() + " Test", role, PASSWORD));
            }
            return new OwnStudio(profile, all);
        });
    }

    String slug() {
        return profile.slug();
    }

    UUID id(Role role) {
        return Objects.requireNonNull(people.get(role)).id();
    }

    Browser signedIn(Role role) {
        Browser browser = new Browser();
        signIn(browser, email(slug(), role), PASSWORD).then().statusCode(303);
        return browser;
    }

    String email(Role role) {
        return email(slug(), role);
    }

    /** What a query without a condition finds of this studio alone. */
    String value(String query) {
        return Rows.value(query + " where studio_id = '" + profile.id() + "'");
    }

    static Response signIn(Browser browser, String email, String password) {
        return browser.answer("/desk/sign-in", "email", email, "password", password);
    }

    /** Sends a form and gives the address of its result. */
    String send(Browser client, String golden) {
        client.fillIn(slug(), Golden.named(golden).answers());
        return Browser.path(client.send(slug()));
    }

    static String id(String result) {
        return result.substring(result.lastIndexOf('/') + 1);
    }

    private static String email(String slug, Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@" + slug + ".example";
    }
}
