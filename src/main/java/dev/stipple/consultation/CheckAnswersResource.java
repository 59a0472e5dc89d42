package dev.stipple.consultation;

import dev.stipple.questionnaire.Journey;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.Incident;
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
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The last look before sending, and the send itself. */
@Path("/c/{studio}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class CheckAnswersResource {

    private final ClientPages pages;
    private final DraftPages draftPages;
    private final SendConsultation send;
    private final ChangedForms changed;
    private final FormToken token;
    private final Language language;
    private final Clock clock;

    CheckAnswersResource(
            ClientPages pages,
            DraftPages draftPages,
            SendConsultation send,
            ChangedForms changed,
            FormToken token,
            Language language,
            Clock clock) {
        this.pages = pages;
        this.draftPages = draftPages;
        this.send = send;
        this.changed = changed;
        this.token = token;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("check-answers")
    public RestResponse<TemplateInstance> show(@RestPath String studio, @Context HttpHeaders headers) {
        return show(pages.taking(studio), headers, 200, "");
    }

    /** Where a page that could not be sent is loaded again, or shown in another language. */
    @GET
    @Path("send")
    public RestResponse<TemplateInstance> notSent(@RestPath String studio) {
        return ClientPages.go(Addresses.checkAnswers(pages.studio(studio)));
    }

    @POST
    @Path("send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> send(@RestPath String studio, @Context HttpHeaders headers) {
        StudioProfile profile = pages.taking(studio);
        if (token.stale()) {
            CheckMessages says = language.words(CheckMessages.class);
            return show(profile, headers, 422, says.stale());
        }
        Optional<String> secret = pages.secret(headers, ClientPages.DRAFT);
        if (secret.isEmpty()) {
            return ClientPages.go(Addresses.start(profile));
        }
        return send(profile, secret.get(), headers);
    }

    /** A fault of ours must not cost an answer: nothing was sent, everything is kept, and the way on is one button. */
    private RestResponse<TemplateInstance> send(StudioProfile profile, String secret, HttpHeaders headers) {
        SendConsultation.Sent sent;
        try {
            sent = send.send(profile, secret, clock.instant());
        } catch (RuntimeException fault) {
            return ClientPages.page(Incident.status(fault), new SendFailedPage(profile, Incident.log(fault)));
        }
        return sent.form()
                .map(form -> ClientPages.go(Addresses.result(profile, form), pages.resultCookie(sent.link())))
                .orElseGet(() -> show(profile, headers, 409, notSent()));
    }

    private String notSent() {
        CheckMessages says = language.words(CheckMessages.class);
        return says.notSent();
    }

    private RestResponse<TemplateInstance> show(StudioProfile profile, HttpHeaders headers, int status, String notice) {
        return draftPages.withDraft(profile, headers, (secret, draft) -> {
            Journey journey = draft.journey(pages.today(profile));
            if (!journey.complete()) {
                return ClientPages.go(
                        journey.here().map(page -> Addresses.of(profile, page)).orElse(Addresses.start(profile)));
            }
            Optional<SentConsultation> earlier = changed.earlier(draft.id());
            return ClientPages.page(
                    status,
                    CheckAnswersPage.of(profile, draft.questionnaire(), journey, earlier, language.locale(), notice));
        });
    }
}
