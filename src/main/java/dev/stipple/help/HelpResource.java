package dev.stipple.help;

import dev.stipple.edition.Editions;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.Redirect;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Pages to look things up. They ask nothing, keep nothing and set no cookie. */
@Path("/help")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class HelpResource {

    private final Editions editions;
    private final Language language;
    private final long draftDays;

    HelpResource(Editions editions, Language language, StippleConfig config) {
        this.editions = editions;
        this.language = language;
        this.draftDays = config.draft().keepFor().toDays();
    }

    @GET
    @Path("privacy")
    public TemplateInstance privacy() {
        return new PrivacyPage(draftDays);
    }

    @GET
    @Path("accessibility")
    public TemplateInstance accessibility() {
        return new AccessibilityPage(draftDays);
    }

    @GET
    @Path("support")
    public TemplateInstance support() {
        return SupportPage.of(editions.current().in(language.tag()).support(), language.locale());
    }

    /** Cookies are a section of the privacy notice. */
    @GET
    @Path("cookies")
    public RestResponse<TemplateInstance> cookies() {
        return Redirect.to("/help/privacy#cookies");
    }
}
