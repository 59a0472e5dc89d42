package dev.stipple.studio;

import dev.stipple.provider.ProviderDownException;
import dev.stipple.shared.web.Redirect;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Connecting one's own account at the identity provider, and taking it away, by somebody who is signed in to the end. */
@Path(AccountResource.PATH)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.FRONT_DESK, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class ProviderAccountResource {

    private final CurrentStaff staff;
    private final ProviderSignIn signIn;
    private final ProviderPages pages;
    private final ThisBrowser browser;

    ProviderAccountResource(CurrentStaff staff, ProviderSignIn signIn, ProviderPages pages, ThisBrowser browser) {
        this.staff = staff;
        this.signIn = signIn;
        this.pages = pages;
        this.browser = browser;
    }

    @POST
    @Path("provider")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> connect() {
        pages.mustBeOn();
        try {
            return pages.leaveByLink(browser.session().orElseThrow(UnauthorizedException::new));
        } catch (ProviderDownException down) {
            return pages.down(true);
        }
    }

    @POST
    @Path("provider-end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> disconnect() {
        pages.mustBeOn();
        signIn.disconnect(staff.member());
        return Redirect.to(AccountResource.PATH);
    }
}
