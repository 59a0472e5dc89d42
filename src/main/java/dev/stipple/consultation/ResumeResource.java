package dev.stipple.consultation;

import dev.stipple.shared.web.Caller;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Coming back to a saved form, by a code or by a link. Neither address tells which studio's form it is. */
@Path("/r")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ResumeResource {

    private final ClientPages pages;
    private final Studios studios;
    private final Returning returning;
    private final ReturnTries tries;
    private final Caller caller;
    private final Language language;
    private final FormToken token;

    ResumeResource(
            ClientPages pages,
            Studios studios,
            Returning returning,
            ReturnTries tries,
            Caller caller,
            Language language,
            FormToken token) {
        this.pages = pages;
        this.studios = studios;
        this.returning = returning;
        this.tries = tries;
        this.caller = caller;
        this.language = language;
        this.token = token;
    }

    @GET
    public TemplateInstance show(@RestQuery Optional<String> from) {
        return new ResumePage(studio(from), "", false, "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> enter(@Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        String typed = Optional.ofNullable(form.getFirst("code")).orElse("");
        Optional<StudioProfile> from = studio(Optional.ofNullable(form.getFirst("from")));
        boolean instead = form.containsKey("instead");
        if (token.stale()) {
            return page(422, new ResumePage(from, typed, instead, "", words().stale()));
        }
        Optional<String> link = ReturnCode.pastedLink(typed);
        if (link.isPresent()) {
            return ClientPages.go(link.get());
        }
        ReturnCode code = ReturnCode.typed(typed);
        if (code.slip() != ReturnCode.Slip.NONE) {
            return page(422, new ResumePage(from, typed, instead, problem(code.slip()), ""));
        }
        return enter(code, new ResumePage(from, typed, instead, "", ""), pages.secret(headers, ClientPages.DRAFT));
    }

    private RestResponse<TemplateInstance> enter(ReturnCode code, ResumePage asked, Optional<String> held) {
        String network = caller.network();
        Optional<Duration> wait = tries.overWithCode(network);
        if (wait.isPresent()) {
            return tooOften(asked, words().notFound(), wait.get());
        }
        Optional<Returning.Place> place = returning.byCode(code);
        if (place.isEmpty()) {
            return page(422, notFound(asked, words().notFound()));
        }
        tries.codeWasRight(network);
        if (!asked.instead() && returning.another(place.get(), held)) {
            StudioProfile there = place.get().studio();
            return page(409, new ResumePage(Optional.of(there), asked.code(), true, "", words().another()));
        }
        wait = tries.overWithDraft(place.get().draft());
        return wait.isPresent()
                ? tooOften(asked, words().notFound(), wait.get())
                : in(place.get(), returning.enter(place.get(), held), asked);
    }

    /** Changes nothing: programs that look at mails follow links, too. */
    @GET
    @Path("{link}")
    public RestResponse<TemplateInstance> look(@RestPath String link) {
        Optional<Returning.Place> place = returning.byLink(link, browser());
        return place.filter(Returning.Place::open)
                .map(open -> page(200, new ResumeLinkPage(Optional.of(open.studio()), "/r/" + link, false, "")))
                .orElseGet(() -> closed(place));
    }

    @POST
    @Path("{link}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> carryOn(
            @RestPath String link, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        Optional<Returning.Place> found = returning.byLink(link, browser());
        if (found.filter(Returning.Place::open).isEmpty()) {
            return closed(found);
        }
        Returning.Place place = found.get();
        Optional<StudioProfile> studio = Optional.of(place.studio());
        boolean instead = form.containsKey("instead");
        if (token.stale()) {
            return page(422, new ResumeLinkPage(studio, "/r/" + link, instead, words().stale()));
        }
        Optional<String> held = pages.secret(headers, ClientPages.DRAFT);
        if (!instead && returning.another(place, held)) {
            return page(409, new ResumeLinkPage(studio, "/r/" + link, true, words().another()));
        }
        return in(
                place,
                returning.enterByLink(place, link, browser(), held),
                new ResumePage(studio, "", false, words().linkUsed(), ""));
    }

    private RestResponse<TemplateInstance> in(Returning.Place place, Optional<String> secret, ResumePage otherwise) {
        return secret.map(fresh -> ClientPages.go(Addresses.checkAnswers(place.studio()), pages.draftCookie(fresh)))
                .orElseGet(() -> page(422, otherwise));
    }

    /** A link that lets nobody in: used while its form lives, or nothing that we tell more of. */
    private RestResponse<TemplateInstance> closed(Optional<Returning.Place> place) {
        if (place.isPresent()) {
            return page(410, new ResumePage(Optional.of(place.get().studio()), "", false, words().linkUsed(), ""));
        }
        ResumePage nowhere = new ResumePage(studio(Optional.empty()), "", false, words().linkNotFound(), "");
        return tries.overWithLink(caller.network())
                .map(wait -> tooOften(nowhere, words().linkNotFound(), wait))
                .orElseGet(() -> page(404, nowhere));
    }

    private RestResponse<TemplateInstance> tooOften(ResumePage asked, String said, Duration wait) {
        String problem = said + " " + words().tryAgain(ClientPages.minutes(wait));
        return RestResponse.ResponseBuilder.<TemplateInstance>create(429)
                .entity(notFound(asked, problem))
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                .build();
    }

    private static ResumePage notFound(ResumePage asked, String problem) {
        return new ResumePage(asked.studio(), asked.code(), asked.instead(), problem, "");
    }

    private String problem(ReturnCode.Slip slip) {
        return switch (slip) {
            case BLANK -> words().codeBlank();
            case ZERO_OR_O -> words().codeZero();
            case SHAPE, NONE -> words().codeShape();
        };
    }

    /** The studio that the client came from, or the only one there is. */
    private Optional<StudioProfile> studio(Optional<String> from) {
        Optional<StudioProfile> named = from.flatMap(studios::bySlug);
        if (named.isPresent()) {
            return named;
        }
        List<StudioProfile> all = studios.all();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private byte[] browser() {
        return Returning.mark(token.value());
    }

    private static RestResponse<TemplateInstance> page(int status, TemplateInstance page) {
        return ClientPages.page(status, page);
    }

    private SaveMessages words() {
        return language.words(SaveMessages.class);
    }
}
