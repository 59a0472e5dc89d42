package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.submission.Submissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes a person's word on whether two forms are of one client. */
@Path("/desk/s/{id}/same")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SameClientResource {

    private final CurrentStaff staff;
    private final Submissions submissions;
    private final SameClient sameClient;

    SameClientResource(CurrentStaff staff, Submissions submissions, SameClient sameClient) {
        this.staff = staff;
        this.submissions = submissions;
        this.sameClient = sameClient;
    }

    @POST
    public RestResponse<Void> say(
            @RestPath UUID id, @RestForm @Nullable String other, @RestForm @Nullable String answer) {
        RecordId form = known(id);
        UUID otherId = uuid(other);
        if ("yes".equals(answer)) {
            sameClient.same(form, otherId, staff.member());
        } else if ("no".equals(answer)) {
            sameClient.notSame(form, otherId, staff.member());
        }
        return Redirect.to("/desk/s/" + id);
    }

    @POST
    @Path("separate")
    public RestResponse<Void> separate(@RestPath UUID id) {
        sameClient.separate(known(id), staff.member());
        return Redirect.to("/desk/clients/" + id);
    }

    private RecordId known(UUID id) {
        RecordId form = new RecordId(staff.member().studioId(), id);
        if (!submissions.exists(form.studioId(), id)) {
            throw new NotFoundException();
        }
        return form;
    }

    private static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }
}
