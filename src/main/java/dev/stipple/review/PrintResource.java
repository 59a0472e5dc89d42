package dev.stipple.review;

import dev.stipple.photo.KeptPhoto;
import dev.stipple.photo.PhotoWords;
import dev.stipple.photo.Photos;
import dev.stipple.privacy.AccessLog;
import dev.stipple.record.Pdf;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A submission on paper: a page that the browser prints, and a PDF. Photos only when they are asked for. */
@Path("/desk/s/{id}")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.READ_ONLY})
public class PrintResource {

    private static final String WITH_PHOTOS = "1";

    private final CurrentStaff staff;
    private final Reviews reviews;
    private final OpenedForPaper opened;
    private final Photos photos;
    private final OpenedPhotos openedPhotos;
    private final Clock clock;

    PrintResource(
            CurrentStaff staff,
            Reviews reviews,
            OpenedForPaper opened,
            Photos photos,
            OpenedPhotos openedPhotos,
            Clock clock) {
        this.staff = staff;
        this.reviews = reviews;
        this.clock = clock;
        this.opened = opened;
        this.photos = photos;
        this.openedPhotos = openedPhotos;
    }

    @GET
    @Path("print")
    public Response print(@RestPath UUID id, @RestQuery("photos") Optional<String> with) {
        boolean any = !photos.of(form(id)).isEmpty();
        return sheet(
                        id,
                        with,
                        AccessLog.Kind.PRINT,
                        photo -> Optional.of(
                                "/desk/s/" + id + "/photos/" + photo.view().code()))
                .map(sheet -> html(new PrintPage(sheet, any)))
                .orElseGet(() -> ended(id));
    }

    @GET
    @Path("pdf")
    public Response pdf(@RestPath UUID id, @RestQuery("photos") Optional<String> with) {
        return sheet(id, with, AccessLog.Kind.PDF, photo -> picture(id, photo))
                .map(sheet -> Response.ok(Pdf.tagged(new PrintDocument(sheet).render()), "application/pdf")
                        .header("Content-Disposition", "attachment; filename=\"" + sheet.reference() + ".pdf\"")
                        .build())
                .orElseGet(() -> ended(id));
    }

    /** The sheet; none of a form that its client ended. */
    private Optional<PrintSheet> sheet(
            UUID id, Optional<String> with, AccessLog.Kind kind, Function<KeptPhoto, Optional<String>> source) {
        boolean wanted = with.filter(WITH_PHOTOS::equals).isPresent();
        Reviews.State review = reviews.state(form(id), clock.instant()).orElseThrow(NotFoundException::new);
        return opened.sheet(staff.member(), review, kind, () -> wanted ? shown(id, source) : List.of());
    }

    private List<PrintSheet.Photo> shown(UUID id, Function<KeptPhoto, Optional<String>> source) {
        PhotoWords words = PhotoWords.in(Locale.ENGLISH);
        return photos.of(form(id)).stream()
                .flatMap(photo ->
                        source.apply(photo).stream().map(from -> new PrintSheet.Photo(words.name(photo.view()), from)))
                .toList();
    }

    private Optional<String> picture(UUID id, KeptPhoto photo) {
        return openedPhotos
                .open(staff.member(), form(id), photo.view(), false)
                .map(jpeg -> Pdf.JPEG + Base64.getEncoder().encodeToString(jpeg));
    }

    private RecordId form(UUID id) {
        return new RecordId(staff.member().studioId(), id);
    }

    private static Response html(TemplateInstance page) {
        return Response.ok(page, MediaType.TEXT_HTML + ";charset=UTF-8").build();
    }

    /** The page of the form says that it was ended, and when. */
    private static Response ended(UUID id) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/desk/s/" + id)
                .build();
    }
}
