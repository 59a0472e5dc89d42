package dev.stipple.consultation;

import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
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
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** “Has something changed?”: a new form that starts from the answers of the one sent. */
@Path("/c/{studio}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ChangedResource {

    private final ClientPages pages;
    private final SentPages sentPages;
    private final DraftPages draftPages;
    private final Drafts drafts;
    private final ChangedForms changed;
    private final FormToken token;
    private final Language language;

    ChangedResource(
            ClientPages pages,
            SentPages sentPages,
            DraftPages draftPages,
            Drafts drafts,
            ChangedForms changed,
            FormToken token,
            Language language) {
        this.pages = pages;
        this.sentPages = sentPages;
        this.draftPages = draftPages;
        this.drafts = drafts;
        this.changed = changed;
        this.token = token;
        this.language = language;
    }

    @GET
    @Path("result/{id}/changed")
    public RestResponse<TemplateInstance> show(
            @RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        StudioProfile profile = pages.taking(studio);
        SentConsultation sent = sentPages.sent(profile, id, headers);
        return page(200, profile, sent, draft(profile, headers), "");
    }

    @POST
    @Path("result/{id}/changed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> begin(
            @RestPath String studio,
            @RestPath UUID id,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> form) {
        StudioProfile profile = pages.taking(studio);
        SentConsultation sent = sentPages.sent(profile, id, headers);
        Optional<OpenDraft> draft = draft(profile, headers);
        if (token.stale()) {
            ActMessages says = language.words(ActMessages.class);
            return page(422, profile, sent, draft, says.stale());
        }
        if (draft.filter(open -> changed.follows(open, sent)).isPresent()) {
            return ClientPages.go(draftPages.here(profile, draft.get()));
        }
        if (draft.isPresent() && !form.containsKey("replace")) {
            return ClientPages.go(Addresses.result(profile, id) + "/changed");
        }
        pages.secret(headers, ClientPages.DRAFT).ifPresent(secret -> drafts.discard(profile.id(), secret));
        return fresh(profile, sent);
    }

    private RestResponse<TemplateInstance> fresh(StudioProfile studio, SentConsultation sent) {
        String secret = pages.newToken();
        LocalDate today = pages.today(studio);
        boolean withdrawn = sentPages.standing(sent).withdrawn();
        OpenDraft begun = changed.begin(studio, sent, withdrawn, secret, today);
        return ClientPages.go(draftPages.here(studio, begun), pages.draftCookie(secret));
    }

    private RestResponse<TemplateInstance> page(
            int status, StudioProfile studio, SentConsultation sent, Optional<OpenDraft> draft, String notice) {
        boolean other = draft.filter(open -> !changed.follows(open, sent)).isPresent();
        String result = Addresses.result(studio, sent.id());
        return ClientPages.page(status, new ChangedPage(studio, result, result + "/changed", other, notice));
    }

    private Optional<OpenDraft> draft(StudioProfile studio, HttpHeaders headers) {
        return pages.secret(headers, ClientPages.DRAFT).flatMap(secret -> drafts.open(studio.id(), secret));
    }
}
