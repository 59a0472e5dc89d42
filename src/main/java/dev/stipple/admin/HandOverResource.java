package dev.stipple.admin;

import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.Staffing;
import dev.stipple.studio.Studios;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Handing the studio over to a colleague, in one step. */
@Path(HandOverResource.PATH)
@RolesAllowed(Role.Names.OWNER)
@Produces(MediaType.TEXT_HTML)
public class HandOverResource {

    static final String PATH = "/admin/studio/owner";

    private final CurrentStaff staff;
    private final Studios studios;
    private final Staffing staffing;
    private final ProofFields proof;
    private final FormToken token;

    HandOverResource(CurrentStaff staff, Studios studios, Staffing staffing, ProofFields proof, FormToken token) {
        this.staff = staff;
        this.studios = studios;
        this.staffing = staffing;
        this.proof = proof;
        this.token = token;
    }

    @GET
    public TemplateInstance show() {
        return page(TypedForm.EMPTY, Problems.NONE, "");
    }

    /** Whoever hands over has no more business here: the desk opens for a lead, and the sign-in for who left. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> handOver(MultivaluedMap<String, String> posted) {
        StaffMember member = staff.member();
        List<StaffMember> heirs = staffing.heirs(member);
        return SettingsForm.posted(posted, token.stale(), this::page)
                .checked(form -> HandOverFields.problems(form, heirs))
                .checked(form -> proof.problems(member, TypedForm.firsts(posted)))
                .then(form -> staffing.handOver(
                                member, HandOverFields.heir(form, heirs).orElseThrow(), HandOverFields.leaves(form))
                        .map(refusal -> SettingsForm.refused(
                                form,
                                Problems.of("heir", "This colleague cannot become the owner now. Select somebody else"),
                                this::page))
                        .orElseGet(() -> Redirect.to("/desk/queue")));
    }

    private TemplateInstance page(TypedForm form, Problems problems, String notice) {
        StaffMember member = staff.member();
        return new HandOverPage(
                studios.byId(member.studioId()).name(),
                member,
                HandOverFields.choices(staffing.heirs(member), form.at("heir")),
                form,
                proof.asksCode(member),
                problems,
                notice);
    }
}
