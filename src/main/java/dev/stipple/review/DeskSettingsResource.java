package dev.stipple.review;

import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Which keys do what, and how the queue is shown. */
@Path(DeskSettingsResource.PATH)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class DeskSettingsResource {

    static final String PATH = "/desk/keys";
    private static final String ON = "1";

    private final CurrentStaff staff;
    private final Studios studios;
    private final DeskSettings settings;

    DeskSettingsResource(CurrentStaff staff, Studios studios, DeskSettings settings) {
        this.staff = staff;
        this.studios = studios;
        this.settings = settings;
    }

    @GET
    public TemplateInstance show() {
        String studio = studios.byId(staff.member().studioId()).name();
        return new KeysPage(studio, staff.member(), settings.keys(), settings.denseRows());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> keep(@RestForm @Nullable String on, @RestForm @Nullable String dense) {
        return ResponseBuilder.<Void>create(303)
                .header(HttpHeaders.LOCATION, PATH)
                .header(HttpHeaders.SET_COOKIE, DeskSettings.keepingKeys(ON.equals(on)))
                .header(HttpHeaders.SET_COOKIE, DeskSettings.keepingRows(ON.equals(dense)))
                .build();
    }
}
