package dev.stipple.review;

import dev.stipple.edition.Edition;
import dev.stipple.edition.Editions;
import dev.stipple.edition.ReadableRule;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.Studios;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The rule book in force, in sentences: what practitioners answer for, and must be able to correct. */
@Path("/desk/rules")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.FRONT_DESK, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class RulesResource {

    private static final int LONGEST_SEARCH = 100;

    private final CurrentStaff staff;
    private final Studios studios;
    private final Editions editions;

    RulesResource(CurrentStaff staff, Studios studios, Editions editions) {
        this.staff = staff;
        this.studios = studios;
        this.editions = editions;
    }

    /** Every factor with its rules; with a search, only the rules in which all of its words stand. */
    @GET
    public TemplateInstance book(@RestQuery Optional<String> q) {
        String search = q.map(String::strip)
                .map(words -> words.substring(0, Math.min(words.length(), LONGEST_SEARCH)))
                .orElse("");
        List<ReadableRule> all = ReadableRule.all(edition());
        List<ReadableRule> found = search.isEmpty()
                ? all
                : all.stream().filter(rule -> rule.mentions(search)).toList();
        return RulesPage.of(studioName(), staff.member(), search, all.size(), found);
    }

    /** One factor: each of its rules in full. */
    @GET
    @Path("{factor}")
    public TemplateInstance factor(@RestPath String factor) {
        Edition edition = edition();
        String name = Optional.ofNullable(edition.factors().get(factor)).orElseThrow(NotFoundException::new);
        List<ReadableRule> rules = ReadableRule.all(edition).stream()
                .filter(rule -> rule.factor().equals(factor))
                .toList();
        return new FactorPage(studioName(), staff.member(), factor, name, rules);
    }

    private Edition edition() {
        StaffMember member = staff.member();
        return editions.inForce(member.studioId()).edition();
    }

    private String studioName() {
        return studios.byId(staff.member().studioId()).name();
    }
}
