package dev.stipple.admin;

import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.ClosedDays;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The days on which a studio is closed. */
@Path(ClosedDaysResource.PATH)
@RolesAllowed(Role.Names.OWNER)
@Produces(MediaType.TEXT_HTML)
public class ClosedDaysResource {

    static final String PATH = "/admin/studio/closed-days";

    private final CurrentStaff staff;
    private final Studios studios;
    private final ClosedDays closedDays;
    private final FormToken token;
    private final Clock clock;

    ClosedDaysResource(CurrentStaff staff, Studios studios, ClosedDays closedDays, FormToken token, Clock clock) {
        this.staff = staff;
        this.studios = studios;
        this.closedDays = closedDays;
        this.token = token;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestQuery boolean kept) {
        return SettingsForm.opened(TypedForm.EMPTY, kept, this::page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> close(MultivaluedMap<String, String> posted) {
        return SettingsForm.posted(posted, token.stale(), this::page)
                .checked(this::problems)
                .then(this::closed);
    }

    /** A day that is open already stays so: a second press finds what it wished for. */
    @POST
    @Path("open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> open(@RestForm @Nullable String day) {
        try {
            closedDays.open(staff.member(), LocalDate.parse(Objects.toString(day, "")));
        } catch (DateTimeException noDay) {
            throw new BadRequestException(noDay);
        }
        return SettingsForm.kept(PATH);
    }

    @GET
    @Path("open")
    public RestResponse<TemplateInstance> reloaded() {
        return Redirect.to(PATH);
    }

    private Problems problems(TypedForm form) {
        LocalDate today = today();
        return ClosedDaysFields.problems(
                form, today, closedDays.count(staff.member().studioId(), today));
    }

    private RestResponse<TemplateInstance> closed(TypedForm form) {
        closedDays.close(staff.member(), ClosedDaysFields.first(form), ClosedDaysFields.last(form), form.at("note"));
        return SettingsForm.kept(PATH);
    }

    private TemplateInstance page(TypedForm form, Problems problems, String notice) {
        StaffMember member = staff.member();
        StudioProfile studio = studios.byId(member.studioId());
        List<ClosedDaysPage.Line> lines = closedDays.from(studio.id(), today()).stream()
                .map(one -> new ClosedDaysPage.Line(one.day().toString(), ShownDay.of(one)))
                .toList();
        return new ClosedDaysPage(studio.name(), member, lines, form, problems, notice);
    }

    private LocalDate today() {
        StudioProfile studio = studios.byId(staff.member().studioId());
        return clock.instant().atZone(studio.hours().zone()).toLocalDate();
    }
}
