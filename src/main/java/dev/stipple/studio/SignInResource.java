package dev.stipple.studio;

import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.web.Cookies;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Signing in and out of the desk. */
@Path("/desk")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    private static final String WRONG = "The email address or the password is not right. Check both and try again";
    private static final String STALE = "This page was open a long time. Enter your password again";

    private final People people;
    private final Sessions sessions;
    private final Cookies cookies;
    private final FormToken token;
    private final boolean demo;

    SignInResource(People people, Sessions sessions, Cookies cookies, FormToken token, StippleConfig config) {
        this.people = people;
        this.sessions = sessions;
        this.cookies = cookies;
        this.token = token;
        this.demo = config.demo();
    }

    @GET
    @Path("sign-in")
    public TemplateInstance show() {
        return new SignInPage("", "", demo);
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> signIn(@RestForm String email, @RestForm String password) {
        String typed = Objects.toString(email, "").strip();
        if (token.stale()) {
            return again(typed, STALE);
        }
        String secret = Objects.toString(password, "");
        if (typed.isEmpty() || secret.isEmpty()) {
            return again(typed, typed.isEmpty() ? "Enter your email address" : "Enter your password");
        }
        if (secret.length() > Passwords.LONGEST) {
            return again(typed, WRONG);
        }
        Optional<StaffMember> member = people.withCredentials(typed, secret);
        return member.map(known -> Redirect.<TemplateInstance>to(
                        people.mustChoosePassword(known) ? PasswordResource.PATH : "/desk/queue",
                        cookies.session(DeskAuthentication.COOKIE, sessions.open(known))))
                .orElseGet(() -> again(typed, WRONG));
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> signOut(@Context HttpHeaders headers) {
        Optional.ofNullable(headers.getCookies().get(cookies.name(DeskAuthentication.COOKIE)))
                .map(Cookie::getValue)
                .ifPresent(sessions::end);
        return Redirect.to("/desk/sign-in", cookies.gone(DeskAuthentication.COOKIE));
    }

    private RestResponse<TemplateInstance> again(String email, String problem) {
        return ResponseBuilder.<TemplateInstance>create(422)
                .entity(new SignInPage(email, problem, demo))
                .build();
    }
}
