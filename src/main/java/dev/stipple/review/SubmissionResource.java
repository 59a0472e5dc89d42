package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.SentConsultation;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** One submission at the desk: read it, claim it, decide it. */
@Path("/desk/s/{id}")
@Produces(MediaType.TEXT_HTML)
public class SubmissionResource {

    private static final String HELD =
            "A colleague has claimed this. What you typed is below; nothing has been recorded.";
    private static final String CHANGED =
            "This changed while the page was open; what is recorded now is shown here. What you typed is below; nothing of it has been recorded.";
    private static final String STALE = "This page was open a long time. What you typed is below. Record it again.";

    private final CurrentStaff staff;
    private final Submissions submissions;
    private final Reviews reviews;
    private final SubmissionPages pages;
    private final ClosedPages closedPages;
    private final AccessLog access;
    private final FormToken token;
    private final Clock clock;

    SubmissionResource(
            CurrentStaff staff,
            Submissions submissions,
            Reviews reviews,
            SubmissionPages pages,
            ClosedPages closedPages,
            AccessLog access,
            FormToken token,
            Clock clock) {
        this.staff = staff;
        this.submissions = submissions;
        this.reviews = reviews;
        this.pages = pages;
        this.closedPages = closedPages;
        this.access = access;
        this.token = token;
        this.clock = clock;
    }

    // Each method says who may call it: beside a method that does, one that does not is denied to everybody.
    @GET
    @RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.READ_ONLY})
    public RestResponse<TemplateInstance> show(@RestPath UUID id) {
        return page(200, id, SubmissionPages.Typed.NOTHING);
    }

    @POST
    @Path("claim")
    @RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> claim(@RestPath UUID id) {
        Reviews.Act act = reviews.claim(recordId(id), staff.member(), clock.instant());
        return act == Reviews.Act.DONE ? back(id) : conflict(id, act, DecisionForm.EMPTY);
    }

    @POST
    @Path("decision")
    @RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> decide(@RestPath UUID id, @BeanParam DecisionForm form) {
        if (token.stale()) {
            return page(422, id, new SubmissionPages.Typed(form, List.of(), STALE));
        }
        StaffMember member = staff.member();
        if (review(id).state().closed()) {
            return page(409, id, SubmissionPages.Typed.NOTHING);
        }
        List<DecisionForm.Problem> problems = form.problems(firstLook(sent(id)), member.leads());
        if (!problems.isEmpty()) {
            return page(422, id, new SubmissionPages.Typed(form, problems, ""));
        }
        Decision decision =
                new Decision(form.chosen().orElseThrow(), form.reasonText(), form.messageText(), member.name());
        Reviews.Act act = reviews.decide(recordId(id), member, form.versionNumber(), decision, clock.instant());
        return act == Reviews.Act.DONE ? back(id) : conflict(id, act, form);
    }

    private RestResponse<TemplateInstance> conflict(UUID id, Reviews.Act act, DecisionForm form) {
        String clash = act == Reviews.Act.HELD ? HELD : CHANGED;
        return page(409, id, new SubmissionPages.Typed(form, List.of(), clash));
    }

    /** No line in the access log, no page. */
    private RestResponse<TemplateInstance> page(int status, UUID id, SubmissionPages.Typed typed) {
        Reviews.State review = review(id);
        access.opened(staff.member().studioId(), staff.member().id(), AccessLog.Kind.SUBMISSION, id);
        TemplateInstance page = review.state().closed()
                ? closedPages.of(staff.member(), review, ClosedPages.Typed.NOTHING)
                : pages.of(staff.member(), sent(id), review, typed);
        return ResponseBuilder.<TemplateInstance>create(status).entity(page).build();
    }

    private Reviews.State review(UUID id) {
        return reviews.state(recordId(id), clock.instant()).orElseThrow(NotFoundException::new);
    }

    /** What the rules said; a form they could not judge counts as the most careful. */
    private static DecidedOutcome firstLook(SentConsultation sent) {
        return sent.assessment()
                .map(AssessmentDocument::outcome)
                .flatMap(DecidedOutcome::of)
                .orElse(DecidedOutcome.DOCTOR);
    }

    private SentConsultation sent(UUID id) {
        return submissions.open(staff.member().studioId(), id).orElseThrow(NotFoundException::new);
    }

    private RecordId recordId(UUID id) {
        return new RecordId(staff.member().studioId(), id);
    }

    private static RestResponse<TemplateInstance> back(UUID id) {
        return Redirect.to("/desk/s/" + id);
    }
}
