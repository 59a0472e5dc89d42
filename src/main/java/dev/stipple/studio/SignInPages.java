package dev.stipple.studio;

import dev.stipple.message.MailKind;
import dev.stipple.shared.web.Cookies;
import dev.stipple.shared.web.Redirect;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Leads somebody who is signing in from step to step, and to the desk after the last. */
@ApplicationScoped
class SignInPages {

    private static final String QUEUE = "/desk/queue";
    private static final long A_MINUTE = 60;

    private final Sessions sessions;
    private final KnownDevices devices;
    private final StaffNotices notices;
    private final ThisBrowser browser;
    private final Cookies cookies;

    SignInPages(Sessions sessions, KnownDevices devices, StaffNotices notices, ThisBrowser browser, Cookies cookies) {
        this.sessions = sessions;
        this.devices = devices;
        this.notices = notices;
        this.browser = browser;
        this.cookies = cookies;
    }

    /**
     * What comes next for a session.
     *
     * @param typed goes along to the second factor and to the end; the other steps are for who has never worked here
     */
    RestResponse<TemplateInstance> onward(String session, TypedBefore typed) {
        Sessions.Seen seen = sessions.find(session, true).orElseThrow(UnauthorizedException::new);
        NewCookie cookie = cookies.session(DeskAuthentication.COOKIE, session);
        return switch (seen.step()) {
            case GIVE_FACTOR ->
                typed.present() ? page(new FactorPage("", typed), cookie) : Redirect.to(FactorResource.PATH, cookie);
            case CHOOSE_PASSWORD -> Redirect.to(PasswordResource.PATH, cookie);
            case SET_UP_FACTOR -> Redirect.to(FactorSetUpResource.PATH, cookie);
            case NOTHING ->
                typed.present()
                        ? page(new TypedBeforePage(seen.member().name(), typed), cookie, remembered(seen.member()))
                        : Redirect.to(QUEUE, cookie, remembered(seen.member()));
        };
    }

    /** The page of recovery codes, which are shown nowhere else. */
    RestResponse<TemplateInstance> codes(String session, StaffMember member, RecoveryCodesPage codes) {
        return page(codes, cookies.session(DeskAuthentication.COOKIE, session), remembered(member));
    }

    /** Remembers the browser, and tells its person when it is one they had not used. */
    private NewCookie remembered(StaffMember member) {
        KnownDevices.Kept kept = devices.remember(member, browser.known());
        if (kept.stranger()) {
            notices.tell(member, MailKind.NEW_SIGN_IN);
        }
        return cookies.kept(ThisBrowser.KNOWN, kept.token(), KnownDevices.KEPT);
    }

    /** A page that says why something was not done, and when it may be tried again. */
    static RestResponse<TemplateInstance> refused(int status, TemplateInstance page, Duration wait) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()))
                .entity(page)
                .build();
    }

    /** A page that says what to mend. */
    static RestResponse<TemplateInstance> refused(TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(422).entity(page).build();
    }

    /** Like "a minute" or "4 minutes", never too short. */
    static String minutes(Duration wait) {
        long minutes = (wait.toSeconds() + A_MINUTE - 1) / A_MINUTE;
        return minutes <= 1 ? "a minute" : minutes + " minutes";
    }

    private static RestResponse<TemplateInstance> page(TemplateInstance page, NewCookie... cookies) {
        return ResponseBuilder.<TemplateInstance>ok(page).cookie(cookies).build();
    }
}
