package dev.stipple.studio;

import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the script of the desk asks about a session, in seconds that are left of it. */
@Path("/desk/session")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.FRONT_DESK, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_PLAIN)
public class SessionResource {

    /** Asked by a page that lies open. */
    static final String LEFT = "/desk/session/left";

    private final Sessions sessions;
    private final ThisBrowser browser;

    SessionResource(Sessions sessions, ThisBrowser browser) {
        this.sessions = sessions;
        this.browser = browser;
    }

    /** Keeps nothing alive. */
    @GET
    @Path("left")
    public String left() {
        return seconds();
    }

    /** Somebody types, or says that they are here: like any page they open, it keeps the session alive. */
    @GET
    @Path("here")
    public String here() {
        return seconds();
    }

    private String seconds() {
        String session = browser.session().orElseThrow(UnauthorizedException::new);
        return "" + Math.max(0, sessions.left(session).toSeconds());
    }
}
