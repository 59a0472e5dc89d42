package dev.stipple.numbers;

import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** What was counted, for those who answer for the studio. */
@Path("/admin/numbers")
@RolesAllowed({Role.Names.LEAD, Role.Names.OWNER})
@Produces(MediaType.TEXT_HTML)
public class NumbersResource {

    private final CurrentStaff staff;
    private final NumbersPages pages;
    private final Clock clock;

    NumbersResource(CurrentStaff staff, NumbersPages pages, Clock clock) {
        this.staff = staff;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@RestQuery Optional<String> days) {
        return pages.of(staff.member(), Period.of(days), clock.instant());
    }
}
