package dev.stipple.review;

import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What the studio hands to a client who asks for a copy. */
@Path("/desk/clients/{id}/copy")
@RolesAllowed({Role.Names.LEAD, Role.Names.OWNER})
public class ClientCopyResource {

    private final CurrentStaff staff;
    private final SameClient sameClient;
    private final ClientCopies copies;
    private final Clock clock;

    ClientCopyResource(CurrentStaff staff, SameClient sameClient, ClientCopies copies, Clock clock) {
        this.staff = staff;
        this.sameClient = sameClient;
        this.copies = copies;
        this.clock = clock;
    }

    @POST
    @Produces("application/zip")
    public Response make(@RestPath UUID id) {
        StaffMember member = staff.member();
        Set<UUID> forms = sameClient.forms(member.studioId(), id);
        if (forms.isEmpty()) {
            throw new NotFoundException();
        }
        StreamingOutput archive = out -> copies.write(out, member, forms, clock.instant());
        return Response.ok(archive)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"client.zip\"")
                .build();
    }
}
