package dev.stipple.studio;

import dev.stipple.shared.web.Redirect;
import dev.stipple.shared.web.ShownTime;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A person's own sign-in: where they are signed in, their second factor, their password. */
@Path(AccountResource.PATH)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.FRONT_DESK, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class AccountResource {

    static final String PATH = "/desk/account";

    private final CurrentStaff staff;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final RecoveryCodes codes;
    private final ProviderSignIn provider;
    private final Studios studios;
    private final ThisBrowser browser;

    AccountResource(
            CurrentStaff staff,
            Sessions sessions,
            SecondFactors factors,
            RecoveryCodes codes,
            ProviderSignIn provider,
            Studios studios,
            ThisBrowser browser) {
        this.staff = staff;
        this.sessions = sessions;
        this.factors = factors;
        this.codes = codes;
        this.provider = provider;
        this.studios = studios;
        this.browser = browser;
    }

    @GET
    public TemplateInstance show(@RestQuery boolean ended, @RestQuery boolean connected) {
        StaffMember member = staff.member();
        StudioProfile studio = studios.byId(member.studioId());
        ZoneId zone = studio.hours().zone();
        List<AccountPage.Line> lines = sessions.of(member, session()).stream()
                .map(line -> new AccountPage.Line(
                        line.device(),
                        ShownTime.moment(line.since(), zone),
                        ShownTime.moment(line.lastSeen(), zone),
                        line.here()))
                .toList();
        boolean connectedNow = provider.connected(member);
        return new AccountPage(
                studio.name(),
                member,
                lines,
                factors.has(member),
                codes.left(member),
                provider.offer(),
                connectedNow,
                notice(ended, connected && connectedNow));
    }

    @POST
    @Path("end-others")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> endOthers() {
        sessions.endOthers(staff.member(), session());
        return Redirect.to(PATH + "?ended=true");
    }

    /** New recovery codes, shown by this answer only. */
    @POST
    @Path("codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> codes() {
        StaffMember member = staff.member();
        return factors.has(member)
                ? RestResponse.ok(new RecoveryCodesPage(codes.fresh(member)))
                : Redirect.to(FactorSetUpResource.PATH);
    }

    /** Loading a page again after one of these. */
    @GET
    @Path("{act}")
    public RestResponse<TemplateInstance> reloaded() {
        return Redirect.to(PATH);
    }

    private String notice(boolean ended, boolean connected) {
        if (connected && provider.offer().there()) {
            return "You can sign in with " + provider.offer().name() + " from now on";
        }
        return ended ? "You are signed out everywhere else" : "";
    }

    private String session() {
        return browser.session().orElseThrow(UnauthorizedException::new);
    }
}
