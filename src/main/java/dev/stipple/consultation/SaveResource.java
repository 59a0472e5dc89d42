package dev.stipple.consultation;

import dev.stipple.message.EmailAddress;
import dev.stipple.message.MailMessages;
import dev.stipple.message.MailSetup;
import dev.stipple.message.Outbox;
import dev.stipple.shared.Ids;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StudioProfile;
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
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Leaving a form: a code to write down, a link by e-mail, and taking the form off a shared phone. */
@Path("/c/{studio}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SaveResource {

    private static final Logger LOG = Logger.getLogger(SaveResource.class);
    private static final String BY_EMAIL = "email";
    private static final String NEW_CODE = "new-code";

    private final ClientPages pages;
    private final DraftPages draftPages;
    private final Leaving leaving;
    private final MailRequests requests;
    private final MailSetup mail;
    private final StippleConfig config;
    private final Language language;
    private final FormToken token;
    private final Clock clock;

    SaveResource(
            ClientPages pages,
            DraftPages draftPages,
            Leaving leaving,
            MailRequests requests,
            MailSetup mail,
            StippleConfig config,
            Language language,
            FormToken token,
            Clock clock) {
        this.pages = pages;
        this.draftPages = draftPages;
        this.leaving = leaving;
        this.requests = requests;
        this.mail = mail;
        this.config = config;
        this.language = language;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Path("save")
    public RestResponse<TemplateInstance> choose(@RestPath String studio, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        return draftPages.withDraft(profile, headers, (secret, draft) -> page(profile, draft, 200, "", "", ""));
    }

    @POST
    @Path("save")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> save(
            @RestPath String studio, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        StudioProfile profile = pages.studio(studio);
        String by = Optional.ofNullable(form.getFirst("by")).orElse("");
        String typed = Optional.ofNullable(form.getFirst("email")).orElse("");
        return draftPages.withDraft(profile, headers, (secret, draft) -> {
            if (token.stale()) {
                return page(profile, draft, 422, typed, "", words().stale());
            }
            if (by.equals(BY_EMAIL) && mail.ready()) {
                return email(profile, secret, draft, typed, once(form));
            }
            if (by.equals(NEW_CODE)) {
                leaving.newCode(profile.id(), secret);
            }
            leaving.code(profile.id(), secret);
            return ClientPages.go(Addresses.saved(profile));
        });
    }

    @GET
    @Path("saved")
    public RestResponse<TemplateInstance> saved(
            @RestPath String studio, @RestQuery("email") Optional<String> failed, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        return draftPages.withDraft(profile, headers, (secret, draft) -> leaving.saved(profile.id(), secret)
                .map(saved -> ClientPages.page(saved(profile, draft, saved, failed.isPresent())))
                .orElseGet(() -> ClientPages.go(Addresses.save(profile))));
    }

    /** Where a page that did not leave is loaded again. */
    @GET
    @Path("leave")
    public RestResponse<TemplateInstance> notLeft(@RestPath String studio) {
        return ClientPages.go(Addresses.save(pages.studio(studio)));
    }

    @POST
    @Path("leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> leave(@RestPath String studio, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        pages.secret(headers, ClientPages.DRAFT)
                .ifPresent(secret -> leaving.leave(profile.id(), secret, Returning.mark(token.value())));
        return ClientPages.go(Addresses.start(profile), pages.gone(ClientPages.DRAFT));
    }

    private RestResponse<TemplateInstance> email(
            StudioProfile profile, String secret, OpenDraft draft, String typed, UUID once) {
        MailRequests.Asked asked = requests.read(profile.id(), draft.id().id(), typed);
        if (asked.pause().isPresent()) {
            String wait = words().emailLimit(ClientPages.minutes(asked.pause().get()));
            return page(profile, draft, 429, typed, wait, "");
        }
        if (asked.to().isEmpty()) {
            return page(profile, draft, 422, typed, words().emailShape(), "");
        }
        leaving.code(profile.id(), secret);
        return ClientPages.go(
                Addresses.saved(profile) + (queued(profile, secret, asked.to().get(), once) ? "" : "?email=failed"));
    }

    /** Whatever keeps the mail from being queued, the client has the code by now and is told the truth. */
    private boolean queued(StudioProfile profile, String secret, EmailAddress to, UUID once) {
        try {
            leaving.mail(profile, secret, to, requests.once(once, to));
            return true;
        } catch (RuntimeException failed) {
            LOG.errorf("a mail could not be queued: %s", failed.getClass().getName());
            return false;
        }
    }

    private RestResponse<TemplateInstance> page(
            StudioProfile profile, OpenDraft draft, int status, String email, String problem, String notice) {
        return ClientPages.page(
                status,
                new SavePage(
                        profile,
                        draftPages.here(profile, draft),
                        date(profile, draft.until()),
                        config.draft().keepFor().toDays(),
                        mail.ready(),
                        Ids.next(clock.instant()),
                        email,
                        problem,
                        notice));
    }

    private SavedPage saved(StudioProfile profile, OpenDraft draft, Leaving.Saved saved, boolean failed) {
        MailMessages mails = language.words(MailMessages.class);
        String state = failed
                ? Outbox.State.FAILED.name()
                : saved.mail().map(Outbox.State::name).orElse("");
        return new SavedPage(
                profile,
                saved.code().shown(),
                date(profile, saved.until()),
                config.draft().keepFor().toDays(),
                mail.address("/r"),
                draftPages.here(profile, draft),
                state.toLowerCase(Locale.ROOT),
                mail.fromName(),
                mails.savedFormSubject());
    }

    private String date(StudioProfile profile, Instant until) {
        return ShownTime.date(until.atZone(profile.hours().zone()).toLocalDate(), language.locale());
    }

    private UUID once(MultivaluedMap<String, String> form) {
        return ClientPages.once(form).orElseGet(() -> Ids.next(clock.instant()));
    }

    private SaveMessages words() {
        return language.words(SaveMessages.class);
    }
}
