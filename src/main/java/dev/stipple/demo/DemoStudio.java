package dev.stipple.demo;

import dev.stipple.shared.Ids;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
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

/** The invented studio Northgate and its six people. */
@ApplicationScoped
class DemoStudio {

    /** The one documented password; demo mode only. */
    static final String PASSWORD = "northgate-demo-only";

    private static final String MAIL = "@northgate.example";

    static final String SLUG = "northgate";

    private final Studios studios;
    private final People people;

    DemoStudio(Studios studios, People people) {
        this.studios = studios;
        this.people = people;
    }

    /** The studio, and its people by the short names that the demo file uses. */
    record Opened(StudioProfile studio, Map<String, StaffMember> people) {}

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
        return new Opened(
                studio,
                Map.of(
                        "ana", add(studio, "ana", "Ana Okafor", Role.PRACTITIONER),
                        "tom", add(studio, "tom", "Tom Beale", Role.PRACTITIONER),
                        "lea", add(studio, "lea", "Lea Novak", Role.LEAD),
                        "finn", add(studio, "finn", "Finn Hart", Role.FRONT_DESK),
                        "olu", add(studio, "olu", "Olu Marsh", Role.OWNER),
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
