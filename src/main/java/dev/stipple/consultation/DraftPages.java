package dev.stipple.consultation;

import dev.stipple.questionnaire.Journey;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestResponse;

/** Opens the browser's draft for a page, or says kindly where the client is instead. */
@ApplicationScoped
class DraftPages {

    private final ClientPages pages;
    private final Drafts drafts;
    private final SendConsultation send;

    DraftPages(ClientPages pages, Drafts drafts, SendConsultation send) {
        this.pages = pages;
        this.drafts = drafts;
        this.send = send;
    }

    /** Runs a page with the draft's secret and content; without a draft: the sent page, or the start. */
    RestResponse<TemplateInstance> withDraft(
            StudioProfile studio,
            HttpHeaders headers,
            BiFunction<String, OpenDraft, RestResponse<TemplateInstance>> page) {
        Optional<String> secret = pages.secret(headers, ClientPages.DRAFT);
        if (secret.isEmpty()) {
            return ClientPages.go(Addresses.start(studio));
        }
        return drafts.open(studio.id(), secret.get())
                .map(draft -> page.apply(secret.get(), draft))
                .orElseGet(() -> withoutDraft(studio, secret.get()));
    }

    /** A page that the journey has not reached leads to where the client really is. */
    RestResponse<TemplateInstance> whereTheyAre(StudioProfile studio, OpenDraft draft, Journey journey, String slug) {
        if (draft.questionnaire().page(slug).isEmpty()) {
            throw new NotFoundException();
        }
        return ClientPages.go(here(studio, journey));
    }

    /** Where the client of a draft really is: the first page with something unanswered, else the check of all answers. */
    String here(StudioProfile studio, OpenDraft draft) {
        return here(studio, draft.journey(pages.today(studio)));
    }

    static String here(StudioProfile studio, Journey journey) {
        return journey.here().map(page -> Addresses.of(studio, page)).orElse(Addresses.checkAnswers(studio));
    }

    private RestResponse<TemplateInstance> withoutDraft(StudioProfile studio, String secret) {
        SendConsultation.Sent already = send.already(studio, secret);
        return already.form()
                .map(form -> ClientPages.page(
                        new AlreadySentPage(studio, Addresses.result(studio, form)),
                        pages.resultCookie(already.link())))
                .orElseGet(() -> ClientPages.go(Addresses.start(studio)));
    }
}
