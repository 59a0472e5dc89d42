package dev.stipple.consultation;

import dev.stipple.edition.Support;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.Posted;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages that come between two pages: see a doctor soon, and two answers that do not fit together. */
@Path("/c/{studio}/check")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class CheckResource {

    private final ClientPages pages;
    private final DraftPages draftPages;
    private final Drafts drafts;
    private final FormToken token;

    CheckResource(ClientPages pages, DraftPages draftPages, Drafts drafts, FormToken token) {
        this.pages = pages;
        this.draftPages = draftPages;
        this.drafts = drafts;
        this.token = token;
    }

    @GET
    @Path("urgent")
    public RestResponse<TemplateInstance> urgent(
            @RestPath String studio,
            @RestQuery @DefaultValue("") String after,
            @RestQuery Optional<String> change,
            @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        return draftPages.withDraft(profile, headers, (secret, draft) -> {
            LocalDate today = pages.today(profile);
            List<Support.Contact> doctors =
                    draft.edition().edition().supportIn(profile.country()).doctor();
            return ClientPages.page(new UrgentPage(
                    profile, doctors, goOn(profile, draft.journey(today), after, change.isPresent()), false));
        });
    }

    @GET
    @Path("two-answers")
    public RestResponse<TemplateInstance> mismatch(
            @RestPath String studio,
            @RestQuery @DefaultValue("") String after,
            @RestQuery Optional<String> change,
            @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        return draftPages.withDraft(profile, headers, (secret, draft) -> {
            LocalDate today = pages.today(profile);
            Journey journey = draft.journey(today);
            return Journey.arisen(draft.questionnaire(), draft.held(), today)
                    .map(arisen -> ClientPages.page(SettlePage.of(
                            frame(profile, draft, journey, arisen, change.isPresent()),
                            known(draft, after),
                            QuestionView.asPosted(draft.held()),
                            List.of(),
                            "",
                            false)))
                    .orElseGet(() -> ClientPages.go(goOn(profile, journey, after, change.isPresent())));
        });
    }

    @POST
    @Path("two-answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> settle(
            @RestPath String studio, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        StudioProfile profile = pages.studio(studio);
        Posted posted = ClientPages.posted(form);
        String after = posted.one("after").orElse("");
        boolean change = posted.one("change").isPresent();
        return draftPages.withDraft(profile, headers, (secret, draft) -> {
            LocalDate today = pages.today(profile);
            Journey journey = draft.journey(today);
            return Journey.arisen(draft.questionnaire(), draft.held(), today)
                    .map(arisen -> settle(frame(profile, draft, journey, arisen, change), secret, draft, posted))
                    .orElseGet(() -> ClientPages.go(goOn(profile, journey, after, change)));
        });
    }

    private RestResponse<TemplateInstance> settle(PageFrame frame, String secret, OpenDraft draft, Posted posted) {
        String after = known(draft, posted.one("after").orElse(""));
        StudioProfile profile = frame.studio();
        LocalDate today = pages.today(profile);
        TypedPage typed = TypedPage.of(frame.journey(), frame.page(), posted, draft.held(), today);
        if (token.stale() || !typed.problems().isEmpty()) {
            List<PageReading.Problem> problems = token.stale() ? List.of() : typed.problems();
            String notice = token.stale() ? pages.words().stale() : "";
            boolean help = Interruption.despair(draft.edition().edition(), typed, today);
            return ClientPages.page(422, SettlePage.of(frame, after, posted, problems, notice, help));
        }
        Optional<Interruption> due = Interruption.due(draft, typed, today);
        return drafts.change(profile.id(), secret, held -> held.with(typed.answers()))
                .map(saved -> ClientPages.go(due.map(kind -> kind.address(profile, after, frame.change()))
                        .orElseGet(() -> goOn(profile, saved.journey(today), after, frame.change()))))
                .orElseGet(() -> ClientPages.go(Addresses.start(profile)));
    }

    /** The page that was answered last, if it is one of the form's: it comes back from the browser, and goes into addresses. */
    private static String known(OpenDraft draft, String after) {
        return draft.questionnaire().page(after).map(Page::slug).orElse("");
    }

    private PageFrame frame(StudioProfile profile, OpenDraft draft, Journey journey, Page arisen, boolean change) {
        return new PageFrame(
                profile, draft.questionnaire(), journey, arisen, change, "", pages.words(), pages.language());
    }

    private static String goOn(StudioProfile profile, Journey journey, String after, boolean change) {
        return QuestionResource.next(profile, journey, after, change);
    }
}
