package dev.stipple.consultation;

import dev.stipple.consultation.ReplyPages.Replying;
import dev.stipple.consultation.ReplyPages.Said;
import dev.stipple.questionnaire.Posted;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.submission.AskReplies;
import dev.stipple.submission.FormClosedException;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A client answers what a practitioner asked back: by the link in the mail, or from their result. */
@Path("/c/{studio}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ReplyResource {

    private final ClientPages pages;
    private final AskedPages askedPages;
    private final SentPages sentPages;
    private final ReplyPages replyPages;
    private final ReplyEnds ends;
    private final AskReplies replies;
    private final LateReplies late;
    private final FormToken token;
    private final Clock clock;

    ReplyResource(
            ClientPages pages,
            AskedPages askedPages,
            SentPages sentPages,
            ReplyPages replyPages,
            ReplyEnds ends,
            AskReplies replies,
            LateReplies late,
            FormToken token,
            Clock clock) {
        this.pages = pages;
        this.askedPages = askedPages;
        this.sentPages = sentPages;
        this.replyPages = replyPages;
        this.ends = ends;
        this.replies = replies;
        this.late = late;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Path("reply/{link}")
    public RestResponse<TemplateInstance> show(
            @RestPath String studio, @RestPath String link, @Context HttpHeaders headers) {
        return show(askedPages.byLink(studio, link, headers));
    }

    @POST
    @Path("reply/{link}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> take(
            @RestPath String studio,
            @RestPath String link,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> form) {
        return take(askedPages.byLink(studio, link, headers), ClientPages.posted(form));
    }

    @GET
    @Path("result/{id}/reply")
    public RestResponse<TemplateInstance> showOfResult(
            @RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        return show(askedPages.ofResult(studio, id, headers));
    }

    /** By this address the question can change while a page is open: an answer belongs to the one that its page showed. */
    @POST
    @Path("result/{id}/reply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> takeOfResult(
            @RestPath String studio,
            @RestPath UUID id,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> form) {
        Replying latest = askedPages.ofResult(studio, id, headers);
        Optional<UUID> shown = ClientPages.id(form, TypedReply.ASK);
        return shown.filter(latest.asked().id()::equals).isPresent()
                ? take(latest, ClientPages.posted(form))
                : tooLate(askedPages.at(latest, shown), ClientPages.posted(form));
    }

    private RestResponse<TemplateInstance> show(Replying replying) {
        return replying.form()
                .filter(form -> open(replying, form))
                .map(form -> ClientPages.page(replyPages.first(replying, form)))
                .orElseGet(() -> ClientPages.page(replying.answered() ? 200 : 410, ends.page(replying)));
    }

    private boolean open(Replying replying, SentConsultation form) {
        return replying.asked().open() && !sentPages.standing(form).withdrawn();
    }

    private RestResponse<TemplateInstance> take(Replying replying, Posted posted) {
        return replying.form()
                .filter(form -> open(replying, form))
                .map(form -> take(replying, form, posted))
                .orElseGet(() -> tooLate(replying, posted));
    }

    private RestResponse<TemplateInstance> take(Replying replying, SentConsultation form, Posted posted) {
        TypedReply typed = replyPages.read(replying, form, posted);
        TypedWords.Heard heard = typed.heard(replyPages.edition(form), form.answers(), pages.today(replying.studio()));
        if (token.stale()) {
            Said said = new Said(replyPages.says().stale(), heard);
            return ClientPages.page(422, replyPages.again(replying, form, typed, posted, List.of(), said));
        }
        if (!typed.complete()) {
            if (heard.despair()) {
                late.tell(replying, typed.written(), heard);
            }
            Said said = new Said(typed.read().more() ? replyPages.says().more() : "", heard);
            return ClientPages.page(422, replyPages.again(replying, form, typed, posted, typed.problems(), said));
        }
        return store(replying, typed, heard, posted);
    }

    private RestResponse<TemplateInstance> store(
            Replying replying, TypedReply typed, TypedWords.Heard heard, Posted posted) {
        AskReplies.Reply reply = new AskReplies.Reply(
                typed.read().answers(), typed.words().text(), heard.despair(), heard.sign(), clock.instant());
        try {
            return switch (replies.take(replying.studio(), replying.asked().id(), reply)) {
                case DONE -> ClientPages.go(next(replying, heard));
                case BEFORE, CLOSED -> tooLate(askedPages.again(replying), posted);
            };
        } catch (FormClosedException withdrawnMeanwhile) {
            return tooLate(replying, posted);
        }
    }

    /** Help first, then what a doctor should see; without the result's own cookie this page itself shows both. */
    private static String next(Replying replying, TypedWords.Heard heard) {
        if (replying.back().isEmpty() || !(heard.despair() || heard.sign())) {
            return replying.address();
        }
        return heard.despair()
                ? Addresses.crisis(replying.studio())
                : Addresses.lookSoon(replying.studio(), replying.asked().submission());
    }

    /** Answered before, taken back, expired, withdrawn or deleted. Only the very answer that was taken is thanked again. */
    private RestResponse<TemplateInstance> tooLate(Replying replying, Posted posted) {
        LateReplies.Late came = late.hear(replying, posted, pages.today(replying.studio()));
        if (came.before()) {
            return ClientPages.go(next(replying, came.heard()));
        }
        return came.told() ? ClientPages.go(Addresses.crisis(replying.studio())) : unsent(replying, came);
    }

    private RestResponse<TemplateInstance> unsent(Replying replying, LateReplies.Late came) {
        TemplateInstance page = came.heard().despair()
                ? CrisisPage.unsent(replying.studio(), came.edition(), replying.back(), came.written())
                : askedPages
                        .open(replying)
                        .flatMap(
                                open -> open.form().<TemplateInstance>map(form -> replyPages.instead(open, form, came)))
                        .orElseGet(() -> ends.unsent(replying, came));
        return ClientPages.page(409, page);
    }
}
