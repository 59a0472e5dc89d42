package dev.stipple.studio;

import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.TooBusyException;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.web.Caller;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signing in and out of the desk. */
@Path("/desk")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    /** The same for an unknown address, a wrong password and one that has to wait. */
    private static final String WRONG = "The email address or the password is not right. Check both and try again. "
            + "After five wrong tries in a row, wait up to 15 minutes";

    private static final String STALE = "This page was open a long time. Enter your password again";
    private static final String BUSY = "Very many people are signing in. Wait a moment and enter your password again";
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final SignIn signIn;
    private final ProviderSignIn provider;
    private final SignInPages pages;
    private final Sessions sessions;
    private final ThisBrowser browser;
    private final Caller caller;
    private final Cookies cookies;
    private final FormToken token;
    private final StudioScope scope;
    private final boolean demo;

    SignInResource(
            SignIn signIn,
            ProviderSignIn provider,
            SignInPages pages,
            Sessions sessions,
            ThisBrowser browser,
            Caller caller,
            Cookies cookies,
            FormToken token,
            StudioScope scope,
            StippleConfig config) {
        this.signIn = signIn;
        this.provider = provider;
        this.pages = pages;
        this.sessions = sessions;
        this.browser = browser;
        this.caller = caller;
        this.cookies = cookies;
        this.token = token;
        this.scope = scope;
        this.demo = config.demo();
    }

    @GET
    @Path("sign-in")
    public TemplateInstance show() {
        return page("", "", TypedBefore.NOTHING);
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> signIn(MultivaluedMap<String, String> posted) {
        TypedBefore typed = TypedBefore.carriedBy(posted);
        String email = Objects.toString(posted.getFirst("email"), "").strip();
        String password = Objects.toString(posted.getFirst("password"), "");
        if (provider.offer().only()) {
            return again("", "Passwords do not sign in here", typed);
        }
        if (token.stale()) {
            return again(email, STALE, typed);
        }
        if (email.isEmpty() || password.isEmpty()) {
            return again(email, email.isEmpty() ? "Enter your email address" : "Enter your password", typed);
        }
        if (password.length() > Passwords.LONGEST) {
            return again(email, WRONG, typed);
        }
        return tried(email, password, typed);
    }

    private RestResponse<TemplateInstance> tried(String email, String password, TypedBefore typed) {
        try {
            SignInLimits.Try<StaffMember> tried =
                    signIn.withPassword(email, password, caller.network(), browser.known());
            if (tried.network()) {
                Duration wait = tried.held().orElse(MOMENT);
                return SignInPages.refused(429, page(email, crowded(wait), typed), wait);
            }
            return tried.passed().map(member -> in(member, typed)).orElseGet(() -> again(email, WRONG, typed));
        } catch (TooBusyException full) {
            return SignInPages.refused(503, page(email, BUSY, typed), MOMENT);
        }
    }

    /** Whatever this browser had open before ends: a session begins with a token of its own. */
    private RestResponse<TemplateInstance> in(StaffMember member, TypedBefore typed) {
        browser.session().ifPresent(sessions::end);
        scope.ofRequest(member.studioId());
        return pages.onward(sessions.open(member, browser.name()), typed);
    }

    /** A form that was sent after its session had ended: it goes along with the sign-in. */
    @POST
    @Path("sign-in/typed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> ended(@RestQuery @Nullable String to, MultivaluedMap<String, String> posted) {
        TypedBefore typed = token.stale() ? TypedBefore.NOTHING : TypedBefore.sentTo(Objects.toString(to, ""), posted);
        return typed.present() ? again("", "", typed) : Redirect.to("/desk/sign-in");
    }

    /** Loading that page again. */
    @GET
    @Path("sign-in/typed")
    public RestResponse<TemplateInstance> reloaded() {
        return Redirect.to("/desk/sign-in");
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> signOut() {
        browser.session().ifPresent(sessions::end);
        return Redirect.to("/desk/sign-in", cookies.gone(DeskAuthentication.COOKIE));
    }

    private static String crowded(Duration wait) {
        return "There were many wrong tries from your network. Wait " + SignInPages.minutes(wait) + " and try again";
    }

    private RestResponse<TemplateInstance> again(String email, String problem, TypedBefore typed) {
        return SignInPages.refused(page(email, problem, typed));
    }

    private TemplateInstance page(String email, String problem, TypedBefore typed) {
        return new SignInPage(email.replaceAll("\\p{Cntrl}", ""), problem, demo, typed, provider.offer());
    }
}
