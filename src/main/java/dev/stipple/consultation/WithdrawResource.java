package dev.stipple.consultation;

import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AfterSending;
import dev.stipple.submission.SentConsultation;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The client takes back the agreement that somebody reads their form. */
@Path("/c/{studio}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class WithdrawResource {

    private final ClientPages pages;
    private final SentPages sentPages;
    private final AfterSending acts;
    private final FormToken token;
    private final Language language;
    private final Clock clock;

    WithdrawResource(
            ClientPages pages,
            SentPages sentPages,
            AfterSending acts,
            FormToken token,
            Language language,
            Clock clock) {
        this.pages = pages;
        this.sentPages = sentPages;
        this.acts = acts;
        this.token = token;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("result/{id}/withdraw")
    public RestResponse<TemplateInstance> show(
            @RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        SentConsultation sent = sentPages.sent(profile, id, headers);
        return sentPages.standing(sent).withdrawn()
                ? ClientPages.go(Addresses.result(profile, id))
                : page(200, profile, sent, "");
    }

    @POST
    @Path("result/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> withdraw(
            @RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        SentConsultation sent = sentPages.sent(profile, id, headers);
        if (token.stale()) {
            ActMessages says = language.words(ActMessages.class);
            return page(422, profile, sent, says.stale());
        }
        acts.withdraw(sent, clock.instant());
        return ClientPages.go(Addresses.result(profile, id));
    }

    /** Words of despair stay open, and the client is told so before they choose. */
    private RestResponse<TemplateInstance> page(
            int status, StudioProfile studio, SentConsultation sent, String notice) {
        String result = Addresses.result(studio, sent.id());
        AfterSending.Standing standing = sentPages.standing(sent);
        String careBy = standing.crisis()
                ? sentPages.words(studio).moment(standing.answerBy().orElse(sent.promisedAt()))
                : "";
        return ClientPages.page(
                status, new WithdrawPage(studio, result, result + "/withdraw", careBy, sent.reachable(), notice));
    }
}
