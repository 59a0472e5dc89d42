package dev.stipple.review;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Those chosen in the queue, on paper, without photos. */
@Path(PrintManyResource.PATH)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER})
@Produces(MediaType.TEXT_HTML)
public class PrintManyResource {

    static final String PATH = "/desk/print";

    private final CurrentStaff staff;
    private final Reviews reviews;
    private final OpenedForPaper opened;
    private final Clock clock;

    PrintManyResource(CurrentStaff staff, Reviews reviews, OpenedForPaper opened, Clock clock) {
        this.staff = staff;
        this.reviews = reviews;
        this.opened = opened;
        this.clock = clock;
    }

    static String address(List<UUID> chosen) {
        return PATH + chosen.stream().map(id -> "id=" + id).collect(Collectors.joining("&", "?", ""));
    }

    @GET
    public RestResponse<TemplateInstance> print(@RestQuery("id") List<String> ids) {
        List<UUID> chosen = QueueFilter.ids(ids);
        if (chosen.isEmpty()) {
            return Redirect.to("/desk/queue");
        }
        StaffMember member = staff.member();
        List<PrintSheet> sheets = chosen.stream()
                .map(id -> new RecordId(member.studioId(), id))
                .flatMap(id -> reviews.state(id, clock.instant()).stream())
                .flatMap(review -> opened.sheet(member, review, AccessLog.Kind.PRINT, List::of).stream())
                .toList();
        return RestResponse.ok(new PrintManyPage(sheets, chosen.size() - sheets.size()));
    }
}
