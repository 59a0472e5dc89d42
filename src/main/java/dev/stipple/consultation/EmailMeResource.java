package dev.stipple.consultation;

import dev.stipple.message.EmailAddress;
import dev.stipple.message.MailKind;
import dev.stipple.message.MailMessages;
import dev.stipple.message.MailSetup;
import dev.stipple.message.Outbox;
import dev.stipple.shared.Ids;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.Submissions;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Sends the private link of a result to its client. Only the browser that may read the result may ask for it. */
@Path("/c/{studio}/result/{id}/email-me")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class EmailMeResource {

    private static final Logger LOG = Logger.getLogger(EmailMeResource.class);

    private final ClientPages pages;
    private final Submissions submissions;
    private final MailRequests requests;
    private final Outbox outbox;
    private final MailSetup mail;
    private final Language language;
    private final FormToken token;
    private final Clock clock;

    EmailMeResource(
            ClientPages pages,
            Submissions submissions,
            MailRequests requests,
            Outbox outbox,
            MailSetup mail,
            Language language,
            FormToken token,
            Clock clock) {
        this.pages = pages;
        this.submissions = submissions;
        this.requests = requests;
        this.outbox = outbox;
        this.mail = mail;
        this.language = language;
        this.token = token;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> show(
            @RestPath String studio,
            @RestPath UUID id,
            @RestQuery Optional<String> sent,
            @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        link(profile, id, headers);
        return page(profile, id, 200, sent.isPresent() && mail.ready(), "", "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> send(
            @RestPath String studio,
            @RestPath UUID id,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> form) {
        StudioProfile profile = pages.studio(studio);
        String link = link(profile, id, headers);
        String typed = Optional.ofNullable(form.getFirst("email")).orElse("");
        if (token.stale()) {
            return page(profile, id, 422, false, typed, "", words().stale());
        }
        if (!mail.ready()) {
            return page(profile, id, 200, false, "", "", "");
        }
        MailRequests.Asked asked = requests.read(profile.id(), id, typed);
        if (asked.pause().isPresent()) {
            String wait = words().emailMeLimit(ClientPages.minutes(asked.pause().get()));
            return page(profile, id, 429, false, typed, wait, "");
        }
        if (asked.to().isEmpty()) {
            return page(profile, id, 422, false, typed, words().emailShape(), "");
        }
        UUID once = ClientPages.once(form).orElseGet(() -> Ids.next(clock.instant()));
        return queued(profile, id, link, asked.to().get(), once)
                ? ClientPages.go(Addresses.emailMe(profile, id) + "?sent=1")
                : page(profile, id, 503, false, typed, words().emailMeFailed(), "");
    }

    private boolean queued(StudioProfile profile, UUID id, String link, EmailAddress to, UUID once) {
        String address = mail.address(Addresses.privateLink(profile, link));
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.queue(
                            profile.id(),
                            "result-link " + id + " " + requests.once(once, to),
                            MailKind.RESULT_LINK,
                            to.value(),
                            Map.of("link", address),
                            language.tag()));
            return true;
        } catch (RuntimeException failed) {
            LOG.errorf("a mail could not be queued: %s", failed.getClass().getName());
            return false;
        }
    }

    /** The link that this browser holds to that result. */
    private String link(StudioProfile studio, UUID id, HttpHeaders headers) {
        return pages.secret(headers, ClientPages.RESULT)
                .filter(link -> submissions
                        .idByLink(studio.id(), link)
                        .filter(id::equals)
                        .isPresent())
                .orElseThrow(NotFoundException::new);
    }

    private RestResponse<TemplateInstance> page(
            StudioProfile studio, UUID id, int status, boolean sent, String email, String problem, String notice) {
        MailMessages mails = language.words(MailMessages.class);
        return ClientPages.page(
                status,
                new EmailMePage(
                        studio,
                        Addresses.result(studio, id),
                        mail.ready(),
                        sent,
                        Ids.next(clock.instant()),
                        email,
                        mail.fromName(),
                        mails.resultLinkSubject(),
                        problem,
                        notice));
    }

    private SaveMessages words() {
        return language.words(SaveMessages.class);
    }
}
