package dev.stipple.consultation;

import dev.stipple.edition.Editions;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The parts of all pages on one page, for whoever changes them. Only while developing: elsewhere there is no such page. */
@Path("/design")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class DesignResource {

    private final Studios studios;
    private final Editions editions;

    DesignResource(Studios studios, Editions editions) {
        this.studios = studios;
        this.editions = editions;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestQuery Optional<String> state) {
        if (!ConfigUtils.isProfileActive("dev")) {
            throw new NotFoundException();
        }
        StudioProfile studio = studios.all().stream().findFirst().orElseThrow(NotFoundException::new);
        return ClientPages.page(
                DesignPage.of(studio, editions.current().questionnaire(), DesignPage.State.named(state.orElse(""))));
    }
}
