package dev.stipple.review;

import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Acts on several rows of the queue, and taking them back. */
@Path("/desk/bulk")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER})
@Produces(MediaType.TEXT_HTML)
public class BulkResource {

    /** Changes nothing, so that it needs no undo: it leads to the sheets. */
    private static final String PRINT = "print";

    private final CurrentStaff staff;
    private final BulkActs acts;
    private final QueuePages pages;
    private final FormToken token;
    private final Clock clock;

    BulkResource(CurrentStaff staff, BulkActs acts, QueuePages pages, FormToken token, Clock clock) {
        this.staff = staff;
        this.acts = acts;
        this.pages = pages;
        this.token = token;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> perform(
            @RestForm List<String> chosen,
            @RestForm @Nullable String act,
            @RestForm @Nullable String filter,
            @BeanParam ActForm form) {
        QueueFilter shown = QueueResource.filter(Objects.toString(filter, ""));
        List<UUID> ids = QueueFilter.ids(chosen);
        Optional<BulkActs.Kind> kind = BulkActs.Kind.of(Objects.toString(act, ""));
        if (token.stale()) {
            return refused(shown, "This page was open a long time. Choose again");
        }
        if (ids.isEmpty()) {
            return refused(shown, "Choose at least one row first");
        }
        if (PRINT.equals(act)) {
            return Redirect.to(PrintManyResource.address(ids));
        }
        if (kind.isEmpty()) {
            return refused(shown, "Select what to do with those chosen");
        }
        StaffMember member = staff.member();
        BulkActs.Outcome outcome = acts.perform(kind.get(), ids, member, form, clock.instant());
        return outcome.id().isEmpty()
                ? refused(shown, outcome.problem())
                : done(shown, outcome.id().get());
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> undo(@RestPath UUID id) {
        return acts.undo(staff.member(), id, clock.instant())
                ? Redirect.to("/desk/queue")
                : refused(
                        QueueFilter.ALL,
                        "This cannot be undone any more: ten minutes have passed, or it was undone already");
    }

    private static RestResponse<TemplateInstance> done(QueueFilter shown, UUID id) {
        String query = shown.query();
        return Redirect.to("/desk/queue?" + query + (query.isEmpty() ? "" : "&") + "done=" + id);
    }

    private RestResponse<TemplateInstance> refused(QueueFilter shown, String problem) {
        return ResponseBuilder.<TemplateInstance>create(422)
                .entity(pages.of(
                        staff.member(),
                        new QueuePages.Asked(shown, Optional.empty(), Optional.empty()),
                        new QueuePage.Notice("", Optional.empty(), problem, "")))
                .build();
    }
}
