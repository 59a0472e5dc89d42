package dev.stipple.admin;

import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.FactorReset;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.Staffing;
import dev.stipple.studio.Studios;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Who works here, and what each may do. */
@Path(PeopleResource.PATH)
@RolesAllowed(Role.Names.OWNER)
@Produces(MediaType.TEXT_HTML)
public class PeopleResource {

    static final String PATH = "/admin/people";

    private final CurrentStaff staff;
    private final Studios studios;
    private final Staffing staffing;
    private final FactorReset factors;
    private final FormToken token;

    PeopleResource(CurrentStaff staff, Studios studios, Staffing staffing, FactorReset factors, FormToken token) {
        this.staff = staff;
        this.studios = studios;
        this.staffing = staffing;
        this.factors = factors;
        this.token = token;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestQuery boolean kept) {
        return SettingsForm.opened(TypedForm.EMPTY, kept, this::page);
    }

    /** The one page after a change that is no redirect: what it shows is kept nowhere. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> add(MultivaluedMap<String, String> posted) {
        return SettingsForm.posted(posted, token.stale(), this::page)
                .checked(PeopleFields::problems)
                .then(this::added);
    }

    @POST
    @Path("{id}/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> password(@RestPath UUID id) {
        return staffing.newPassword(staff.member(), id).map(this::shown).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{id}/factor")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> factor(@RestPath UUID id) {
        return id.equals(staff.member().id())
                ? refused(TypedForm.EMPTY, "person-" + id, "Set up another phone under your own name, at the top")
                : after(factors.reset(staff.member(), id), id);
    }

    @POST
    @Path("{id}/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> role(@RestPath UUID id, MultivaluedMap<String, String> posted) {
        return PeopleFields.role(TypedForm.of(posted))
                .map(role -> after(staffing.changeRole(staff.member(), id, role), id))
                .orElseGet(() -> refused(TypedForm.EMPTY, "role-" + id, "Select what the person may do"));
    }

    @POST
    @Path("{id}/off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> off(@RestPath UUID id) {
        return after(staffing.switchOff(staff.member(), id), id);
    }

    @POST
    @Path("{id}/on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> on(@RestPath UUID id) {
        return after(staffing.switchOn(staff.member(), id), id);
    }

    /** Loading the page again after a refusal. */
    @GET
    @Path("{id}/{act}")
    public RestResponse<TemplateInstance> reloaded(@RestPath UUID id, @RestPath String act) {
        return Redirect.to(PATH);
    }

    private RestResponse<TemplateInstance> added(TypedForm form) {
        Role role = PeopleFields.role(form).orElseThrow();
        return staffing.add(staff.member(), form.at("email"), form.at("name"), role)
                .map(this::shown)
                .orElseGet(() ->
                        refused(form, "email", "Somebody here signs in with this address already. See the list below"));
    }

    private RestResponse<TemplateInstance> after(Optional<Staffing.Refusal> refusal, UUID id) {
        if (refusal.isEmpty()) {
            return SettingsForm.kept(PATH);
        }
        String why =
                switch (refusal.get()) {
                    case NOBODY -> throw new NotFoundException();
                    case NOT_HERE_YET -> "This colleague has not signed in yet";
                    case YOURSELF -> "You cannot switch yourself off. Another owner can";
                    case LAST_OWNER -> "This is the last owner. Make somebody else an owner first";
                };
        return refused(TypedForm.EMPTY, "person-" + id, why);
    }

    private RestResponse<TemplateInstance> refused(TypedForm form, String field, String why) {
        return SettingsForm.refused(form, Problems.of(field, why), this::page);
    }

    private RestResponse<TemplateInstance> shown(Staffing.Given given) {
        return RestResponse.ok(new PasswordGivenPage(
                studioName(), staff.member(), given.member().name(), given.password()));
    }

    private TemplateInstance page(TypedForm form, Problems problems, String notice) {
        StaffMember member = staff.member();
        Set<UUID> holders = factors.holders(member.studioId());
        List<PeoplePage.Line> lines = staffing.all(member.studioId()).stream()
                .map(one -> line(one, holders.contains(one.member().id()), member))
                .toList();
        return new PeoplePage(studioName(), member, lines, PeopleFields.roles(form.at("role")), form, problems, notice);
    }

    private static PeoplePage.Line line(Staffing.Colleague one, boolean factor, StaffMember member) {
        return new PeoplePage.Line(
                one.member().id().toString(),
                one.member().name(),
                one.email(),
                one.member().role().title(),
                one.member().on(),
                one.passwordToChoose(),
                factor,
                one.member().id().equals(member.id()),
                PeopleFields.roles(one.member().role().name()));
    }

    private String studioName() {
        return studios.byId(staff.member().studioId()).name();
    }
}
