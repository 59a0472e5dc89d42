package dev.stipple.admin;

import dev.stipple.privacy.AccessLog;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Who opened or changed what: for the owner and the lead, on a page and as a file. */
@Path("/admin/audit")
@RolesAllowed({Role.Names.OWNER, Role.Names.LEAD})
@Produces(MediaType.TEXT_HTML)
public class AuditResource {

    private static final int PAGE = 50;

    /** A file with more lines would be cut off without a word by what opens it, or by us. */
    private static final int MOST_IN_FILE = 20_000;

    private final CurrentStaff staff;
    private final Studios studios;
    private final People people;
    private final AccessLog log;
    private final Clock clock;

    AuditResource(CurrentStaff staff, Studios studios, People people, AccessLog log, Clock clock) {
        this.clock = clock;
        this.staff = staff;
        this.studios = studios;
        this.people = people;
        this.log = log;
    }

    @GET
    public RestResponse<TemplateInstance> show(
            @RestQuery @Nullable String person,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String day,
            @RestQuery @Nullable String after) {
        AuditQuery asked = AuditQuery.of(person, kind, day, after);
        Problems problems = asked.problems();
        return problems.none()
                ? page(200, asked, lines(asked, asked.place(), PAGE + 1), problems)
                : page(422, asked, List.of(), problems);
    }

    @GET
    @Path("csv")
    public Response file(
            @RestQuery @Nullable String person, @RestQuery @Nullable String kind, @RestQuery @Nullable String day) {
        AuditQuery asked = AuditQuery.of(person, kind, day, "");
        Problems problems = asked.problems();
        if (!problems.none()) {
            return refused(asked, problems);
        }
        List<AccessLog.Line> lines = lines(asked, Optional.empty(), MOST_IN_FILE + 1);
        if (lines.size() > MOST_IN_FILE) {
            return refused(
                    asked,
                    Problems.of("day", "These are more than 20,000 lines. Choose a day, a person or what was done"));
        }
        StaffMember member = staff.member();
        log.opened(member.studioId(), member.id(), AccessLog.Kind.EXPORT, member.studioId());
        AuditWords words = words();
        StringBuilder file = new StringBuilder(AuditWords.columns());
        lines.forEach(line -> file.append(words.csv(line)));
        return Response.ok(file.toString(), "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"access-log.csv\"")
                .build();
    }

    private Response refused(AuditQuery asked, Problems problems) {
        return Response.status(422)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(template(asked, List.of(), problems).render())
                .build();
    }

    private List<AccessLog.Line> lines(AuditQuery asked, Optional<AccessLog.Place> after, int most) {
        StudioProfile studio = studio();
        return log.lines(studio.id(), asked.filter(studio.hours().zone()), after, most);
    }

    private RestResponse<TemplateInstance> page(
            int status, AuditQuery asked, List<AccessLog.Line> lines, Problems problems) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(template(asked, lines, problems))
                .build();
    }

    private TemplateInstance template(AuditQuery asked, List<AccessLog.Line> lines, Problems problems) {
        AuditWords words = words();
        List<AccessLog.Line> shown = lines.stream().limit(PAGE).toList();
        return new AuditPage(
                studio().name(),
                staff.member(),
                shown.stream().map(words::shown).toList(),
                persons(asked, words),
                kinds(asked),
                asked.day(),
                asked.download(),
                lines.size() > PAGE ? asked.next(shown.get(PAGE - 1).place()) : "",
                asked.everything() ? Optional.of(week(words)) : Optional.empty(),
                problems);
    }

    private AuditPage.Week week(AuditWords words) {
        StudioProfile studio = studio();
        Instant from = clock.instant().minus(Duration.ofDays(UnusualReading.DAYS));
        AccessLog.Filter week =
                new AccessLog.Filter(Optional.empty(), Optional.empty(), Optional.of(from), Optional.empty());
        List<AccessLog.Line> lines = log.lines(studio.id(), week, Optional.empty(), MOST_IN_FILE);
        return new AuditPage.Week(
                UnusualReading.DAYS,
                UnusualReading.MANY,
                UnusualReading.in(lines, studio.hours()).stream()
                        .limit(PAGE)
                        .map(words::shown)
                        .toList());
    }

    private static List<Choice> persons(AuditQuery asked, AuditWords words) {
        return words.colleagues().values().stream()
                .sorted(Comparator.comparing(StaffMember::name, String.CASE_INSENSITIVE_ORDER))
                .map(one -> new Choice(
                        one.id().toString(), one.name(), one.id().toString().equals(asked.person())))
                .toList();
    }

    private static List<Choice> kinds(AuditQuery asked) {
        return Arrays.stream(AccessLog.Kind.values())
                .map(kind -> new Choice(kind.name(), kind.words(), kind.name().equals(asked.kind())))
                .toList();
    }

    private AuditWords words() {
        StudioProfile studio = studio();
        return new AuditWords(people.of(studio.id()), studio.hours().zone());
    }

    private StudioProfile studio() {
        return studios.byId(staff.member().studioId());
    }
}
