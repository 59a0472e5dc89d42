package dev.stipple.help;

import dev.stipple.shared.web.Language;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What people read about SMP, and what is true. Apart from the other pages: a slip in its texts must not take help away. */
@Path("/help/about-smp")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class AboutSmpResource {

    private final Language language;
    private final AboutSmp about = AboutSmpReader.shipped();

    AboutSmpResource(Language language) {
        this.language = language;
    }

    @GET
    public TemplateInstance show() {
        return new AboutSmpPage(about, language.tag());
    }
}
