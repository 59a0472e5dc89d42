package dev.stipple.studio;

import dev.stipple.shared.web.Cookies;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Choosing a password of one's own: at will, and before anything else after a one-time password. */
@Path(PasswordResource.PATH)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.FRONT_DESK, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class PasswordResource {

    static final String PATH = "/desk/password";

    private static final String STALE = "This page was open a long time. Enter the passwords again";
    private static final String LENGTH = "Choose a password of " + Passwords.SHORTEST + " to " + Passwords.LONGEST
            + " characters. Several words are good";

    private final CurrentStaff staff;
    private final People people;
    private final Sessions sessions;
    private final Cookies cookies;
    private final FormToken token;

    PasswordResource(CurrentStaff staff, People people, Sessions sessions, Cookies cookies, FormToken token) {
        this.staff = staff;
        this.people = people;
        this.sessions = sessions;
        this.cookies = cookies;
        this.token = token;
    }

    @GET
    public TemplateInstance show() {
        return new PasswordPage(people.mustChoosePassword(staff.member()), "", "");
    }

    /** Every session ends with the old password; this browser gets a new one. */
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
        if (fresh.length() < Passwords.SHORTEST || fresh.length() > Passwords.LONGEST) {
            return again("chosen", LENGTH);
        }
        if (fresh.equals(old)) {
            return again("chosen", "Choose a password that you did not have before");
        }
        StaffMember member = staff.member();
        if (old.length() > Passwords.LONGEST || !people.isPassword(member, old)) {
            return again("current", "This is not your password now. Check it and try again");
        }
        people.choosePassword(member, fresh);
        sessions.endAllOf(member.studioId(), member.id());
        return Redirect.to("/desk/queue", cookies.session(DeskAuthentication.COOKIE, sessions.open(member)));
    }

    private RestResponse<TemplateInstance> again(String field, String problem) {
        return ResponseBuilder.<TemplateInstance>create(422)
                .entity(new PasswordPage(people.mustChoosePassword(staff.member()), field, problem))
                .build();
    }
}
