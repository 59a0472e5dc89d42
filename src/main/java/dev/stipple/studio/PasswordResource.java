package dev.stipple.studio;

import dev.stipple.shared.TooBusyException;
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
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Choosing a password of one's own: at will, and before anything else after a one-time password. */
@Path(PasswordResource.PATH)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.FRONT_DESK, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class PasswordResource {

    static final String PATH = "/desk/password";

    private static final String STALE = "This page was open a long time. Enter the passwords again";
    private static final String WRONG = "This is not your password now. Check it and try again";
    private static final String BUSY = "Very many people are signing in. Wait a moment and enter the passwords again";
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final CurrentStaff staff;
    private final SignIn signIn;
    private final SignInPages pages;
    private final OwnPassword passwords;
    private final ThisBrowser browser;
    private final Caller caller;
    private final FormToken token;

    PasswordResource(
            CurrentStaff staff,
            SignIn signIn,
            SignInPages pages,
            OwnPassword passwords,
            ThisBrowser browser,
            Caller caller,
            FormToken token) {
        this.staff = staff;
        this.signIn = signIn;
        this.pages = pages;
        this.passwords = passwords;
        this.browser = browser;
        this.caller = caller;
        this.token = token;
    }

    @GET
    public TemplateInstance show() {
        return page("", "");
    }

    /** Every session ends with the old password; this browser's goes on under another token. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> choose(
            @RestForm @Nullable String current, @RestForm @Nullable String chosen) {
        String old = Objects.toString(current, "");
        String fresh = Objects.toString(chosen, "");
        if (token.stale()) {
            return again("current", STALE);
        }
        Optional<String> problem = passwords.problem(staff.member(), fresh);
        if (problem.isPresent()) {
            return again("chosen", problem.get());
        }
        if (fresh.equals(old)) {
            return again("chosen", "Choose a password that you did not have before");
        }
        try {
            return chosen(old, fresh);
        } catch (TooBusyException full) {
            return SignInPages.refused(503, page("current", BUSY), MOMENT);
        }
    }

    private RestResponse<TemplateInstance> chosen(String old, String fresh) {
        StaffMember member = staff.member();
        if (old.length() > Passwords.LONGEST) {
            return again("current", WRONG);
        }
        SignInLimits.Try<StaffMember> tried = signIn.again(member, old, caller.network());
        if (tried.held().isPresent()) {
            Duration wait = tried.held().get();
            return SignInPages.refused(429, page("current", later(wait)), wait);
        }
        if (tried.passed().isEmpty()) {
            return again("current", WRONG);
        }
        String session = browser.session().orElseThrow(UnauthorizedException::new);
        return pages.onward(passwords.choose(member, fresh, session), TypedBefore.NOTHING);
    }

    private static String later(Duration wait) {
        return "There were too many wrong tries. Wait " + SignInPages.minutes(wait) + " and try again";
    }

    private RestResponse<TemplateInstance> again(String field, String problem) {
        return SignInPages.refused(page(field, problem));
    }

    private TemplateInstance page(String field, String problem) {
        return new PasswordPage(passwords.first(staff.member()), field, problem);
    }
}
