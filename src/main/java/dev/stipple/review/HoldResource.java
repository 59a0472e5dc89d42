package dev.stipple.review;

import dev.stipple.privacy.AccessLog;
import dev.stipple.rights.LegalHolds;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.Submissions;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The page on which an owner or lead keeps a form longer than others. It opens nothing of the form but the reason. */
@Path("/desk/s/{id}/hold")
@RolesAllowed({Role.Names.LEAD, Role.Names.OWNER})
@Produces(MediaType.TEXT_HTML)
public class HoldResource {

    private static final int MOST_YEARS = 10;
    private static final String STALE = "This page was open a long time. What you typed is below. Send it again.";

    private final CurrentStaff staff;
    private final Studios studios;
    private final People people;
    private final Submissions submissions;
    private final Reviews reviews;
    private final LegalHolds holds;
    private final Holding holding;
    private final AccessLog access;
    private final FormToken token;
    private final Clock clock;

    HoldResource(
            CurrentStaff staff,
            Studios studios,
            People people,
            Submissions submissions,
            Reviews reviews,
            LegalHolds holds,
            Holding holding,
            AccessLog access,
            FormToken token,
            Clock clock) {
        this.staff = staff;
        this.studios = studios;
        this.people = people;
        this.submissions = submissions;
        this.reviews = reviews;
        this.holds = holds;
        this.holding = holding;
        this.access = access;
        this.token = token;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestPath UUID id) {
        return page(200, known(id), Typed.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> keep(@RestPath UUID id, @BeanParam ActForm form) {
        RecordId record = known(id);
        ZoneId zone = studio().hours().zone();
        List<ActForm.Problem> problems = problems(form, zone);
        if (token.stale() || !problems.isEmpty()) {
            return page(422, record, new Typed("hold", form, problems, token.stale() ? STALE : ""));
        }
        LocalDate last = form.untilDay().orElseThrow();
        boolean kept = holding.begin(
                staff.member(),
                record,
                form.reasonText(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                clock.instant());
        if (!kept) {
            throw new NotFoundException();
        }
        return Redirect.to("/desk/s/" + id + "/hold");
    }

    @POST
    @Path("end")
    public RestResponse<TemplateInstance> end(@RestPath UUID id) {
        holding.end(staff.member(), known(id), clock.instant());
        return Redirect.to("/desk/s/" + id + "/hold");
    }

    private List<ActForm.Problem> problems(ActForm form, ZoneId zone) {
        List<ActForm.Problem> problems = new ArrayList<>();
        if (form.reasonText().isEmpty() || form.reasonText().length() > ActForm.LONGEST) {
            problems.add(new ActForm.Problem("reason", "Enter your reason, at most 5,000 characters"));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Optional<LocalDate> until =
                form.untilDay().filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(MOST_YEARS)));
        if (until.isEmpty()) {
            problems.add(new ActForm.Problem("until", "Enter a day from today on, within ten years, like 3/12/2027"));
        }
        return problems;
    }

    private RecordId known(UUID id) {
        RecordId record = new RecordId(staff.member().studioId(), id);
        return reviews.state(record, clock.instant())
                .filter(review -> review.state() != ReviewState.ERASED)
                .map(Reviews.State::id)
                .orElseThrow(NotFoundException::new);
    }

    private StudioProfile studio() {
        return studios.byId(staff.member().studioId());
    }

    /** A reason can tell of a person's health: it is read as the form is, with a line in the access log. */
    private RestResponse<TemplateInstance> page(int status, RecordId form, Typed typed) {
        StaffMember member = staff.member();
        access.opened(member.studioId(), member.id(), AccessLog.Kind.SUBMISSION, form.id());
        StudioProfile studio = studio();
        HoldPage page = new HoldPage(
                studio.name(),
                member,
                form.id().toString(),
                submissions.references(studio.id(), List.of(form.id())).getOrDefault(form.id(), ""),
                holds.on(form, clock.instant()).map(hold -> shown(hold, studio)),
                typed);
        return ResponseBuilder.<TemplateInstance>create(status).entity(page).build();
    }

    private HoldPage.Standing shown(LegalHolds.Hold hold, StudioProfile studio) {
        ZoneId zone = studio.hours().zone();
        return new HoldPage.Standing(
                hold.reason(),
                ShownTime.date(hold.until().atZone(zone).toLocalDate().minusDays(1)),
                ShownTime.moment(hold.at(), zone),
                Optional.ofNullable(people.of(studio.id()).get(hold.by()))
                        .map(StaffMember::name)
                        .orElse("A colleague"));
    }
}
