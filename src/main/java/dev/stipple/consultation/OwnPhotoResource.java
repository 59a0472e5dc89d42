package dev.stipple.consultation;

import dev.stipple.photo.Photos;
import dev.stipple.questionnaire.PhotoView;
import dev.stipple.shared.web.PictureAnswer;
import dev.stipple.studio.StudioProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** A client's own photo, for the browser that holds the draft. Once the form is sent, the studio alone can see it. */
@Path("/c/{studio}/q/" + DraftPhotos.PAGE + "/{view}")
@PermitAll
public class OwnPhotoResource {

    private final ClientPages pages;
    private final Drafts drafts;
    private final Photos photos;

    OwnPhotoResource(ClientPages pages, Drafts drafts, Photos photos) {
        this.pages = pages;
        this.drafts = drafts;
        this.photos = photos;
    }

    @GET
    public Response whole(@RestPath String studio, @RestPath String view, @Context HttpHeaders headers) {
        return photo(studio, view, false, headers);
    }

    @GET
    @Path("small")
    public Response small(@RestPath String studio, @RestPath String view, @Context HttpHeaders headers) {
        return photo(studio, view, true, headers);
    }

    private Response photo(String studio, String code, boolean small, HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        PhotoView view = PhotoView.of(code).orElseThrow(NotFoundException::new);
        Optional<OpenDraft> draft =
                pages.secret(headers, ClientPages.DRAFT).flatMap(secret -> drafts.open(profile.id(), secret));
        return draft.flatMap(own -> photos.open(own.id(), view, small))
                .map(jpeg -> PictureAnswer.jpeg(jpeg, "photo-" + view.code()))
                .orElseThrow(NotFoundException::new);
    }
}
