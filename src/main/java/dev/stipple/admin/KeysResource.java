package dev.stipple.admin;

import dev.stipple.rotation.MasterRotation;
import dev.stipple.rotation.StudioRotation;
import dev.stipple.shared.web.Redirect;
import dev.stipple.shared.web.ShownTime;
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
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import org.jboss.resteasy.reactive.RestResponse;

/** The studio's key: what it is, how old, and another one in its place. */
@Path(KeysResource.PATH)
@RolesAllowed(Role.Names.OWNER)
@Produces(MediaType.TEXT_HTML)
public class KeysResource {

    static final String PATH = "/admin/keys";

    private final CurrentStaff staff;
    private final Studios studios;
    private final StudioRotation rotation;
    private final MasterRotation master;

    KeysResource(CurrentStaff staff, Studios studios, StudioRotation rotation, MasterRotation master) {
        this.staff = staff;
        this.studios = studios;
        this.rotation = rotation;
        this.master = master;
    }

    @GET
    public TemplateInstance show() {
        StaffMember member = staff.member();
        StudioProfile studio = studios.byId(member.studioId());
        ZoneId zone = studio.hours().zone();
        StudioRotation.Standing standing = rotation.standing(studio.id());
        String state = standing.last()
                .map(change -> state(change, zone))
                .orElse("It is the first one, and has not been changed yet.");
        String waiting = master.waitingSince()
                .map(since -> "A new master key waits since " + ShownTime.moment(since, zone) + ".")
                .orElse("");
        return new KeysPage(studio.name(), member, standing.version(), state, standing.underWay(), waiting);
    }

    /** A second press finds the change under way, and begins none. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> change() {
        rotation.begin(staff.member());
        return Redirect.to(PATH);
    }

    private static String state(StudioRotation.Change change, ZoneId zone) {
        String asked = ShownTime.moment(change.askedAt(), zone);
        return change.endedAt()
                .map(ended -> "Last changed on " + asked + "; the key before it was destroyed on "
                        + ShownTime.moment(ended, zone) + ".")
                .orElseGet(() -> "A change began on " + asked + ". " + change.moved() + " of " + change.records()
                        + " records have the new key. The old one is destroyed about a minute after the last.");
    }
}
