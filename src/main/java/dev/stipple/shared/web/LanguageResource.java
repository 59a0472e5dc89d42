package dev.stipple.shared.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Chooses a language and goes back to the page that asked. */
@Path("/language/{tag}")
@PermitAll
public class LanguageResource {

    private final Cookies cookies;

    LanguageResource(Cookies cookies) {
        this.cookies = cookies;
    }

    @GET
    public RestResponse<TemplateInstance> choose(@RestPath String tag, @RestHeader("Referer") Optional<String> from) {
        Locale chosen = Language.named(tag).orElseThrow(NotFoundException::new);
        return Redirect.to(
                from.flatMap(LanguageResource::path).orElse("/"),
                cookies.session(Language.COOKIE, chosen.getLanguage()));
    }

    /** The path of an address alone: whatever the address names, nobody is led off this host. */
    static Optional<String> path(String address) {
        try {
            return Optional.ofNullable(new URI(address).getRawPath())
                    .filter(path -> path.startsWith("/") && !path.startsWith("//") && !path.contains("\\"));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
