package dev.stipple.consultation;

import dev.stipple.edition.Editions;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.Posted;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.Submissions;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The start, and the page of age and consent. Until that page is passed, nothing is stored. A form already begun is not
 * lost to a slip on it: it is kept for an hour in which the client can mend the slip, and can be deleted at once.
 */
@Path("/c/{studio}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class StartResource {

    private static final int OF_AGE = 18;
    private static final String NO_SEEN = "";

    /** Why nobody goes on, and the answer that has to change first. */
    private enum Stop {
        UNDER_AGE("/under-18", "date-of-birth"),
        NO_CONSENT("/without-consent", "consent");

        private final String path;
        private final String question;

        Stop(String path, String question) {
            this.path = path;
            this.question = question;
        }
    }

    private final ClientPages pages;
    private final Drafts drafts;
    private final FormProgress progress;
    private final Editions editions;
    private final Submissions submissions;
    private final FormToken token;
    private final Language language;

    StartResource(
            ClientPages pages,
            Drafts drafts,
            FormProgress progress,
            Editions editions,
            Submissions submissions,
            FormToken token,
            Language language) {
        this.pages = pages;
        this.drafts = drafts;
        this.progress = progress;
        this.editions = editions;
        this.submissions = submissions;
        this.token = token;
        this.language = language;
    }

    @GET
    public TemplateInstance start(@RestPath String studio, @Context HttpHeaders headers) {
        StudioProfile profile = pages.taking(studio);
        String result = pages.secret(headers, ClientPages.RESULT)
                .flatMap(link -> submissions.idByLink(profile.id(), link))
                .map(id -> Addresses.result(profile, id))
                .orElse("");
        Optional<OpenDraft> draft = draft(profile, headers);
        String until = draft.map(begun -> ShownTime.date(
                        begun.until().atZone(profile.hours().zone()).toLocalDate(), language.locale()))
                .orElse("");
        return new StartPage(profile, draft.isPresent(), until, result);
    }

    @GET
    @Path("under-18")
    public RestResponse<TemplateInstance> underAge(@RestPath String studio, @Context HttpHeaders headers) {
        return stopped(pages.studio(studio), headers, Stop.UNDER_AGE);
    }

    @GET
    @Path("without-consent")
    public RestResponse<TemplateInstance> withoutConsent(@RestPath String studio, @Context HttpHeaders headers) {
        return stopped(pages.studio(studio), headers, Stop.NO_CONSENT);
    }

    /** The end that a stop leads to. A form that was not stopped goes on from the start page instead. */
    private RestResponse<TemplateInstance> stopped(StudioProfile profile, HttpHeaders headers, Stop stop) {
        Optional<OpenDraft> draft = draft(profile, headers);
        boolean wasStopped =
                draft.isEmpty() || draft.get().held().to(stop.question).isEmpty();
        return wasStopped
                ? ClientPages.page(new StopPage(profile, stop == Stop.UNDER_AGE, draft.isPresent()))
                : ClientPages.go(Addresses.start(profile));
    }

    @GET
    @Path("before")
    public TemplateInstance before(@RestPath String studio, @Context HttpHeaders headers) {
        StudioProfile profile = pages.taking(studio);
        Optional<OpenDraft> draft = draft(profile, headers);
        return QuestionPage.of(
                frame(profile, draft),
                QuestionView.asPosted(draft.map(OpenDraft::held).orElse(Answers.NONE)),
                List.of(),
                "");
    }

    @POST
    @Path("before")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> answerBefore(
            @RestPath String studio, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        StudioProfile profile = pages.taking(studio);
        Optional<OpenDraft> draft = draft(profile, headers);
        PageFrame frame = frame(profile, draft);
        Posted posted = ClientPages.posted(form);
        if (token.stale()) {
            return ClientPages.page(
                    422, QuestionPage.of(frame, posted, List.of(), pages.words().stale()));
        }
        LocalDate today = pages.today(profile);
        PageReading reading = frame.journey().read(frame.page(), posted, today);
        if (!reading.ok()) {
            return ClientPages.page(422, QuestionPage.of(frame, posted, reading.problems(), ""));
        }
        Optional<String> secret = pages.secret(headers, ClientPages.DRAFT);
        Optional<Stop> stop = stop(reading.answers(), today);
        if (stop.isPresent()) {
            secret.ifPresent(known -> drafts.keepForAnHour(profile.id(), known, stop.get().question));
            return ClientPages.go(Addresses.start(profile) + stop.get().path);
        }
        return begin(profile, draft, secret, reading.answers());
    }

    private RestResponse<TemplateInstance> begin(
            StudioProfile profile, Optional<OpenDraft> draft, Optional<String> secret, Answers answers) {
        Answers held = draft.map(OpenDraft::held).orElse(Answers.NONE).with(answers);
        Journey journey = Journey.of(questionnaire(profile, draft), held, pages.today(profile));
        String next = journey.after(Addresses.BEFORE)
                .map(page -> Addresses.of(profile, page))
                .orElse(Addresses.checkAnswers(profile));
        if (draft.isPresent() && secret.isPresent()) {
            drafts.change(profile.id(), secret.get(), old -> old.with(answers));
            return ClientPages.go(next);
        }
        String fresh = pages.newToken();
        progress.begin(profile, fresh, answers);
        return ClientPages.go(next, pages.draftCookie(fresh));
    }

    private static Optional<Stop> stop(Answers answers, LocalDate today) {
        boolean underAge = answers.to("date-of-birth")
                .filter(answer ->
                        answer instanceof Answer.Day born && ChronoUnit.YEARS.between(born.day(), today) < OF_AGE)
                .isPresent();
        if (underAge) {
            return Optional.of(Stop.UNDER_AGE);
        }
        return answers.choice("consent").filter("agree"::equals).isPresent()
                ? Optional.empty()
                : Optional.of(Stop.NO_CONSENT);
    }

    private PageFrame frame(StudioProfile profile, Optional<OpenDraft> draft) {
        Questionnaire questionnaire = questionnaire(profile, draft);
        Answers held = draft.map(OpenDraft::held).orElse(Answers.NONE);
        Journey journey = Journey.of(questionnaire, held, pages.today(profile));
        return new PageFrame(
                profile,
                questionnaire,
                journey,
                questionnaire.before(),
                false,
                NO_SEEN,
                pages.words(),
                pages.language());
    }

    private Questionnaire questionnaire(StudioProfile profile, Optional<OpenDraft> draft) {
        return draft.map(OpenDraft::questionnaire).orElseGet(() -> editions.inForce(profile.id())
                .in(language.tag())
                .edition()
                .questionnaire());
    }

    private Optional<OpenDraft> draft(StudioProfile profile, HttpHeaders headers) {
        return pages.secret(headers, ClientPages.DRAFT).flatMap(secret -> drafts.open(profile.id(), secret));
    }
}
