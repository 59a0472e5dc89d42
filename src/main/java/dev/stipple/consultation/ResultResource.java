package dev.stipple.consultation;

import dev.stipple.edition.Support;
import dev.stipple.record.Pdf;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The first look, as it was made when sent, and the practitioner's word once there is one. */
@Path("/c/{studio}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ResultResource {

    private final ClientPages pages;
    private final SentPages sentPages;
    private final Submissions submissions;

    ResultResource(ClientPages pages, SentPages sentPages, Submissions submissions) {
        this.pages = pages;
        this.sentPages = sentPages;
        this.submissions = submissions;
    }

    @GET
    @Path("result/{id}")
    public TemplateInstance show(@RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        SentConsultation sent = sentPages.sent(profile, id, headers);
        ResultBody.Told told = sentPages.told(profile, sent);
        return sent.inCrisis()
                ? CrisisPage.sent(told, sentPages.words(profile))
                : ResultPage.of(told, sentPages.words(profile), privateLink(profile, headers));
    }

    /** The same on paper. In a crisis there is none: that page is for now, not for a drawer. */
    @GET
    @Path("result/{id}/pdf")
    @Produces("application/pdf")
    public Response pdf(@RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        SentConsultation sent = sentPages.sent(profile, id, headers);
        if (sent.inCrisis()) {
            throw new NotFoundException();
        }
        ResultBody body = ResultBody.of(sentPages.told(profile, sent), sentPages.words(profile));
        return Response.ok(Pdf.of(new ResultDocument(profile, body).render()), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"consultation.pdf\"")
                .build();
    }

    /** Whom to turn to about a sign on the skin that was written of after sending. */
    @GET
    @Path("result/{id}/look-soon")
    public TemplateInstance lookSoon(@RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        SentConsultation sent = sentPages.sent(profile, id, headers);
        String spoken = pages.language().getLanguage();
        List<Support.Contact> doctors =
                sent.edition().in(spoken).supportIn(profile.country()).doctor();
        return new UrgentPage(profile, doctors, Addresses.result(profile, id), true);
    }

    /** The private link: swaps its secret for a cookie at once, so that the address bar shows none. */
    @GET
    @Path("r/{link}")
    public RestResponse<TemplateInstance> byLink(@RestPath String studio, @RestPath String link) {
        StudioProfile profile = pages.studio(studio);
        Optional<SentConsultation> sent = submissions.byLink(profile.id(), link);
        return sent.map(found -> ClientPages.go(Addresses.result(profile, found.id()), pages.resultCookie(link)))
                .orElseThrow(NotFoundException::new);
    }

    private String privateLink(StudioProfile profile, HttpHeaders headers) {
        return pages.secret(headers, ClientPages.RESULT)
                .map(link -> Addresses.start(profile) + "/r/" + link)
                .orElseThrow(NotFoundException::new);
    }
}
