package dev.stipple.studio;

import dev.stipple.shared.TooBusyException;
import dev.stipple.shared.web.Caller;
import dev.stipple.shared.web.Cookies;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A forgotten password: a link is asked for, and a new password is chosen by it. */
@Path("/desk")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ForgottenResource {

    static final String ASK = "/desk/forgotten";
    static final String CHOOSE = "/desk/new-password";

    private static final String STALE = "This page was open a long time. Send it again";
    private static final String ENDED =
            "This link does not work any more: it works once, and for half an hour. Ask for another one";
    private static final String BUSY = "Very many people are signing in. Wait a moment and enter the password again";
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final ForgottenPassword forgotten;
    private final ProviderSignIn provider;
    private final KnownDevices devices;
    private final ThisBrowser browser;
    private final Caller caller;
    private final Cookies cookies;
    private final FormToken token;

    ForgottenResource(
            ForgottenPassword forgotten,
            ProviderSignIn provider,
            KnownDevices devices,
            ThisBrowser browser,
            Caller caller,
            Cookies cookies,
            FormToken token) {
        this.forgotten = forgotten;
        this.provider = provider;
        this.devices = devices;
        this.browser = browser;
        this.caller = caller;
        this.cookies = cookies;
        this.token = token;
    }

    @GET
    @Path("forgotten")
    public TemplateInstance show() {
        mustBeOpen();
        return asking("", "", false);
    }

    /** The same answer whether anybody has the address or not. */
    @POST
    @Path("forgotten")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> ask(@RestForm @Nullable String email) {
        mustBeOpen();
        String typed = Objects.toString(email, "").strip().replaceAll("\\p{Cntrl}", "");
        if (token.stale()) {
            return SignInPages.refused(asking(typed, STALE, false));
        }
        if (typed.isEmpty()) {
            return SignInPages.refused(asking(typed, "Enter your email address", false));
        }
        return forgotten
                .ask(typed, caller.network())
                .map(wait -> SignInPages.refused(429, asking(typed, crowded(wait), false), wait))
                .orElseGet(() -> RestResponse.ok(asking("", "", true)));
    }

    /** Opening the link uses nothing up: programs that look into mails open links too. */
    @GET
    @Path("new-password/{secret}")
    public RestResponse<TemplateInstance> open(@RestPath String secret) {
        mustBeOpen();
        SignInLimits.Try<StaffMember> tried = forgotten.whose(secret, caller.network());
        return tried.passed().isPresent() ? RestResponse.ok(new NewPasswordPage(secret, "", false)) : ended(tried);
    }

    @POST
    @Path("new-password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> choose(@RestForm @Nullable String secret, @RestForm @Nullable String chosen) {
        mustBeOpen();
        String link = Objects.toString(secret, "");
        String password = Objects.toString(chosen, "");
        if (token.stale()) {
            return SignInPages.refused(new NewPasswordPage(link, STALE, false));
        }
        SignInLimits.Try<StaffMember> tried = forgotten.whose(link, caller.network());
        return tried.passed().map(member -> chosen(member, password, link)).orElseGet(() -> ended(tried));
    }

    /** Loading that page again. */
    @GET
    @Path("new-password")
    public RestResponse<TemplateInstance> reloaded() {
        return Redirect.to(ASK);
    }

    /** This browser is known from now on: whoever tries passwords elsewhere does not hold its person up. */
    private RestResponse<TemplateInstance> chosen(StaffMember member, String password, String link) {
        Optional<String> problem = forgotten.problem(member, password);
        if (problem.isPresent()) {
            return SignInPages.refused(new NewPasswordPage(link, problem.get(), false));
        }
        try {
            if (!forgotten.choose(member, password, link)) {
                return SignInPages.refused(asking("", ENDED, false));
            }
        } catch (TooBusyException full) {
            return SignInPages.refused(503, new NewPasswordPage(link, BUSY, false), MOMENT);
        }
        String known = devices.remember(member, browser.known()).token();
        return ResponseBuilder.<TemplateInstance>ok(new NewPasswordPage("", "", true))
                .cookie(cookies.kept(ThisBrowser.KNOWN, known, KnownDevices.KEPT))
                .build();
    }

    /** Where the identity provider is the only way in, a password opens nothing. */
    private void mustBeOpen() {
        if (provider.offer().only()) {
            throw new NotFoundException();
        }
    }

    private RestResponse<TemplateInstance> ended(SignInLimits.Try<StaffMember> tried) {
        return tried.network()
                ? SignInPages.refused(
                        429,
                        asking("", crowded(tried.held().orElse(MOMENT)), false),
                        tried.held().orElse(MOMENT))
                : SignInPages.refused(asking("", ENDED, false));
    }

    private static String crowded(Duration wait) {
        return "There were many tries from your network. Wait " + SignInPages.minutes(wait) + " and try again";
    }

    private TemplateInstance asking(String email, String problem, boolean asked) {
        return new ForgottenPage(email, problem, forgotten.offered(), asked);
    }
}
