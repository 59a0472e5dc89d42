package dev.stipple.studio;

import dev.stipple.message.MailKind;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An authenticator app taken as second factor: before anything else is opened, or in place of a phone that was had before. */
@Path(FactorSetUpResource.PATH)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.FRONT_DESK, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class FactorSetUpResource {

    static final String PATH = "/desk/factor/set-up";

    private static final String STALE = "This page was open a long time. Enter the code that your app shows now";
    private static final String WRONG =
            "This is not the code that belongs to the key on this page. Scan the square again, "
                    + "enter the code that your app shows now, and check that the clock of your phone is right";

    private final CurrentStaff staff;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final SignInPages pages;
    private final StaffNotices notices;
    private final People people;
    private final Studios studios;
    private final ThisBrowser browser;
    private final FormToken token;

    FactorSetUpResource(
            CurrentStaff staff,
            SecondFactors factors,
            Sessions sessions,
            SignInPages pages,
            StaffNotices notices,
            People people,
            Studios studios,
            ThisBrowser browser,
            FormToken token) {
        this.staff = staff;
        this.factors = factors;
        this.sessions = sessions;
        this.pages = pages;
        this.notices = notices;
        this.people = people;
        this.studios = studios;
        this.browser = browser;
        this.token = token;
    }

    @GET
    public TemplateInstance show() {
        return page("");
    }

    /** The codes are shown by this answer only. Every other session of the person ends. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> take(@RestForm @Nullable String code) {
        if (token.stale()) {
            return SignInPages.refused(page(STALE));
        }
        StaffMember member = staff.member();
        String typed = Objects.toString(code, "").replaceAll("\\s", "");
        Optional<List<String>> codes = factors.take(member, session(), typed);
        if (codes.isEmpty()) {
            return SignInPages.refused(page(WRONG));
        }
        String fresh = sessions.renew(session(), true);
        sessions.endOthers(member, fresh);
        notices.ownChange(member, MailKind.FACTOR_SET);
        return pages.codes(fresh, member, new RecoveryCodesPage(codes.get()));
    }

    private TemplateInstance page(String problem) {
        StaffMember member = staff.member();
        FactorKey key = factors.offered(session());
        FactorKey.Square square = key.square(studios.byId(member.studioId()).name(), people.address(member));
        return new FactorSetUpPage(factors.required() && !factors.has(member), square, key.typed(), problem);
    }

    private String session() {
        return browser.session().orElseThrow(UnauthorizedException::new);
    }
}
