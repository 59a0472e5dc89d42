package dev.stipple.consultation;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.FollowUps;
import dev.stipple.submission.SentConsultation;
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
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes what this browser holds the secrets of: the form begun, the form sent, and the earlier ones that it follows. */
@Path("/c/{studio}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class DeleteResource {

    private static final String ALL = "all";

    private final ClientPages pages;
    private final SentPages sentPages;
    private final Drafts drafts;
    private final SendConsultation send;
    private final Erasure erasure;
    private final FollowUps followUps;
    private final Submissions submissions;
    private final FormToken token;
    private final Language language;

    DeleteResource(
            ClientPages pages,
            SentPages sentPages,
            Drafts drafts,
            SendConsultation send,
            Erasure erasure,
            FollowUps followUps,
            Submissions submissions,
            FormToken token,
            Language language) {
        this.pages = pages;
        this.sentPages = sentPages;
        this.drafts = drafts;
        this.send = send;
        this.erasure = erasure;
        this.followUps = followUps;
        this.submissions = submissions;
        this.token = token;
        this.language = language;
    }

    @GET
    @Path("delete")
    public RestResponse<TemplateInstance> show(@RestPath String studio, @Context HttpHeaders headers) {
        return page(200, pages.studio(studio), headers, "");
    }

    @POST
    @Path("delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> delete(
            @RestPath String studio, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        StudioProfile profile = pages.studio(studio);
        if (token.stale()) {
            ActMessages says = language.words(ActMessages.class);
            return page(422, profile, headers, says.stale());
        }
        Optional<String> draft = pages.secret(headers, ClientPages.DRAFT);
        Optional<String> link = pages.secret(headers, ClientPages.RESULT);
        if (draft.isEmpty() && link.isEmpty()) {
            // Nothing was deleted, so nothing may be said to be.
            return page(200, profile, headers, "");
        }
        Optional<SentConsultation> sent = sentPages.sent(profile, headers);
        boolean discarded =
                draft.filter(secret -> drafts.discard(profile.id(), secret)).isPresent();
        boolean unsentWasShown = form.containsKey("unsent") || sent.isEmpty();
        if (!discarded && unsentWasShown) {
            Optional<SendConsultation.Sent> elsewhere = draft.map(secret -> send.already(profile, secret))
                    .filter(other -> other.form().isPresent() && !isSame(other, sent));
            if (elsewhere.isPresent()) {
                return sentElsewhere(profile, elsewhere.get());
            }
        }
        if (!ALL.equals(form.getFirst("what")) && sent.isPresent()) {
            String result = Addresses.result(profile, sent.get().id());
            return ClientPages.go(result, pages.gone(ClientPages.DRAFT));
        }
        sent.ifPresent(erasure::erase);
        return ClientPages.go(
                Addresses.start(profile) + "/deleted", pages.gone(ClientPages.DRAFT), pages.gone(ClientPages.RESULT));
    }

    private static boolean isSame(SendConsultation.Sent other, Optional<SentConsultation> sent) {
        return other.form().equals(sent.map(SentConsultation::id));
    }

    /** The form was sent meanwhile, from another device. It is still there, so the client sees what would go, and chooses. */
    private RestResponse<TemplateInstance> sentElsewhere(StudioProfile studio, SendConsultation.Sent other) {
        ActMessages says = language.words(ActMessages.class);
        DeletePage page =
                page(studio, false, submissions.byLink(studio.id(), other.link()), says.deleteSentElsewhere());
        return RestResponse.ResponseBuilder.<TemplateInstance>create(409)
                .entity(page)
                .cookie(pages.resultCookie(other.link()))
                .build();
    }

    @GET
    @Path("deleted")
    public TemplateInstance deleted(@RestPath String studio) {
        return new DeletedPage(pages.studio(studio));
    }

    private RestResponse<TemplateInstance> page(int status, StudioProfile studio, HttpHeaders headers, String notice) {
        boolean form = pages.secret(headers, ClientPages.DRAFT)
                .flatMap(secret -> drafts.open(studio.id(), secret))
                .isPresent();
        return ClientPages.page(status, page(studio, form, sentPages.sent(studio, headers), notice));
    }

    private DeletePage page(StudioProfile studio, boolean form, Optional<SentConsultation> sent, String notice) {
        return new DeletePage(
                studio,
                form,
                sent.map(SentConsultation::shownReference).orElse(""),
                sent.map(this::earlier).orElse(List.of()),
                sent.filter(this::followed).isPresent(),
                notice);
    }

    private List<String> earlier(SentConsultation sent) {
        return followUps.before(id(sent)).stream()
                .flatMap(before -> submissions.open(sent.studioId(), before).stream())
                .map(SentConsultation::shownReference)
                .toList();
    }

    private boolean followed(SentConsultation sent) {
        return followUps.after(id(sent)).stream()
                .anyMatch(later -> submissions.open(sent.studioId(), later).isPresent());
    }

    private static RecordId id(SentConsultation sent) {
        return new RecordId(sent.studioId(), sent.id());
    }
}
