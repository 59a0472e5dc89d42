package dev.stipple.review;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.Studios;
import dev.stipple.submission.OpenedForStaff;
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
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Asks a client back on named questions, or takes that back. */
@Path("/desk/s/{id}/ask")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER})
@Produces(MediaType.TEXT_HTML)
public class AskBackResource {

    private static final String CHANGED =
            "This changed while the page was open. What you typed is below; nothing of it was sent.";
    private static final String STALE = "This page was open a long time. What you typed is below. Send it again.";

    private final CurrentStaff staff;
    private final Studios studios;
    private final Submissions submissions;
    private final OpenedForStaff opened;
    private final Reviews reviews;
    private final AskingBack asking;
    private final AskBackPages pages;
    private final FormToken token;
    private final Clock clock;

    AskBackResource(
            CurrentStaff staff,
            Studios studios,
            Submissions submissions,
            OpenedForStaff opened,
            Reviews reviews,
            AskingBack asking,
            AskBackPages pages,
            FormToken token,
            Clock clock) {
        this.staff = staff;
        this.studios = studios;
        this.submissions = submissions;
        this.opened = opened;
        this.reviews = reviews;
        this.asking = asking;
        this.pages = pages;
        this.token = token;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestPath UUID id) {
        return review(id).state().closed() ? back(id) : page(200, id, AskBackPages.Typed.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> ask(@RestPath UUID id, @BeanParam AskBackForm form) {
        if (review(id).state().closed()) {
            return back(id);
        }
        if (token.stale()) {
            return again(422, id, form, List.of(), STALE);
        }
        if (form.ends()) {
            ActResult ended = asking.end(recordId(id), staff.member(), form.versionNumber(), clock.instant());
            return ended.done() ? back(id) : again(409, id, form, List.of(), ended.words());
        }
        SentConsultation sent = sent(id);
        if (!AskBackPages.refused(sent, review(id)).isEmpty()) {
            return again(409, id, form, List.of(), CHANGED);
        }
        Set<String> askable = AskBackPages.askable(sent);
        List<AskBackForm.Problem> problems = form.problems(askable, sent.language());
        if (!problems.isEmpty()) {
            return again(422, id, form, problems, "");
        }
        return form.sends()
                ? send(id, sent, form, askable)
                : page(200, id, new AskBackPages.Typed(form, List.of(), "", true));
    }

    private RestResponse<TemplateInstance> send(UUID id, SentConsultation sent, AskBackForm form, Set<String> askable) {
        StaffMember member = staff.member();
        ActResult asked = asking.ask(
                studios.byId(member.studioId()),
                member,
                sent,
                form.versionNumber(),
                form.content(askable),
                clock.instant());
        return asked.done() ? back(id) : again(409, id, form, List.of(), asked.words());
    }

    private RestResponse<TemplateInstance> again(
            int status, UUID id, AskBackForm form, List<AskBackForm.Problem> problems, String clash) {
        return page(status, id, new AskBackPages.Typed(form, problems, clash, false));
    }

    private RestResponse<TemplateInstance> page(int status, UUID id, AskBackPages.Typed typed) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(pages.of(staff.member(), shown(id), review(id), typed))
                .build();
    }

    private Reviews.State review(UUID id) {
        return reviews.state(recordId(id), clock.instant()).orElseThrow(NotFoundException::new);
    }

    private SentConsultation shown(UUID id) {
        return opened.open(staff.member(), AccessLog.Kind.SUBMISSION, id).orElseThrow(NotFoundException::new);
    }

    /** For checking what was typed against it; nothing of it is shown. */
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
