package dev.stipple.review;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.submission.OpenedForStaff;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** One submission at the desk. What is done to it goes to {@link ActResource}. */
@Path("/desk/s/{id}")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class SubmissionResource {

    private final CurrentStaff staff;
    private final OpenedForStaff opened;
    private final Reviews reviews;
    private final SubmissionPages pages;
    private final ClosedPages closedPages;
    private final Clock clock;

    SubmissionResource(
            CurrentStaff staff,
            OpenedForStaff opened,
            Reviews reviews,
            SubmissionPages pages,
            ClosedPages closedPages,
            Clock clock) {
        this.staff = staff;
        this.opened = opened;
        this.reviews = reviews;
        this.pages = pages;
        this.closedPages = closedPages;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        RecordId record = new RecordId(staff.member().studioId(), id);
        Reviews.State review = reviews.state(record, clock.instant()).orElseThrow(NotFoundException::new);
        if (review.state().closed()) {
            return closedPages.of(staff.member(), review, ClosedPages.Typed.NOTHING);
        }
        return pages.of(
                staff.member(),
                opened.open(staff.member(), AccessLog.Kind.SUBMISSION, id).orElseThrow(NotFoundException::new),
                review,
                Typed.NOTHING);
    }
}
