package dev.stipple.consultation;

import dev.stipple.rules.Severity;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AfterSending;
import dev.stipple.submission.AfterSending.Note;
import dev.stipple.submission.AfterSending.Standing;
import dev.stipple.submission.AfterSending.Taken;
import dev.stipple.submission.ReadingTargets;
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
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A client's words to the studio after sending: a question, or the wish that a person looks again. */
@Path("/c/{studio}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class AskResource {

    private final ClientPages pages;
    private final SentPages sentPages;
    private final AfterSending acts;
    private final FormToken token;
    private final Language language;
    private final Clock clock;

    AskResource(
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

    /** What both acts work on: whose form, and which of the two is asked for. */
    private record Asking(StudioProfile studio, SentConsultation sent, boolean again) {

        String back() {
            return Addresses.result(studio, sent.id());
        }

        String address() {
            return back() + (again ? "/look-again" : "/ask");
        }
    }

    /** What was typed, and what stands against it. */
    private record Typed(String once, String words, String problem, String notice) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    @GET
    @Path("result/{id}/ask")
    public RestResponse<TemplateInstance> ask(
            @RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        return fresh(asking(studio, id, headers, false));
    }

    @GET
    @Path("result/{id}/look-again")
    public RestResponse<TemplateInstance> lookAgain(
            @RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        return fresh(asking(studio, id, headers, true));
    }

    @POST
    @Path("result/{id}/ask")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> asked(
            @RestPath String studio,
            @RestPath UUID id,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> form) {
        return take(asking(studio, id, headers, false), form);
    }

    @POST
    @Path("result/{id}/look-again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> askedAgain(
            @RestPath String studio,
            @RestPath UUID id,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> form) {
        return take(asking(studio, id, headers, true), form);
    }

    private Asking asking(String studio, UUID id, HttpHeaders headers, boolean again) {
        StudioProfile profile = pages.studio(studio);
        return new Asking(profile, sentPages.sent(profile, id, headers), again);
    }

    private RestResponse<TemplateInstance> fresh(Asking asking) {
        if (sentPages.standing(asking.sent()).withdrawn()) {
            return ClientPages.go(asking.back());
        }
        return page(200, asking, new Typed(Ids.next(clock.instant()).toString(), "", "", ""));
    }

    private RestResponse<TemplateInstance> take(Asking asking, MultivaluedMap<String, String> form) {
        String typed = Objects.toString(form.getFirst("words"), "");
        String once = Objects.toString(form.getFirst("once"), "");
        if (token.stale()) {
            return page(422, asking, new Typed(once, typed, "", says().stale()));
        }
        TypedWords words = TypedWords.of(typed);
        Optional<String> problem = words.problem(asking.again(), says(), language.locale());
        if (problem.isPresent()) {
            return page(422, asking, new Typed(once, typed, problem.get(), ""));
        }
        boolean crisis = words.crisis(asking.sent().edition(), pages.today(asking.studio()));
        Note note = new Note(recordId(asking), onceOr(once), words.text(), crisis, clock.instant());
        Taken taken = asking.again() ? acts.lookAgain(asking.studio(), note) : acts.ask(asking.studio(), note);
        if (crisis) {
            // Also when nothing more is taken: help is never refused.
            return ClientPages.go(Addresses.crisis(asking.studio()));
        }
        return switch (taken) {
            case DONE -> ClientPages.go(asking.back());
            case CLOSED -> page(409, asking, new Typed(once, typed, "", says().closed()));
            case ENOUGH -> page(409, asking, new Typed(once, typed, "", says().enough()));
        };
    }

    private RestResponse<TemplateInstance> page(int status, Asking asking, Typed typed) {
        Standing standing = sentPages.standing(asking.sent());
        Instant promised = standing.answerBy().orElseGet(() -> promise(asking));
        Locale locale = language.locale();
        return ClientPages.page(
                status,
                new AskPage(
                        asking.studio(),
                        asking.back(),
                        asking.address(),
                        asking.again(),
                        standing.lookingAgain(),
                        sentPages.words(asking.studio()).moment(promised),
                        reachable(asking.sent()),
                        TypedWords.number(TypedWords.MOST, locale),
                        typed.once(),
                        typed.words(),
                        typed.problem(),
                        typed.notice()));
    }

    /** By when it would be answered if it were asked now. */
    private Instant promise(Asking asking) {
        Severity severity = asking.sent()
                .assessment()
                .map(made -> Severity.valueOf(made.severity().toUpperCase(Locale.ROOT)))
                .orElse(Severity.SAFETY);
        return ReadingTargets.promise(severity, clock.instant(), asking.studio().hours());
    }

    private static boolean reachable(SentConsultation sent) {
        return sent.answers()
                .choice("reply-by")
                .filter(way -> !way.equals("none"))
                .isPresent();
    }

    private ActMessages says() {
        return language.words(ActMessages.class);
    }

    private UUID onceOr(String once) {
        try {
            return UUID.fromString(once);
        } catch (IllegalArgumentException notOurs) {
            return Ids.next(clock.instant());
        }
    }

    private static RecordId recordId(Asking asking) {
        return new RecordId(asking.sent().studioId(), asking.sent().id());
    }
}
