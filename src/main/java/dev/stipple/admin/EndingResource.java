package dev.stipple.admin;

import dev.stipple.ending.Announcing;
import dev.stipple.ending.StudioEndings;
import dev.stipple.ending.StudioExports;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The end of the studio: a copy of all there is, a day that is named, and a way back until that day. */
@Path(EndingResource.PATH)
@RolesAllowed(Role.Names.OWNER)
@Produces(MediaType.TEXT_HTML)
public class EndingResource {

    static final String PATH = "/admin/studio/ending";

    private static final String TOO_LATE = "It cannot be taken back any more";

    private final CurrentStaff staff;
    private final Studios studios;
    private final Announcing announcing;
    private final StudioEndings endings;
    private final StudioExports exports;
    private final EndingPages pages;
    private final ProofFields proof;
    private final FormToken token;
    private final Clock clock;

    EndingResource(
            CurrentStaff staff,
            Studios studios,
            Announcing announcing,
            StudioEndings endings,
            StudioExports exports,
            EndingPages pages,
            ProofFields proof,
            FormToken token,
            Clock clock) {
        this.staff = staff;
        this.studios = studios;
        this.announcing = announcing;
        this.endings = endings;
        this.exports = exports;
        this.pages = pages;
        this.proof = proof;
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
    public RestResponse<TemplateInstance> announce(MultivaluedMap<String, String> posted) {
        StudioProfile studio = studio();
        return SettingsForm.posted(posted, token.stale(), this::page)
                .checked(form -> EndingFields.problems(form, announcing.earliest(studio), studio.name()))
                .checked(form -> proof.problems(staff.member(), TypedForm.firsts(posted)))
                .then(form -> announcing
                        .announce(staff.member(), studio, EndingFields.day(form).orElseThrow())
                        .map(refusal -> SettingsForm.refused(form, Problems.of("day", why(refusal)), this::page))
                        .orElseGet(() -> SettingsForm.kept(PATH)));
    }

    private static String why(StudioEndings.Refusal refusal) {
        return switch (refusal) {
            case ALREADY -> "A day has been named already. Take it back before you name another";
            case HELD -> "A form is kept longer than that, for a claim or an authority. Name a later day";
        };
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> cancel() {
        return endings.cancel(staff.member())
                ? SettingsForm.kept(PATH)
                : SettingsForm.refused(TypedForm.EMPTY, Problems.of("day", TOO_LATE), this::page);
    }

    /** The copy goes out as it is made; a form that was not filled in rightly comes back as a page. */
    @POST
    @Path("export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({"application/zip", MediaType.TEXT_HTML})
    public Response export(MultivaluedMap<String, String> posted) {
        StaffMember member = staff.member();
        Problems problems = proof.problems(member, TypedForm.firsts(posted), "copy-");
        if (!problems.none()) {
            return Response.status(422)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(page(TypedForm.EMPTY, problems, "").render())
                    .build();
        }
        StreamingOutput archive = out -> exports.write(out, member, clock.instant());
        return Response.ok(archive, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"studio.zip\"")
                .build();
    }

    /** Loading a page again after a refusal. */
    @GET
    @Path("{act}")
    public RestResponse<TemplateInstance> reloaded() {
        return Redirect.to(PATH);
    }

    private StudioProfile studio() {
        return studios.byId(staff.member().studioId());
    }

    private TemplateInstance page(TypedForm form, Problems problems, String notice) {
        return pages.of(staff.member(), studio(), form, problems, notice);
    }
}
