package dev.stipple.demo;

import dev.stipple.plan.Span;
import dev.stipple.shared.Ids;
import dev.stipple.studio.People;
import dev.stipple.studio.Prices;
import dev.stipple.studio.Role;
import dev.stipple.studio.Settings;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** The invented studio Northgate and its six people. */
@ApplicationScoped
class DemoStudio {

    /** The one documented password; demo mode only. */
    static final String PASSWORD = "northgate-demo-only";

    private static final String MAIL = "@northgate.example";

    static final String SLUG = "northgate";

    private static final Prices PRICES =
            new Prices("GBP", new Span(250, 400), "Pigment, a numbing gel where it suits, and a look at four weeks");

    private final Studios studios;
    private final Settings settings;
    private final People people;

    DemoStudio(Studios studios, Settings settings, People people) {
        this.studios = studios;
        this.settings = settings;
        this.people = people;
    }

    /** The studio, and its people by the short names that the demo file uses. */
    record Opened(StudioProfile studio, Map<String, StaffMember> people) {

        StaffMember person(String shortName) {
            return Optional.ofNullable(people.get(shortName))
                    .orElseThrow(() -> new IllegalStateException("nobody at the demo studio is called " + shortName));
        }
    }

    @Transactional
    Opened open(Instant now) {
        StudioProfile studio = new StudioProfile(
                Ids.next(now),
                SLUG,
                "Northgate",
                "01632 960 982",
                "GB",
                new WorkingHours(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        ZoneId.of("Europe/London")),
                StudioProfile.USUAL_THINKING_DAYS);
        studios.open(studio, Ids.token());
        StaffMember owner = add(studio, "olu", "Olu Marsh", Role.OWNER);
        settings.price(owner, settings.of(studio.id()).version(), Optional.of(PRICES));
        return new Opened(
                studio,
                Map.of(
                        "ana", add(studio, "ana", "Ana Okafor", Role.PRACTITIONER),
                        "tom", add(studio, "tom", "Tom Beale", Role.PRACTITIONER),
                        "lea", add(studio, "lea", "Lea Novak", Role.LEAD),
                        "finn", add(studio, "finn", "Finn Hart", Role.FRONT_DESK),
                        "olu", owner,
                        "ida", add(studio, "ida", "Ida Brandt", Role.READ_ONLY)));
    }

    /** Whether the invented people are in this database. */
    boolean isHere() {
        return people.known("ana" + MAIL);
    }

    private StaffMember add(StudioProfile studio, String shortName, String name, Role role) {
        return people.add(studio.id(), shortName + MAIL, name, role, PASSWORD);
    }
}
