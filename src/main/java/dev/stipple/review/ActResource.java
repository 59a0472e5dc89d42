package dev.stipple.review;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.OpenedForStaff;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Everything that is done to a submission at the desk; what is allowed to whom and when stands in {@link DeskAct}. */
@Path("/desk/s/{id}/acts")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.FRONT_DESK})
@Produces(MediaType.TEXT_HTML)
public class ActResource {

    private static final String CHANGED = "This is not waiting any more. Nothing has been changed.";
    private static final String STALE = "This page was open a long time; try again.";

    private final CurrentStaff staff;
    private final OpenedForStaff opened;
    private final Reviews reviews;
    private final DeskActs acts;
    private final SubmissionPages pages;
    private final ClosedPages closedPages;
    private final FrontDeskPages frontDesk;
    private final FormToken token;
    private final Clock clock;

    ActResource(
            CurrentStaff staff,
            OpenedForStaff opened,
            Reviews reviews,
            DeskActs acts,
            SubmissionPages pages,
            ClosedPages closedPages,
            FrontDeskPages frontDesk,
            FormToken token,
            Clock clock) {
        this.staff = staff;
        this.opened = opened;
        this.reviews = reviews;
        this.acts = acts;
        this.pages = pages;
        this.closedPages = closedPages;
        this.frontDesk = frontDesk;
        this.token = token;
        this.clock = clock;
    }

    @POST
    @Path("{act}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> act(@RestPath UUID id, @RestPath String act, @BeanParam ActForm form) {
        DeskAct asked = DeskAct.of(act).filter(known -> !known.hasItsOwnPage()).orElseThrow(NotFoundException::new);
        StaffMember member = staff.member();
        RecordId record = new RecordId(member.studioId(), id);
        if (reviews.state(record, clock.instant()).isEmpty()) {
            throw new NotFoundException();
        }
        if (!asked.allowedTo(member.role())) {
            throw new ForbiddenException();
        }
        ActResult result =
                token.stale() ? ActResult.conflict(STALE) : acts.perform(asked, record, member, form, clock.instant());
        if (result.done()) {
            return Redirect.to(member.readsAnswers() ? "/desk/s/" + id : "/desk/queue");
        }
        int status = result.kind() == ActResult.Kind.PROBLEM || token.stale() ? 422 : 409;
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(refused(record, new Typed(asked.code(), form, result.problems(), result.words())))
                .build();
    }

    private TemplateInstance refused(RecordId id, Typed typed) {
        StaffMember member = staff.member();
        if (!member.readsAnswers()) {
            // Never the clash itself: it may tell what was decided.
            String problem = typed.problems().stream()
                    .map(ActForm.Problem::text)
                    .findFirst()
                    .orElse(token.stale() ? STALE : CHANGED);
            return frontDesk.of(member, Optional.empty(), problem);
        }
        Reviews.State review = reviews.state(id, clock.instant()).orElseThrow(NotFoundException::new);
        if (review.state().closed()) {
            return closedPages.of(member, review, ClosedPages.Typed.NOTHING);
        }
        return pages.of(
                member,
                opened.open(member, AccessLog.Kind.SUBMISSION, id.id()).orElseThrow(NotFoundException::new),
                review,
                typed);
    }
}
