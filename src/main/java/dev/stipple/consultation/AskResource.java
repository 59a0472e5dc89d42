package dev.stipple.consultation;

import dev.stipple.edition.Edition;
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

    private static final String AGAIN = "look-again";

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
            return back() + (again ? "/" + AGAIN : "/ask");
        }
    }

    /** What was typed, and what stands against it. */
    private record Typed(UUID once, String words, String problem, String notice) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    @GET
    @Path("result/{id}/{act: ask|look-again}")
    public RestResponse<TemplateInstance> show(
            @RestPath String studio, @RestPath UUID id, @RestPath String act, @Context HttpHeaders headers) {
        Asking asking = asking(studio, id, headers, act);
        return sentPages.standing(asking.sent()).withdrawn()
                ? ClientPages.go(asking.back())
                : page(200, asking, new Typed(Ids.next(clock.instant()), "", "", ""));
    }

    @POST
    @Path("result/{id}/{act: ask|look-again}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> take(
            @RestPath String studio,
            @RestPath UUID id,
            @RestPath String act,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> form) {
        return take(asking(studio, id, headers, act), form);
    }

    private Asking asking(String studio, UUID id, HttpHeaders headers, String act) {
        StudioProfile profile = pages.studio(studio);
        return new Asking(profile, sentPages.sent(profile, id, headers), act.equals(AGAIN));
    }

    private RestResponse<TemplateInstance> take(Asking asking, MultivaluedMap<String, String> form) {
        String typed = Objects.toString(form.getFirst("words"), "");
        UUID once = ClientPages.once(form).orElseGet(() -> Ids.next(clock.instant()));
        if (token.stale()) {
            return page(422, asking, new Typed(once, typed, "", says().stale()));
        }
        TypedWords words = TypedWords.of(typed);
        TypedWords.Heard heard = heard(asking, words);
        Optional<String> problem = words.problem(asking.again(), says(), language.locale());
        if (problem.isPresent() && !heard.despair()) {
            return page(422, asking, new Typed(once, typed, problem.get(), ""));
        }
        Note note = new Note(
                new RecordId(asking.sent().studioId(), asking.sent().id()),
                once,
                words.text(),
                heard.despair(),
                heard.sign(),
                clock.instant());
        Taken taken = asking.again() ? acts.lookAgain(asking.studio(), note) : acts.ask(asking.studio(), note);
        return switch (taken) {
            case DONE -> ClientPages.go(taken(asking, heard));
            case CLOSED ->
                heard.despair()
                        ? ClientPages.page(409, unsent(asking, words))
                        : page(409, asking, new Typed(once, typed, "", says().closed()));
            case ENOUGH -> page(409, asking, new Typed(once, typed, "", says().enough()));
        };
    }

    /** Help first, then what a doctor should see, else back to the result. */
    private static String taken(Asking asking, TypedWords.Heard heard) {
        if (heard.despair()) {
            return Addresses.crisis(asking.studio());
        }
        return heard.sign() ? Addresses.lookSoon(asking.studio(), asking.sent().id()) : asking.back();
    }

    private CrisisPage unsent(Asking asking, TypedWords words) {
        return CrisisPage.unsent(asking.studio(), edition(asking), asking.back(), words.text());
    }

    private RestResponse<TemplateInstance> page(int status, Asking asking, Typed typed) {
        Standing standing = sentPages.standing(asking.sent());
        Instant promised = standing.answerBy().orElseGet(() -> promise(asking));
        TypedWords.Heard heard = heard(asking, TypedWords.of(typed.words()));
        return ClientPages.page(
                status,
                new AskPage(
                        asking.studio(),
                        asking.back(),
                        asking.address(),
                        asking.again(),
                        standing.lookingAgain(),
                        sentPages.words(asking.studio()).moment(promised),
                        asking.sent().reachable(),
                        TypedWords.number(TypedWords.MOST, language.locale()),
                        typed.once().toString(),
                        typed.words(),
                        heard.despair(),
                        heard.sign()
                                ? Addresses.lookSoon(
                                        asking.studio(), asking.sent().id())
                                : "",
                        typed.problem(),
                        typed.notice()));
    }

    private TypedWords.Heard heard(Asking asking, TypedWords words) {
        return words.heard(asking.sent().edition(), pages.today(asking.studio()));
    }

    /** By when it would be answered if it were asked now. */
    private Instant promise(Asking asking) {
        return ReadingTargets.promise(asking.sent().severity(), clock.instant(), asking.studio());
    }

    private Edition edition(Asking asking) {
        return asking.sent().edition().in(language.tag());
    }

    private ActMessages says() {
        return language.words(ActMessages.class);
    }
}
