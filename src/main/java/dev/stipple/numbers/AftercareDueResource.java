package dev.stipple.numbers;

import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.Submissions;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who was treated thirty days ago or more, and has not been looked at since. */
@Path("/desk/aftercare")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER})
@Produces(MediaType.TEXT_HTML)
public class AftercareDueResource {

    private final CurrentStaff staff;
    private final Studios studios;
    private final Submissions submissions;
    private final DueLooks looks;
    private final Clock clock;

    AftercareDueResource(CurrentStaff staff, Studios studios, Submissions submissions, DueLooks looks, Clock clock) {
        this.staff = staff;
        this.studios = studios;
        this.submissions = submissions;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        StaffMember member = staff.member();
        StudioProfile studio = studios.byId(member.studioId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), studio.hours().zone());
        List<DueLooks.Due> due = looks.due(studio.id(), today.minusDays(Course.LOOK_DUE_AFTER_DAYS));
        List<UUID> ids = due.stream().map(DueLooks.Due::submission).toList();
        Map<UUID, String> names = submissions.names(studio.id(), ids);
        Map<UUID, String> references = submissions.references(studio.id(), ids);
        return new AftercareDuePage(
                studio.name(),
                member,
                due.stream()
                        .map(form -> new AftercareDuePage.Line(
                                form.submission().toString(),
                                names.getOrDefault(form.submission(), "No name given"),
                                references.getOrDefault(form.submission(), ""),
                                ShownTime.date(form.treated()),
                                ChronoUnit.DAYS.between(form.treated(), today)))
                        .toList());
    }
}
