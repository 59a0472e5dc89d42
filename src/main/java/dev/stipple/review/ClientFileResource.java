package dev.stipple.review;

import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** A client's file, by the client's id or that of any of their forms. */
@Path("/desk/clients/{id}")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class ClientFileResource {

    private final CurrentStaff staff;
    private final SameClient sameClient;
    private final ClientFilePages pages;

    ClientFileResource(CurrentStaff staff, SameClient sameClient, ClientFilePages pages) {
        this.staff = staff;
        this.sameClient = sameClient;
        this.pages = pages;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        StaffMember member = staff.member();
        Set<UUID> forms = sameClient.forms(member.studioId(), id);
        if (forms.isEmpty()) {
            throw new NotFoundException();
        }
        return pages.of(member, forms);
    }
}
