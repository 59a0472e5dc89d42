package dev.stipple.consultation;

import dev.stipple.edition.Edition;
import dev.stipple.edition.Editions;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Posted;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Reading;
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
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Help for a client who wrote words of despair, at once, and a call from a person without finishing the form (F88, R7). */
@Path("/c/{studio}/crisis")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class CrisisResource {

    private static final String PHONE = "phone";

    private final ClientPages pages;
    private final SentPages sentPages;
    private final Drafts drafts;
    private final Editions editions;
    private final SendConsultation send;
    private final FormToken token;
    private final Language language;
    private final Clock clock;

    CrisisResource(
            ClientPages pages,
            SentPages sentPages,
            Drafts drafts,
            Editions editions,
            SendConsultation send,
            FormToken token,
            Language language,
            Clock clock) {
        this.pages = pages;
        this.sentPages = sentPages;
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
                .map(draft -> begun(profile, status, draft, phone, problem, notice))
                .orElseGet(() -> ClientPages.page(withoutDraft(profile, headers)));
    }

    /** A call can be asked for from here when words of despair are in the form; a person would not know why otherwise. */
    private RestResponse<TemplateInstance> begun(
            StudioProfile profile, int status, OpenDraft draft, String phone, String problem, String notice) {
        LocalDate today = pages.today(profile);
        Edition edition = draft.edition().edition();
        String goOn = draft.journey(today)
                .here()
                .map(page -> Addresses.of(profile, page))
                .orElse(Addresses.checkAnswers(profile));
        boolean despair = edition.assess(Journey.counting(draft.questionnaire(), draft.held(), today), today)
                .crisis();
        return ClientPages.page(
                status,
                despair
                        ? CrisisPage.begun(profile, edition, goOn, phone, problem, notice)
                        : CrisisPage.askedFor(profile, edition, goOn));
    }

    private TemplateInstance withoutDraft(StudioProfile profile, HttpHeaders headers) {
        return sentPages
                .sent(profile, headers)
                .flatMap(sent -> written(profile, sent))
                .orElseGet(() -> CrisisPage.askedFor(
                        profile,
                        editions.inForce(profile.id()).in(language.tag()).edition(),
                        ""));
    }

    private Optional<CrisisPage> written(StudioProfile profile, SentConsultation sent) {
        AfterSending.Standing standing = sentPages.standing(sent);
        return standing.answerBy()
                .filter(promised -> standing.crisis())
                .map(promised -> CrisisPage.written(profile, sent, sentPages.words(profile), promised));
    }
}
