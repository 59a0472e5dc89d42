package dev.stipple.studio;

import dev.stipple.shared.web.Caller;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;

/** The second factor, asked after the password: nothing else opens before it was right. */
@Path(FactorResource.PATH)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.FRONT_DESK, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class FactorResource {

    static final String PATH = "/desk/factor";

    private static final String STALE = "This page was open a long time. Enter a new code";
    private static final String MISSING = "Enter the six digits that your app shows, or one of your recovery codes";
    private static final String WRONG = "This code is not right, or it was used already. Wait until your app shows the "
            + "next one, and check that the clock of your phone is right";

    private final CurrentStaff staff;
    private final SignIn signIn;
    private final SignInPages pages;
    private final Sessions sessions;
    private final ThisBrowser browser;
    private final Caller caller;
    private final FormToken token;

    FactorResource(
            CurrentStaff staff,
            SignIn signIn,
            SignInPages pages,
            Sessions sessions,
            ThisBrowser browser,
            Caller caller,
            FormToken token) {
        this.staff = staff;
        this.signIn = signIn;
        this.pages = pages;
        this.sessions = sessions;
        this.browser = browser;
        this.caller = caller;
        this.token = token;
    }

    @GET
    public TemplateInstance show() {
        return new FactorPage("", TypedBefore.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> give(MultivaluedMap<String, String> posted) {
        TypedBefore typed = TypedBefore.carriedBy(posted);
        String code = (Objects.toString(posted.getFirst("code"), "")
                        + Objects.toString(posted.getFirst("recovery"), ""))
                .strip();
        if (token.stale() || code.isEmpty()) {
            return SignInPages.refused(new FactorPage(token.stale() ? STALE : MISSING, typed));
        }
        SignInLimits.Try<StaffMember> tried =
                signIn.withFactor(staff.member(), code, caller.network(), browser.known());
        if (tried.held().isPresent()) {
            Duration wait = tried.held().get();
            return SignInPages.refused(429, new FactorPage(later(wait), typed), wait);
        }
        if (tried.passed().isEmpty()) {
            return SignInPages.refused(new FactorPage(WRONG, typed));
        }
        String session = browser.session().orElseThrow(UnauthorizedException::new);
        return pages.onward(sessions.renew(session, true), typed);
    }

    private static String later(Duration wait) {
        return "There were too many wrong codes. Wait " + SignInPages.minutes(wait) + " and enter a new one";
    }
}
