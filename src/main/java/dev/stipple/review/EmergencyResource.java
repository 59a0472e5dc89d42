package dev.stipple.review;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.Submissions;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The front desk opens no answers. In an emergency it opens one form, says why, and everybody hears of it. */
@Path("/desk/emergency/{id}")
@RolesAllowed(Role.Names.FRONT_DESK)
@Produces(MediaType.TEXT_HTML)
public class EmergencyResource {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private static final String STALE = "This page was open a long time. Send it again";
    private static final String WHY = "Say in a few words what has happened, 10 characters or more";
    private static final String LONG = "Shorten this to 500 characters; it is all still here";
    private static final String MANY = "You have opened " + EmergencyReads.IN_A_DAY
            + " forms today. Ask a practitioner or an owner to open this one";

    private final CurrentStaff staff;
    private final Studios studios;
    private final Submissions submissions;
    private final Reviews reviews;
    private final EmergencyReads emergencies;
    private final OpenedForPaper opened;
    private final FormToken token;
    private final Clock clock;

    EmergencyResource(
            CurrentStaff staff,
            Studios studios,
            Submissions submissions,
            Reviews reviews,
            EmergencyReads emergencies,
            OpenedForPaper opened,
            FormToken token,
            Clock clock) {
        this.staff = staff;
        this.studios = studios;
        this.submissions = submissions;
        this.reviews = reviews;
        this.emergencies = emergencies;
        this.opened = opened;
        this.token = token;
        this.clock = clock;
    }

    /** The form while it may be read; else the question why. */
    @GET
    public TemplateInstance show(@RestPath UUID id) {
        Reviews.State review = review(id);
        return emergencies
                .until(staff.member(), id)
                .map(until -> form(review, until))
                .orElseGet(() -> asking(id, "", ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> begin(@RestPath UUID id, @RestForm @Nullable String reason) {
        review(id);
        StaffMember member = staff.member();
        String typed = Objects.toString(reason, "").strip().replace("\u0000", "");
        String problem = token.stale() ? STALE : typed.length() < SHORTEST ? WHY : typed.length() > LONGEST ? LONG : "";
        if (!problem.isEmpty()) {
            return refused(422, asking(id, typed, problem));
        }
        if (emergencies.tooMany(member)) {
            return refused(429, asking(id, typed, MANY));
        }
        emergencies.begin(member, id, typed);
        return Redirect.to("/desk/emergency/" + id);
    }

    /** A form that its client ended stays closed. */
    private Reviews.State review(UUID id) {
        return reviews.state(new RecordId(staff.member().studioId(), id), clock.instant())
                .filter(review -> !review.state().closed())
                .orElseThrow(NotFoundException::new);
    }

    private TemplateInstance form(Reviews.State review, Instant until) {
        StaffMember member = staff.member();
        StudioProfile studio = studios.byId(member.studioId());
        PrintSheet sheet = opened.sheet(member, review, AccessLog.Kind.BREAK_GLASS, List::of)
                .orElseThrow(NotFoundException::new);
        return new EmergencyFormPage(
                studio.name(),
                member,
                sheet,
                ShownTime.moment(until, studio.hours().zone()));
    }

    private TemplateInstance asking(UUID id, String typed, String problem) {
        StaffMember member = staff.member();
        String reference =
                submissions.references(member.studioId(), List.of(id)).getOrDefault(id, "");
        return new EmergencyPage(
                studios.byId(member.studioId()).name(), member, id.toString(), reference, typed, problem);
    }

    private static RestResponse<TemplateInstance> refused(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status).entity(page).build();
    }
}
