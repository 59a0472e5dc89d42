package dev.stipple.review;

import dev.stipple.shared.web.Redirect;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.Submissions;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Who read in an emergency what their role does not open, and why. */
@Path(EmergenciesResource.PATH)
@Produces(MediaType.TEXT_HTML)
public class EmergenciesResource {

    static final String PATH = "/desk/emergencies";

    private final CurrentStaff staff;
    private final Studios studios;
    private final People people;
    private final Submissions submissions;
    private final EmergencyReads emergencies;

    EmergenciesResource(
            CurrentStaff staff, Studios studios, People people, Submissions submissions, EmergencyReads emergencies) {
        this.staff = staff;
        this.studios = studios;
        this.people = people;
        this.submissions = submissions;
        this.emergencies = emergencies;
    }

    @GET
    @RolesAllowed({Role.Names.LEAD, Role.Names.OWNER})
    public TemplateInstance show() {
        StaffMember member = staff.member();
        StudioProfile studio = studios.byId(member.studioId());
        Map<UUID, StaffMember> colleagues = people.of(studio.id());
        List<EmergencyReads.Line> all = emergencies.all(studio.id());
        Map<UUID, String> references = submissions.references(
                studio.id(), all.stream().map(EmergencyReads.Line::submission).toList());
        return new EmergenciesPage(
                studio.name(),
                member,
                all.stream()
                        .map(line -> new EmergenciesPage.Line(
                                line.id().toString(),
                                line.submission().toString(),
                                references.getOrDefault(line.submission(), ""),
                                Optional.ofNullable(colleagues.get(line.person()))
                                        .map(StaffMember::name)
                                        .orElse(""),
                                ShownTime.moment(line.at(), studio.hours().zone()),
                                line.reason().orElse("The form was deleted, and the reason with it."),
                                line.seen()))
                        .toList());
    }

    /** Only an owner: it takes the notice off everybody's desk. */
    @POST
    @Path("{id}/seen")
    @RolesAllowed(Role.Names.OWNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> seen(@RestPath UUID id) {
        emergencies.seen(staff.member(), id);
        return Redirect.to(PATH);
    }

    /** Loading the page again. */
    @GET
    @Path("{id}/seen")
    @RolesAllowed({Role.Names.LEAD, Role.Names.OWNER})
    public RestResponse<TemplateInstance> reloaded(@RestPath UUID id) {
        return Redirect.to(PATH);
    }
}
