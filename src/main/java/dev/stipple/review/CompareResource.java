package dev.stipple.review;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.submission.OpenedForStaff;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What changed: a form beside an earlier version of itself, or beside another form of this studio. */
@Path("/desk/s/{id}/compare")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class CompareResource {

    private final CurrentStaff staff;
    private final Submissions submissions;
    private final OpenedForStaff opened;
    private final Reviews reviews;
    private final ComparePages pages;

    CompareResource(
            CurrentStaff staff, Submissions submissions, OpenedForStaff opened, Reviews reviews, ComparePages pages) {
        this.staff = staff;
        this.opened = opened;
        this.submissions = submissions;
        this.reviews = reviews;
        this.pages = pages;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestPath UUID id, @RestQuery Optional<String> with) {
        if (!submissions.exists(staff.member().studioId(), id)) {
            throw new NotFoundException();
        }
        if (closed(id)) {
            return Redirect.to("/desk/s/" + id);
        }
        SentConsultation sent = open(id);
        Optional<String> chosen =
                with.map(String::strip).filter(text -> !text.isEmpty()).or(() -> pages.usual(sent));
        if (chosen.isEmpty()) {
            return page(sent, Optional.empty(), false);
        }
        return chosen.get().matches("[0-9]{1,4}")
                ? page(
                        sent,
                        Optional.of(pages.version(sent, Integer.parseInt(chosen.get()))
                                .orElseThrow(NotFoundException::new)),
                        false)
                : withForm(sent, uuid(chosen.get()));
    }

    private RestResponse<TemplateInstance> withForm(SentConsultation sent, UUID other) {
        if (other.equals(sent.id()) || !submissions.exists(sent.studioId(), other)) {
            throw new NotFoundException();
        }
        return closed(other)
                ? page(sent, Optional.empty(), true)
                : page(sent, Optional.of(new ComparePages.With(open(other), false)), false);
    }

    private RestResponse<TemplateInstance> page(
            SentConsultation sent, Optional<ComparePages.With> with, boolean closed) {
        return ResponseBuilder.<TemplateInstance>ok(pages.of(staff.member(), sent, with, closed))
                .build();
    }

    private SentConsultation open(UUID id) {
        return opened.open(staff.member(), AccessLog.Kind.SUBMISSION, id).orElseThrow(NotFoundException::new);
    }

    private boolean closed(UUID id) {
        return reviews.closed(new RecordId(staff.member().studioId(), id));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(noId);
        }
    }
}
