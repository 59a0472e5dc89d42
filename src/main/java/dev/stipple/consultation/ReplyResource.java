package dev.stipple.consultation;

import dev.stipple.consultation.ReplyPages.Replying;
import dev.stipple.consultation.ReplyPages.Said;
import dev.stipple.questionnaire.Posted;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.AskReplies;
import dev.stipple.submission.FormClosedException;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
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
    private final SentPages sentPages;
    private final ReplyPages replyPages;
    private final Submissions submissions;
    private final AskBacks asks;
    private final AskReplies replies;
    private final LateReplies late;
    private final FormToken token;
    private final Clock clock;

    ReplyResource(
            ClientPages pages,
            SentPages sentPages,
            ReplyPages replyPages,
            Submissions submissions,
            AskBacks asks,
            AskReplies replies,
            LateReplies late,
            FormToken token,
            Clock clock) {
        this.pages = pages;
        this.sentPages = sentPages;
        this.replyPages = replyPages;
        this.submissions = submissions;
        this.asks = asks;
        this.replies = replies;
        this.late = late;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Path("reply/{link}")
    public RestResponse<TemplateInstance> show(
            @RestPath String studio, @RestPath String link, @Context HttpHeaders headers) {
        return show(byLink(studio, link, headers));
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
        return take(byLink(studio, link, headers), ClientPages.posted(form));
    }

    @GET
    @Path("result/{id}/reply")
    public RestResponse<TemplateInstance> showOfResult(
            @RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        return show(ofResult(studio, id, headers));
    }

    @POST
    @Path("result/{id}/reply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> takeOfResult(
            @RestPath String studio,
            @RestPath UUID id,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> form) {
        return take(ofResult(studio, id, headers), ClientPages.posted(form));
    }

    private Replying byLink(String slug, String link, HttpHeaders headers) {
        StudioProfile studio = pages.studio(slug);
        AskBacks.Asked asked = asks.byLink(studio.id(), link, clock.instant()).orElseThrow(NotFoundException::new);
        String back = sentPages
                .sent(studio, headers)
                .filter(sent -> sent.id().equals(asked.submission()))
                .map(sent -> Addresses.result(studio, sent.id()))
                .orElse("");
        String address = Addresses.start(studio) + "/reply/" + link;
        return new Replying(studio, asked, submissions.open(studio.id(), asked.submission()), address, back);
    }

    private Replying ofResult(String slug, UUID id, HttpHeaders headers) {
        StudioProfile studio = pages.studio(slug);
        SentConsultation sent = sentPages.sent(studio, id, headers);
        AskBacks.Asked asked = asks.latest(studio.id(), id, clock.instant()).orElseThrow(NotFoundException::new);
        String back = Addresses.result(studio, id);
        return new Replying(studio, asked, Optional.of(sent), back + "/reply", back);
    }

    private RestResponse<TemplateInstance> show(Replying replying) {
        return replying.form()
                .filter(form -> open(replying, form))
                .map(form -> ClientPages.page(replyPages.first(replying, form)))
                .orElseGet(() -> ended(replying, ""));
    }

    private boolean open(Replying replying, SentConsultation form) {
        return replying.asked().open() && !sentPages.standing(form).withdrawn();
    }

    private RestResponse<TemplateInstance> ended(Replying replying, String typed) {
        boolean answered = replying.asked().state() == AskBacks.State.ANSWERED;
        return ClientPages.page(typed.isEmpty() ? answered ? 200 : 410 : 409, replyPages.ended(replying, typed));
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
                case DONE, BEFORE -> ClientPages.go(next(replying, heard));
                case CLOSED -> tooLate(replying, posted);
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

    /** Answered before, taken back, expired, withdrawn or deleted. */
    private RestResponse<TemplateInstance> tooLate(Replying replying, Posted posted) {
        LateReplies.Late came = late.hear(replying, posted, pages.today(replying.studio()));
        if (came.despair()) {
            return came.told()
                    ? ClientPages.go(Addresses.crisis(replying.studio()))
                    : ClientPages.page(
                            409, CrisisPage.unsent(replying.studio(), came.edition(), replying.back(), came.written()));
        }
        return replying.asked().state() == AskBacks.State.ANSWERED
                ? ClientPages.go(replying.address())
                : ended(replying, came.written());
    }
}
