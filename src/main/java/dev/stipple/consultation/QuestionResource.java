package dev.stipple.consultation;

import dev.stipple.edition.AnswerWords;
import dev.stipple.questionnaire.Answers;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Every question page: shown where the journey allows, checked on Continue, saved, and on to the next. */
@Path("/c/{studio}/q/{slug}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class QuestionResource {

    private final ClientPages pages;
    private final DraftPages draftPages;
    private final FormProgress progress;
    private final FormToken token;

    QuestionResource(ClientPages pages, DraftPages draftPages, FormProgress progress, FormToken token) {
        this.pages = pages;
        this.draftPages = draftPages;
        this.progress = progress;
        this.token = token;
    }

    @GET
    public RestResponse<TemplateInstance> show(
            @RestPath String studio,
            @RestPath String slug,
            @RestQuery Optional<String> change,
            @Context HttpHeaders headers) {
        StudioProfile profile = pages.taking(studio);
        return draftPages.withDraft(profile, headers, (secret, draft) -> {
            Journey journey = draft.journey(pages.today(profile));
            if (!journey.mayVisit(slug)) {
                return draftPages.whereTheyAre(profile, draft, journey, slug);
            }
            PageFrame frame = frame(profile, draft, journey, slug, change.isPresent());
            return ClientPages.page(QuestionPage.of(frame, QuestionView.asPosted(draft.held()), List.of(), ""));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> answer(
            @RestPath String studio,
            @RestPath String slug,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> form) {
        StudioProfile profile = pages.studio(studio);
        return draftPages.withDraft(
                profile, headers, (secret, draft) -> answer(profile, slug, secret, draft, ClientPages.posted(form)));
    }

    private RestResponse<TemplateInstance> answer(
            StudioProfile profile, String slug, String secret, OpenDraft draft, Posted posted) {
        LocalDate today = pages.today(profile);
        Journey journey = draft.journey(today);
        if (!journey.mayVisit(slug)) {
            return draftPages.whereTheyAre(profile, draft, journey, slug);
        }
        boolean change = posted.one("change").isPresent();
        PageFrame frame = frame(profile, draft, journey, slug, change);
        TypedPage typed = TypedPage.of(journey, frame.page(), posted, draft.held(), today);
        PagePost post = new PagePost(frame, secret, draft, posted, typed, today);
        if (token.stale()) {
            return again(422, post, List.of(), pages.words().stale());
        }
        if (posted.one("leave").isPresent()) {
            return leave(post, LeftPage.of(typed.whole(), posted, draft.held()));
        }
        // Words of despair are not dropped in silence, wherever they stand.
        List<PageReading.Problem> problems = post.despair() ? typed.whole().problems() : typed.problems();
        if (!problems.isEmpty()) {
            return again(422, post, problems, "");
        }
        if (post.answeredElsewhere(typed.answers())) {
            return answeredElsewhere(post);
        }
        return progress.answer(profile.id(), secret, draft.id(), frame.page(), typed.answers())
                .map(saved -> ClientPages.go(Interruption.due(draft, typed, today)
                        .map(kind -> kind.address(profile, slug, change))
                        .orElseGet(() -> next(profile, saved.journey(today), slug, change))))
                .orElseGet(() -> ClientPages.go(Addresses.start(profile)));
    }

    /** Keeps what can be kept of a page left half-way, and goes only when nothing typed is lost by it. */
    private RestResponse<TemplateInstance> leave(PagePost post, LeftPage left) {
        PageFrame frame = post.frame();
        StudioProfile profile = frame.studio();
        if (!left.keepsNothing() && post.answeredElsewhere(left.kept())) {
            return answeredElsewhere(post);
        }
        Optional<OpenDraft> saved = left.keepsNothing()
                ? Optional.of(post.draft())
                : progress.answer(profile.id(), post.secret(), post.draft().id(), frame.page(), left.kept());
        if (saved.isEmpty()) {
            return ClientPages.go(Addresses.start(profile));
        }
        Optional<Interruption> pressing = Interruption.due(
                        post.draft(), post.typed().keeping(left.kept()), post.today())
                .filter(Interruption::cannotWait);
        if (pressing.isPresent()) {
            return ClientPages.go(pressing.get().address(profile, frame.page().slug(), frame.change()));
        }
        if (left.unkept().isEmpty()) {
            return ClientPages.go(Addresses.save(profile));
        }
        PageFrame now = frame(
                profile,
                saved.get(),
                saved.get().journey(post.today()),
                frame.page().slug(),
                frame.change());
        return ClientPages.page(422, QuestionPage.unkept(now, post.posted(), left.unkept(), post.despair()));
    }

    private RestResponse<TemplateInstance> answeredElsewhere(PagePost post) {
        PageFrame frame = post.frame();
        String saved = words(post.draft().held(), frame.page(), pages.language());
        return again(409, post, List.of(), frame.words().otherTab(saved));
    }

    private static RestResponse<TemplateInstance> again(
            int status, PagePost post, List<PageReading.Problem> problems, String notice) {
        return ClientPages.page(
                status, QuestionPage.again(post.frame(), post.posted(), problems, notice, post.despair()));
    }

    private static String words(Answers held, Page page, Locale language) {
        return page.questions().stream()
                .flatMap(question -> held.to(question.id()).stream()
                        .flatMap(answer -> AnswerWords.of(question, answer, language).stream()))
                .collect(Collectors.joining(", "));
    }

    static String next(StudioProfile profile, Journey journey, String slug, boolean change) {
        if (change) {
            return journey.here()
                    .map(page -> Addresses.of(profile, page) + "?change=1")
                    .orElse(Addresses.checkAnswers(profile));
        }
        return journey.after(slug).map(page -> Addresses.of(profile, page)).orElse(Addresses.checkAnswers(profile));
    }

    private PageFrame frame(StudioProfile profile, OpenDraft draft, Journey journey, String slug, boolean change) {
        Page page = draft.questionnaire().page(slug).orElseThrow(NotFoundException::new);
        return new PageFrame(
                profile,
                draft.questionnaire(),
                journey,
                page,
                change,
                SeenAnswers.mark(draft, draft.held(), page),
                pages.words(),
                pages.language());
    }
}
