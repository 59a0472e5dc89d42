package dev.stipple.studio;

import dev.stipple.shared.web.Redirect;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The bare address: the studio when there is only one, the setup when there is none yet. */
@Path("/")
@PermitAll
public class HomeResource {

    private final Studios studios;

    HomeResource(Studios studios) {
        this.studios = studios;
    }

    @GET
    public RestResponse<Void> home() {
        List<StudioProfile> all = studios.all();
        if (all.size() > 1) {
            throw new NotFoundException();
        }
        return Redirect.to(all.isEmpty() ? "/setup" : "/c/" + all.get(0).slug());
    }
}
