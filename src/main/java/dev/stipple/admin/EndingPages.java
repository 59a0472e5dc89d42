package dev.stipple.admin;

import dev.stipple.ending.Announcing;
import dev.stipple.ending.StudioClients;
import dev.stipple.ending.StudioEnding;
import dev.stipple.ending.StudioEndings;
import dev.stipple.ending.StudioExports;
import dev.stipple.rights.LegalHolds;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** The page of the end of a studio, with how it stands. */
@ApplicationScoped
class EndingPages {

    private final StudioEndings endings;
    private final StudioClients clients;
    private final StudioExports exports;
    private final Announcing announcing;
    private final LegalHolds holds;
    private final People people;
    private final ProofFields proof;
    private final Clock clock;

    EndingPages(
            StudioEndings endings,
            StudioClients clients,
            StudioExports exports,
            Announcing announcing,
            LegalHolds holds,
            People people,
            ProofFields proof,
            Clock clock) {
        this.endings = endings;
        this.clients = clients;
        this.exports = exports;
        this.announcing = announcing;
        this.holds = holds;
        this.people = people;
        this.proof = proof;
        this.clock = clock;
    }

    TemplateInstance of(StaffMember member, StudioProfile studio, TypedForm form, Problems problems, String notice) {
        ZoneId zone = studio.hours().zone();
        return new EndingPage(
                studio.name(),
                member,
                form,
                endings.announced(studio.id()).map(ending -> announced(ending, zone)),
                held(studio),
                clients.open(studio.id()),
                EndingFields.shown(announcing.earliest(studio)),
                exports.latest(studio.id()).map(export -> copied(export, zone)).orElse(""),
                proof.asksCode(member),
                problems,
                notice);
    }

    private EndingPage.Announced announced(StudioEnding ending, ZoneId zone) {
        String by =
                ending.askedBy().map(person -> name(ending.studio(), person)).orElse("a colleague");
        return new EndingPage.Announced(
                day(ending.endsAt(), zone), by + ", " + ShownTime.moment(ending.askedAt(), zone), ending.began());
    }

    private String name(UUID studio, UUID person) {
        return Optional.ofNullable(people.of(studio).get(person))
                .map(StaffMember::name)
                .orElse("a colleague");
    }

    private String held(StudioProfile studio) {
        ZoneId zone = studio.hours().zone();
        return holds.beyond(studio.id(), clock.instant())
                .map(held -> (held.forms() == 1 ? "1 form is" : held.forms() + " forms are")
                        + " kept longer than others, for a claim or an authority, the last until "
                        + ShownTime.date(LocalDate.ofInstant(held.last(), zone).minusDays(1)))
                .orElse("");
    }

    private static String copied(StudioExports.Export export, ZoneId zone) {
        return ShownTime.moment(export.at(), zone) + ", with " + export.forms() + " forms of " + export.clients()
                + " clients";
    }

    private static String day(Instant at, ZoneId zone) {
        return ShownTime.date(LocalDate.ofInstant(at, zone));
    }
}
