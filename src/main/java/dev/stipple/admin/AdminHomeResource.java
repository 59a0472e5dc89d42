package dev.stipple.admin;

import dev.stipple.message.MailSetup;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.Settings;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.Staffing;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Where an owner begins: what is settled and what is not yet. */
@Path("/admin")
@RolesAllowed(Role.Names.OWNER)
@Produces(MediaType.TEXT_HTML)
public class AdminHomeResource {

    private final CurrentStaff staff;
    private final Settings settings;
    private final Staffing staffing;
    private final HelpLines lines;
    private final MailSetup mail;

    AdminHomeResource(CurrentStaff staff, Settings settings, Staffing staffing, HelpLines lines, MailSetup mail) {
        this.staff = staff;
        this.settings = settings;
        this.staffing = staffing;
        this.lines = lines;
        this.mail = mail;
    }

    @GET
    public TemplateInstance show() {
        StaffMember member = staff.member();
        Settings.Standing now = settings.of(member.studioId());
        boolean known = lines.countries(member.studioId()).contains(now.studio().country());
        List<Checklist.Step> steps = Checklist.of(now, staffing.deciders(member.studioId()), known, mail.ready());
        int open = (int) steps.stream().filter(step -> !step.done()).count();
        return new AdminHomePage(
                now.studio().name(), member, "/c/" + now.studio().slug(), steps, open);
    }
}
