package dev.stipple.review;

import dev.stipple.photo.Photos;
import dev.stipple.privacy.AccessLog;
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
    private final Photos photos;
    private final AccessLog access;

    SubmissionPhotoResource(
            CurrentStaff staff, Submissions submissions, Reviews reviews, Photos photos, AccessLog access) {
        this.staff = staff;
        this.submissions = submissions;
        this.reviews = reviews;
        this.photos = photos;
        this.access = access;
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

    /** The one place where a photo is opened at the desk. No line in the access log, no photo. */
    private Optional<byte[]> open(RecordId submission, PhotoView view, boolean small) {
        if (!submissions.exists(submission.studioId(), submission.id()) || reviews.closed(submission)) {
            return Optional.empty();
        }
        Optional<byte[]> opened = photos.open(submission, view, small);
        opened.ifPresent(jpeg ->
                access.opened(submission.studioId(), staff.member().id(), AccessLog.Kind.PHOTO, submission.id()));
        return opened;
    }
}
