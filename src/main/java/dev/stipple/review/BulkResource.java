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

    private static final String ACT = "bulk-act";
    private static final QueuePages.Asked EVERYTHING =
            new QueuePages.Asked(QueueFilter.ALL, Optional.empty(), Optional.empty());

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
        QueuePages.Asked shown = QueueResource.asked(Objects.toString(filter, ""));
        List<UUID> ids = QueueFilter.ids(chosen);
        String code = Objects.toString(act, "");
        Optional<BulkActs.Kind> kind = BulkActs.Kind.of(code);
        QueuePage.Entered entered = QueuePage.Entered.rows(ids, code, form);
        if (token.stale()) {
            return refused(shown, "This page was open a long time. What you chose is below. Do it again", ACT, entered);
        }
        if (ids.isEmpty()) {
            return refused(shown, "Choose at least one row first", "chosen", entered);
        }
        if (PRINT.equals(code)) {
            return Redirect.to(PrintManyResource.address(ids));
        }
        if (kind.isEmpty()) {
            return refused(shown, "Select what to do with those chosen", ACT, entered);
        }
        StaffMember member = staff.member();
        BulkActs.Outcome outcome = acts.perform(kind.get(), ids, member, form, clock.instant());
        return outcome.problem()
                .map(problem -> refused(shown, problem.text(), "bulk-" + problem.field(), entered))
                .orElseGet(() -> done(shown, outcome.id().orElseThrow()));
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> undo(@RestPath UUID id) {
        return acts.undo(staff.member(), id, clock.instant())
                ? done(EVERYTHING, id)
                : refused(
                        EVERYTHING,
                        "This cannot be undone any more: ten minutes have passed, or it was undone already",
                        "",
                        QueuePage.Entered.NOTHING);
    }

    private static RestResponse<TemplateInstance> done(QueuePages.Asked shown, UUID id) {
        String query = shown.query();
        return Redirect.to("/desk/queue?" + query + (query.isEmpty() ? "" : "&") + "done=" + id);
    }

    private RestResponse<TemplateInstance> refused(
            QueuePages.Asked shown, String problem, String at, QueuePage.Entered entered) {
        return ResponseBuilder.<TemplateInstance>create(422)
                .entity(pages.of(staff.member(), shown, QueuePage.Notice.refused(problem, at, entered)))
                .build();
    }
}
