package dev.stipple.consultation;

import dev.stipple.consultation.CrisisPage.Call;
import dev.stipple.edition.Edition;
import dev.stipple.edition.Editions;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Posted;
import dev.stipple.questionnaire.Reading;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Help for a client who wrote words of despair, at once, and a call from a person without finishing the form (F88, R7). */
@Path("/c/{studio}/crisis")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class CrisisResource {

    private static final String PHONE = "phone";

    private final ClientPages pages;
    private final SentPages sentPages;
    private final DraftPages draftPages;
    private final Drafts drafts;
    private final Editions editions;
    private final SendConsultation send;
    private final FormToken token;
    private final Language language;
    private final Clock clock;

    CrisisResource(
            ClientPages pages,
            SentPages sentPages,
            DraftPages draftPages,
            Drafts drafts,
            Editions editions,
            SendConsultation send,
            FormToken token,
            Language language,
            Clock clock) {
        this.pages = pages;
        this.sentPages = sentPages;
        this.draftPages = draftPages;
        this.drafts = drafts;
        this.editions = editions;
        this.send = send;
        this.token = token;
        this.language = language;
        this.clock = clock;
    }

    /**
     * Without a form, too: help is never refused.
     *
     * @param after the page after which a sign is still to be told
     */
    @GET
    public RestResponse<TemplateInstance> show(
            @RestPath String studio,
            @RestQuery @DefaultValue("") String after,
            @RestQuery Optional<String> change,
            @Context HttpHeaders headers) {
        return page(pages.studio(studio), headers, 200, new Call("", after, change.isPresent()), "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> call(
            @RestPath String studio, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        StudioProfile profile = pages.studio(studio);
        Posted posted = ClientPages.posted(form);
        Call asked = new Call(
                posted.one(PHONE).orElse(""),
                posted.one("after").orElse(""),
                posted.one("change").isPresent());
        if (token.stale()) {
            return page(profile, headers, 422, asked, "", pages.words().staleNumber());
        }
        String secret = pages.secret(headers, ClientPages.DRAFT).orElse("");
        Optional<OpenDraft> draft = drafts.open(profile.id(), secret);
        if (draft.isEmpty()) {
            // Asked for twice, or sent from another device: the same result.
            return result(profile, send.already(profile, secret))
                    .orElseGet(() -> page(profile, headers, 200, asked, "", ""));
        }
        Reading reading =
                draft.get().questionnaire().question(PHONE).orElseThrow().read(posted, pages.today(profile));
        if (reading.problem().isPresent()) {
            return page(profile, headers, 422, asked, reading.problem().get(), "");
        }
        Answers contact = new Answers(Map.of(
                "reply-by", new Answer.Choice(PHONE), PHONE, reading.answer().orElseThrow()));
        return result(profile, send.sendForHelp(profile, secret, contact, clock.instant()))
                .orElseGet(() -> page(profile, headers, 200, asked, "", ""));
    }

    private Optional<RestResponse<TemplateInstance>> result(StudioProfile profile, SendConsultation.Sent sent) {
        return sent.form()
                .map(form -> ClientPages.go(Addresses.result(profile, form), pages.resultCookie(sent.link())));
    }

    /** The most pressing first: words of despair in the form begun, then in the one that was sent. */
    private RestResponse<TemplateInstance> page(
            StudioProfile profile, HttpHeaders headers, int status, Call call, String problem, String notice) {
        Optional<OpenDraft> draft =
                pages.secret(headers, ClientPages.DRAFT).flatMap(secret -> drafts.open(profile.id(), secret));
        return draft.filter(open -> despair(profile, open))
                .map(open -> ClientPages.page(status, begun(profile, open, call, problem, notice)))
                .or(() -> sentInCrisis(profile, headers).map(ClientPages::page))
                .orElseGet(() -> ClientPages.page(askedFor(profile, draft)));
    }

    private boolean despair(StudioProfile profile, OpenDraft draft) {
        LocalDate today = pages.today(profile);
        Answers counting = Journey.counting(draft.questionnaire(), draft.held(), today);
        return draft.edition().edition().isCrisis(counting, today);
    }

    /** A call can be asked for from here when words of despair are in the form; a person would not know why otherwise. */
    private CrisisPage begun(StudioProfile profile, OpenDraft draft, Call call, String problem, String notice) {
        return CrisisPage.begun(profile, draft.edition().edition(), goOn(profile, draft, call), call, problem, notice);
    }

    /** A sign that a doctor should see comes right after this page, once. */
    private String goOn(StudioProfile profile, OpenDraft draft, Call call) {
        return draft.questionnaire()
                .page(call.after())
                .map(page -> Interruption.URGENT.address(profile, page.slug(), call.change()))
                .orElseGet(() -> draftPages.here(profile, draft));
    }

    private CrisisPage askedFor(StudioProfile profile, Optional<OpenDraft> draft) {
        Edition edition = draft.map(OpenDraft::edition)
                .orElseGet(() -> editions.inForce(profile.id()).in(language.tag()))
                .edition();
        return CrisisPage.askedFor(
                profile,
                edition,
                draft.map(open -> draftPages.here(profile, open)).orElse(""));
    }

    private Optional<TemplateInstance> sentInCrisis(StudioProfile profile, HttpHeaders headers) {
        return sentPages
                .sent(profile, headers)
                .map(sent -> sentPages.told(profile, sent))
                .flatMap(told -> {
                    if (told.sent().inCrisis()) {
                        return Optional.of(CrisisPage.sent(told, sentPages.words(profile)));
                    }
                    return told.standing().crisis()
                            ? Optional.of(CrisisPage.written(told, sentPages.words(profile)))
                            : Optional.empty();
                });
    }
}
