package dev.stipple.bench;

import dev.stipple.edition.Editions;
import dev.stipple.shared.Ids;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;

/** Studios to fill, each with one person who leads. */
@ApplicationScoped
class FilledStudios {

    private static final WorkingHours HOURS = new WorkingHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            ZoneId.of("Europe/London"));

    private final Studios studios;
    private final People people;
    private final Editions editions;
    private final Clock clock;

    FilledStudios(Studios studios, People people, Editions editions, Clock clock) {
        this.studios = studios;
        this.people = people;
        this.editions = editions;
        this.clock = clock;
    }

    /** A studio, the person who decides there and the edition in force. */
    record Filled(StudioProfile studio, StaffMember lead, Editions.Numbered edition) {}

    /** A studio by its number; opened if it is not there yet. */
    @AcrossStudios("studios are made")
    Filled numbered(int number) {
        String slug = "filled-%03d".formatted(number);
        return QuarkusTransaction.requiringNew().call(() -> studios.bySlug(slug)
                .map(known -> new Filled(
                        known, people.of(known.id()).values().iterator().next(), editions.inForce(known.id())))
                .orElseGet(() -> open(slug)));
    }

    private Filled open(String slug) {
        Instant now = clock.instant();
        StudioProfile studio = new StudioProfile(
                Ids.next(now), slug, "Filled", "01632 960 000", "GB", HOURS, StudioProfile.USUAL_THINKING_DAYS);
        studios.open(studio, Ids.token());
        // Nobody knows the password: whoever measures the desk makes a session.
        return new Filled(
                studio,
                people.add(studio.id(), "lead@" + slug + ".example", "Lee Marsh", Role.LEAD, Ids.token()),
                editions.inForce(studio.id()));
    }
}
