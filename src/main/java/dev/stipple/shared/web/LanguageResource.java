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

    /** The path and the query of an address: whatever host it names, nobody is led off this one. */
    static Optional<String> path(String address) {
        try {
            URI from = new URI(address);
            String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
            return Optional.ofNullable(from.getRawPath())
                    .filter(path -> path.startsWith("/") && !path.startsWith("//") && !path.contains("\\"))
                    .map(path -> path + query);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
