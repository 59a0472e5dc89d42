package dev.stipple.consultation;

import dev.stipple.rights.CopyArchive;
import dev.stipple.rights.CopyLinks;
import dev.stipple.rights.CopyMessages;
import dev.stipple.rights.RetentionSettings;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.limit.Attempts;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.SentConsultation;
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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A copy of everything, for whoever holds the form: a link that works once, and the archive behind it. */
@Path("/c/{studio}/result/{id}/copy")
@PermitAll
public class CopyResource {

    private static final String PURPOSE = "copy of everything";
    private static final int A_DAY = 5;

    private final ClientPages pages;
    private final SentPages sentPages;
    private final CopyLinks links;
    private final CopyArchive archive;
    private final RetentionSettings retention;
    private final Attempts attempts;
    private final FormToken token;
    private final Language language;
    private final Clock clock;

    CopyResource(
            ClientPages pages,
            SentPages sentPages,
            CopyLinks links,
            CopyArchive archive,
            RetentionSettings retention,
            Attempts attempts,
            FormToken token,
            Language language,
            Clock clock) {
        this.pages = pages;
        this.sentPages = sentPages;
        this.links = links;
        this.archive = archive;
        this.retention = retention;
        this.attempts = attempts;
        this.token = token;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> show(
            @RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        return page(200, profile, sentPages.sent(profile, id, headers), Optional.empty(), "");
    }

    @POST
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> make(
            @RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        SentConsultation sent = sentPages.sent(profile, id, headers);
        if (token.stale()) {
            return page(
                    422,
                    profile,
                    sent,
                    Optional.empty(),
                    language.words(ActMessages.class).stale());
        }
        Optional<Duration> wait = attempts.over(profile.id(), PURPOSE, id.toString(), A_DAY, Duration.ofDays(1));
        if (wait.isPresent()) {
            return page(
                    429,
                    profile,
                    sent,
                    Optional.empty(),
                    language.words(CopyMessages.class).enough());
        }
        CopyLinks.Made made = links.make(new RecordId(profile.id(), sent.id()), clock.instant());
        return page(200, profile, sent, Optional.of(made), "");
    }

    /** The link alone is good for nothing: whoever asks holds the form, too. */
    @GET
    @Path("{link}")
    @Produces("application/zip")
    public Response take(
            @RestPath String studio, @RestPath UUID id, @RestPath String link, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        SentConsultation sent = sentPages.sent(profile, id, headers);
        byte[] zip = archive.taken(sent, link, clock.instant()).orElseThrow(NotFoundException::new);
        return Response.ok(zip)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-form.zip\"")
                .build();
    }

    private RestResponse<TemplateInstance> page(
            int status, StudioProfile studio, SentConsultation sent, Optional<CopyLinks.Made> made, String notice) {
        String result = Addresses.result(studio, sent.id());
        RetentionSettings.Standing kept = retention.of(studio.id());
        return ClientPages.page(
                status,
                new CopyPage(
                        studio,
                        result,
                        result + "/copy",
                        made.map(one -> result + "/copy/" + one.link()).orElse(""),
                        made.map(one -> sentPages.words(studio).moment(one.until()))
                                .orElse(""),
                        kept.periods().formMonths(),
                        kept.periods().treatedYears(),
                        kept.deletes(),
                        notice));
    }
}
