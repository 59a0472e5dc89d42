package dev.stipple.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/**
 * Leads to the sign-in. A form that meets a session that has ended is sent on as it is (307), so that the sign-in can keep
 * what was typed in its own page: nothing of it is stored here.
 */
@ApplicationScoped
class SignInFirst {

    private static final String SIGN_IN = "/desk/sign-in";

    /** The cookie of a session at the desk. Who has none has typed nothing there. */
    private static final String SESSION = "desk";

    /** All our own addresses are, and need no encoding inside another. */
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/-]+");

    private final Cookies cookies;

    SignInFirst(Cookies cookies) {
        this.cookies = cookies;
    }

    Response instead(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean typed = request.getMethod().equals("POST")
                && PLAIN.matcher(path).matches()
                && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())
                && request.getCookies().containsKey(cookies.name(SESSION));
        return Response.status(typed ? 307 : 303)
                .header(HttpHeaders.LOCATION, typed ? SIGN_IN + "/typed?to=" + path : SIGN_IN)
                .build();
    }
}
