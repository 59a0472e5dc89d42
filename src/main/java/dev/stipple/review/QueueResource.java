package dev.stipple.review;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The queue: what waits, the most pressing first. */
@Path("/desk")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.FRONT_DESK, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class QueueResource {

    private static final String NO_NAME = "No name given";
    private static final int LAST_PAGE = 10_000;
    private static final Duration CLOSED_SHOWN = Duration.ofDays(30);

    private final CurrentStaff staff;
    private final Studios studios;
    private final People people;
    private final ReviewQueue queue;
    private final Submissions submissions;
    private final Clock clock;

    QueueResource(
            CurrentStaff staff,
            Studios studios,
            People people,
            ReviewQueue queue,
            Submissions submissions,
            Clock clock) {
        this.staff = staff;
        this.studios = studios;
        this.people = people;
        this.queue = queue;
        this.submissions = submissions;
        this.clock = clock;
    }

    @GET
    public RestResponse<Void> home() {
        return Redirect.to("/desk/queue");
    }

    @GET
    @Path("queue")
    public TemplateInstance show(@RestQuery int page) {
        StaffMember member = staff.member();
        StudioProfile studio = studios.byId(member.studioId());
        Instant now = clock.instant();
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        ReviewQueue.Page waiting = member.readsAnswers()
                ? queue.waiting(studio.id(), number, now)
                : queue.asSent(studio.id(), number, now);
        Map<UUID, String> names = submissions.names(
                studio.id(), waiting.rows().stream().map(ReviewQueue.Row::id).toList());
        Map<UUID, StaffMember> colleagues = people.of(studio.id());
        List<QueuePage.QueueLine> lines = waiting.rows().stream()
                .map(row -> line(row, names, colleagues, studio, now))
                .toList();
        return new QueuePage(
                studio.name(),
                member,
                lines,
                number == 0 ? closed(studio, now, !member.readsAnswers()) : List.of(),
                waiting.total(),
                number - 1,
                number + 1,
                waiting.more());
    }

    private List<QueuePage.ClosedLine> closed(StudioProfile studio, Instant now, boolean all) {
        List<ReviewQueue.Closed> closed = queue.closed(studio.id(), now.minus(CLOSED_SHOWN), all);
        Map<UUID, String> names = submissions.names(
                studio.id(), closed.stream().map(ReviewQueue.Closed::id).toList());
        return closed.stream()
                .map(line -> new QueuePage.ClosedLine(
                        line.id().toString(),
                        line.erased() ? "" : names.getOrDefault(line.id(), NO_NAME),
                        shown(line.reference()),
                        line.erased(),
                        ShownTime.moment(line.at(), studio.hours().zone())))
                .toList();
    }

    private static String shown(String reference) {
        return reference.substring(0, 5) + "-" + reference.substring(5);
    }

    private static QueuePage.QueueLine line(
            ReviewQueue.Row row,
            Map<UUID, String> names,
            Map<UUID, StaffMember> colleagues,
            StudioProfile studio,
            Instant now) {
        return new QueuePage.QueueLine(
                row.id().toString(),
                row.severity().name().toLowerCase(Locale.ROOT),
                QueuePage.tag(row.severity()),
                names.getOrDefault(row.id(), NO_NAME),
                shown(row.reference()),
                ShownTime.moment(row.sentAt(), studio.hours().zone()),
                row.due(now),
                row.holder().map(colleagues::get).map(StaffMember::name).orElse(""),
                row.asks(),
                row.again(),
                row.withdrawn());
    }
}
