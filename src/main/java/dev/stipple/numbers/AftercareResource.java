package dev.stipple.numbers;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What became of one client's treatments. */
@Path("/desk/s/{id}/aftercare")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER})
@Produces(MediaType.TEXT_HTML)
public class AftercareResource {

    private static final String STALE = "This page was open a long time. What you typed is below. Record it again.";
    private static final String CHANGED =
            "A colleague corrected this entry while the page was open. What you typed is below; nothing has been recorded.";
    private static final String CLOSED = "The client ended this form. Nothing has been recorded.";

    private final CurrentStaff staff;
    private final Studios studios;
    private final Submissions submissions;
    private final OpenedForStaff opened;
    private final Aftercares aftercares;
    private final AftercarePages pages;
    private final FormToken token;
    private final Clock clock;

    AftercareResource(
            CurrentStaff staff,
            Studios studios,
            Submissions submissions,
            OpenedForStaff opened,
            Aftercares aftercares,
            AftercarePages pages,
            FormToken token,
            Clock clock) {
        this.staff = staff;
        this.studios = studios;
        this.submissions = submissions;
        this.opened = opened;
        this.aftercares = aftercares;
        this.pages = pages;
        this.token = token;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> show(
            @RestPath UUID id, @RestQuery Optional<String> record, @RestQuery Optional<String> corrects) {
        if (aftercares.closed(recordId(id))) {
            mustExist(id);
            return Redirect.to("/desk/s/" + id);
        }
        UUID once = Ids.next(clock.instant());
        Course course = aftercares.course(recordId(id));
        AftercareForm form = corrects.flatMap(AftercareForm::uuid)
                .flatMap(course::standing)
                .map(entry -> AftercareForm.correcting(entry, once))
                .orElseGet(() -> AftercareForm.fresh(
                        once, record.flatMap(AftercareKind::of).or(course::next)));
        return page(200, id, new AftercarePages.Typed(form, List.of(), ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> record(@RestPath UUID id, @BeanParam AftercareForm form) {
        Optional<SentConsultation> open = submissions.open(staff.member().studioId(), id);
        if (open.isEmpty() || aftercares.closed(recordId(id))) {
            mustExist(id);
            return closed(id, form);
        }
        SentConsultation sent = open.get();
        if (token.stale()) {
            return page(422, id, new AftercarePages.Typed(form, List.of(), STALE));
        }
        ZoneId zone = studios.byId(sent.studioId()).hours().zone();
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate sentOn = sent.sentAt().atZone(zone).toLocalDate();
        List<AftercareForm.Problem> problems = form.problems(sentOn, today, aftercares.course(recordId(id)));
        if (!problems.isEmpty()) {
            return page(422, id, new AftercarePages.Typed(form, problems, ""));
        }
        return switch (aftercares.record(staff.member(), sent, entered(form, today, now), now)) {
            case DONE -> Redirect.to("/desk/s/" + id + "/aftercare");
            case CLOSED -> closed(id, form);
            case CHANGED -> page(409, id, new AftercarePages.Typed(form, List.of(), CHANGED));
        };
    }

    private static Aftercares.Entered entered(AftercareForm form, LocalDate today, Instant now) {
        // A correction of what is no entry stays one, and is refused as such.
        Optional<UUID> corrects =
                form.claimsToCorrect() ? Optional.of(form.correctsOf().orElse(new UUID(0, 0))) : Optional.empty();
        return new Aftercares.Entered(
                form.onceOf().orElseGet(() -> Ids.next(now)),
                form.kindOf().orElseThrow(),
                form.date().orElse(today),
                corrects,
                form.takesBack(),
                form.said());
    }

    private RestResponse<TemplateInstance> closed(UUID id, AftercareForm form) {
        return ResponseBuilder.<TemplateInstance>create(409)
                .entity(pages.closed(staff.member(), id, new AftercarePages.Typed(form, List.of(), CLOSED)))
                .build();
    }

    private RestResponse<TemplateInstance> page(int status, UUID id, AftercarePages.Typed typed) {
        SentConsultation sent =
                opened.open(staff.member(), AccessLog.Kind.SUBMISSION, id).orElseThrow(NotFoundException::new);
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(pages.of(staff.member(), sent, typed))
                .build();
    }

    /** What is closed may be another studio's, or nothing at all. */
    private void mustExist(UUID id) {
        if (!submissions.exists(staff.member().studioId(), id)) {
            throw new NotFoundException();
        }
    }

    private RecordId recordId(UUID id) {
        return new RecordId(staff.member().studioId(), id);
    }
}
