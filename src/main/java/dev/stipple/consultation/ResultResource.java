package dev.stipple.consultation;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.FinalWords;
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
    private final Submissions submissions;
    private final FinalWords finalWords;

    ResultResource(ClientPages pages, Submissions submissions, FinalWords finalWords) {
        this.pages = pages;
        this.submissions = submissions;
        this.finalWords = finalWords;
    }

    @GET
    @Path("result/{id}")
    public TemplateInstance show(@RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        String link = pages.secret(headers, ClientPages.RESULT).orElseThrow(NotFoundException::new);
        SentConsultation sent = submissions
                .byLink(profile.id(), link)
                .filter(found -> found.id().equals(id))
                .orElseThrow(NotFoundException::new);
        Optional<FinalWords.FinalWord> decision = finalWords.on(profile.id(), id);
        boolean crisis = sent.assessment().filter(AssessmentDocument::crisis).isPresent();
        return crisis
                ? CrisisPage.sent(profile, sent, decision)
                : ResultPage.of(profile, sent, decision, Addresses.privateLink(profile, link));
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
}
