package dev.stipple.review;

import dev.stipple.questionnaire.PhotoView;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.PictureAnswer;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.submission.Submissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** A photo of a submission, for those who may read its answers. The front desk may not. */
@Path("/desk/s/{id}/photos/{view}")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.READ_ONLY})
public class SubmissionPhotoResource {

    private final CurrentStaff staff;
    private final Submissions submissions;
    private final Reviews reviews;
    private final OpenedPhotos photos;

    SubmissionPhotoResource(CurrentStaff staff, Submissions submissions, Reviews reviews, OpenedPhotos photos) {
        this.staff = staff;
        this.submissions = submissions;
        this.reviews = reviews;
        this.photos = photos;
    }

    @GET
    public Response whole(@RestPath UUID id, @RestPath String view) {
        return photo(id, view, false);
    }

    @GET
    @Path("small")
    public Response small(@RestPath UUID id, @RestPath String view) {
        return photo(id, view, true);
    }

    private Response photo(UUID id, String code, boolean small) {
        PhotoView view = PhotoView.of(code).orElseThrow(NotFoundException::new);
        return open(new RecordId(staff.member().studioId(), id), view, small)
                .map(jpeg -> PictureAnswer.jpeg(jpeg, "photo-" + view.code()))
                .orElseThrow(NotFoundException::new);
    }

    private Optional<byte[]> open(RecordId submission, PhotoView view, boolean small) {
        return !submissions.exists(submission.studioId(), submission.id()) || reviews.closed(submission)
                ? Optional.empty()
                : photos.open(staff.member(), submission, view, small);
    }
}
