package dev.stipple.consultation;

import dev.stipple.edition.Editions;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Posted;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Reading;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Help for a client who wrote words of despair, at once, and a call from a person without finishing the form (F88, R7). */
@Path("/c/{studio}/crisis")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class CrisisResource {

    private static final String PHONE = "phone";

    private final ClientPages pages;
    private final Drafts drafts;
    private final Editions editions;
    private final SendConsultation send;
    private final FormToken token;
    private final Language language;
    private final Clock clock;

    CrisisResource(
            ClientPages pages,
            Drafts drafts,
            Editions editions,
            SendConsultation send,
            FormToken token,
            Language language,
            Clock clock) {
        this.pages = pages;
        this.drafts = drafts;
        this.editions = editions;
        this.send = send;
        this.token = token;
        this.language = language;
        this.clock = clock;
    }

    /** Without a form, too: help is never refused. */
    @GET
    public RestResponse<TemplateInstance> show(@RestPath String studio, @Context HttpHeaders headers) {
        return page(pages.studio(studio), headers, 200, "", "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> call(
            @RestPath String studio, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        StudioProfile profile = pages.studio(studio);
        Posted posted = ClientPages.posted(form);
        String typed = posted.one(PHONE).orElse("");
        if (token.stale()) {
            return page(profile, headers, 422, typed, "", pages.words().staleNumber());
        }
        String secret = pages.secret(headers, ClientPages.DRAFT).orElse("");
        return drafts.open(profile.id(), secret)
                .map(draft -> call(profile, headers, secret, draft, posted))
                .orElseGet(() -> page(profile, headers, 200, "", "", ""));
    }

    private RestResponse<TemplateInstance> call(
            StudioProfile profile, HttpHeaders headers, String secret, OpenDraft draft, Posted posted) {
        LocalDate today = pages.today(profile);
        Question phone = draft.questionnaire().question(PHONE).orElseThrow();
        Reading reading = phone.read(posted, today);
        if (reading.problem().isPresent()) {
            return page(
                    profile,
                    headers,
                    422,
                    posted.one(PHONE).orElse(""),
                    reading.problem().get(),
                    "");
        }
        Answers contact = new Answers(Map.of(
                "reply-by", new Answer.Choice(PHONE), PHONE, reading.answer().orElseThrow()));
        SendConsultation.Sent sent = send.sendForHelp(profile, secret, contact, clock.instant());
        return sent.consultation()
                .map(done -> ClientPages.go(Addresses.result(profile, done.id()), pages.resultCookie(sent.link())))
                .orElseGet(() -> page(profile, headers, 200, "", "", ""));
    }

    private RestResponse<TemplateInstance> page(
            StudioProfile profile, HttpHeaders headers, int status, String phone, String problem, String notice) {
        return pages.secret(headers, ClientPages.DRAFT)
                .flatMap(secret -> drafts.open(profile.id(), secret))
                .map(draft -> {
                    String goOn = draft.journey(pages.today(profile))
                            .here()
                            .map(page -> Addresses.of(profile, page))
                            .orElse(Addresses.checkAnswers(profile));
                    return ClientPages.page(
                            status, CrisisPage.begun(profile, draft.edition().edition(), goOn, phone, problem, notice));
                })
                .orElseGet(() -> ClientPages.page(CrisisPage.withoutForm(
                        profile,
                        editions.inForce(profile.id()).in(language.tag()).edition())));
    }
}
