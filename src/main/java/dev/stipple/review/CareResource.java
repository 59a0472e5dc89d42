package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Records that a person has seen to words of despair in a form that was withdrawn. */
@Path("/desk/s/{id}/care")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER})
@Produces(MediaType.TEXT_HTML)
public class CareResource {

    private static final int LONGEST = 5000;

    private final CurrentStaff staff;
    private final Reviews reviews;
    private final ClosedPages pages;
    private final FormToken token;
    private final Clock clock;

    CareResource(CurrentStaff staff, Reviews reviews, ClosedPages pages, FormToken token, Clock clock) {
        this.staff = staff;
        this.reviews = reviews;
        this.pages = pages;
        this.token = token;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> record(@RestPath UUID id, @RestForm @Nullable String note) {
        RecordId record = new RecordId(staff.member().studioId(), id);
        Reviews.State review = reviews.state(record, clock.instant()).orElseThrow(NotFoundException::new);
        String text = Objects.toString(note, "").strip();
        String problem = problem(text);
        if (review.careOpen() && !problem.isEmpty()) {
            ClosedPages.Typed typed = new ClosedPages.Typed(text, problem);
            return ResponseBuilder.<TemplateInstance>create(422)
                    .entity(pages.of(staff.member(), review, typed))
                    .build();
        }
        reviews.care(record, staff.member(), text, clock.instant());
        return Redirect.to("/desk/s/" + id);
    }

    private String problem(String text) {
        if (token.stale()) {
            return "This page was open a long time. What you typed is here. Record it again";
        }
        if (text.isEmpty()) {
            return "Enter what was done, at least one line";
        }
        return text.length() > LONGEST ? "Shorten the note to 5,000 characters; it is all still here" : "";
    }
}
