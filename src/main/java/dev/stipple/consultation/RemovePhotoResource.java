package dev.stipple.consultation;

import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.PhotoView;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Throws one photo of a draft away and shows those that are left. */
@Path("/c/{studio}/q/" + DraftPhotos.PAGE + "/remove")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class RemovePhotoResource {

    private final ClientPages pages;
    private final DraftPages draftPages;
    private final DraftPhotos draftPhotos;

    RemovePhotoResource(ClientPages pages, DraftPages draftPages, DraftPhotos draftPhotos) {
        this.pages = pages;
        this.draftPages = draftPages;
        this.draftPhotos = draftPhotos;
    }

    /** Where a page that did not remove is loaded again. */
    @GET
    public RestResponse<TemplateInstance> notRemoved(@RestPath String studio) {
        return ClientPages.go(Addresses.photos(pages.studio(studio)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> remove(
            @RestPath String studio,
            @RestForm Optional<String> view,
            @RestForm Optional<String> change,
            @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        PhotoView removed = view.flatMap(PhotoView::of).orElseThrow(NotFoundException::new);
        return draftPages.withDraft(profile, headers, (secret, draft) -> {
            Journey journey = draft.journey(pages.today(profile));
            if (!journey.mayVisit(DraftPhotos.PAGE)) {
                return draftPages.whereTheyAre(profile, draft, journey, DraftPhotos.PAGE);
            }
            draftPhotos.remove(profile.id(), secret, removed);
            return ClientPages.go(PhotosResource.here(profile, change.isPresent()));
        });
    }
}
