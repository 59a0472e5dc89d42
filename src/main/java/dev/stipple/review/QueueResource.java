package dev.stipple.review;

import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The queue: what waits, the most pressing first. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
public class QueueResource {

    private static final String QUEUE = "/desk/queue";

    private final CurrentStaff staff;
    private final QueuePages pages;
    private final FrontDeskPages frontDesk;
    private final ReviewQueue queue;
    private final SavedViews views;
    private final BulkRecords bulk;
    private final FormToken token;
    private final Clock clock;

    QueueResource(
            CurrentStaff staff,
            QueuePages pages,
            FrontDeskPages frontDesk,
            ReviewQueue queue,
            SavedViews views,
            BulkRecords bulk,
            FormToken token,
            Clock clock) {
        this.staff = staff;
        this.pages = pages;
        this.frontDesk = frontDesk;
        this.queue = queue;
        this.views = views;
        this.bulk = bulk;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Role.Names.PRACTITIONER,
        Role.Names.LEAD,
        Role.Names.FRONT_DESK,
        Role.Names.OWNER,
        Role.Names.READ_ONLY
    })
    public RestResponse<Void> home() {
        return Redirect.to(QUEUE);
    }

    @GET
    @Path("queue")
    @RolesAllowed({
        Role.Names.PRACTITIONER,
        Role.Names.LEAD,
        Role.Names.FRONT_DESK,
        Role.Names.OWNER,
        Role.Names.READ_ONLY
    })
    public TemplateInstance show(@Context UriInfo address) {
        QueuePages.Asked asked = asked(first(address));
        return staff.member().readsAnswers()
                ? pages.of(staff.member(), asked, notice(first(address)))
                : frontDesk.of(staff.member(), asked.after(), "");
    }

    @GET
    @Path("second")
    @RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.READ_ONLY})
    public RestResponse<Void> second() {
        return Redirect.to(QUEUE + "?view=second");
    }

    @GET
    @Path("conflicts")
    @RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.READ_ONLY})
    public RestResponse<Void> conflicts() {
        return Redirect.to(QUEUE + "?view=conflict");
    }

    @GET
    @Path("mine")
    @RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.READ_ONLY})
    public RestResponse<Void> mine() {
        return Redirect.to(QUEUE + "?view=mine");
    }

    /** The most pressing case that no colleague has in hand. */
    @GET
    @Path("next")
    @RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.READ_ONLY})
    public RestResponse<Void> next() {
        return Redirect.to(pages.next(staff.member()).map(id -> "/desk/s/" + id).orElse(QUEUE));
    }

    /** How many were sent since a page was read, for the bar that says so. */
    @GET
    @Path("queue/new")
    @RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER, Role.Names.READ_ONLY})
    @Produces(MediaType.TEXT_PLAIN)
    public String arrivals(@RestQuery @Nullable String since) {
        String typed = Objects.toString(since, "");
        return typed.matches("[0-9]{1,15}")
                ? "" + queue.sentSince(staff.member().studioId(), Instant.ofEpochMilli(Long.parseLong(typed)))
                : "0";
    }

    @POST
    @Path("views")
    @RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> keep(
            @RestForm @Nullable String name, @RestForm @Nullable String filter, @RestForm @Nullable String shared) {
        StaffMember member = staff.member();
        QueuePages.Asked shown = asked(Objects.toString(filter, ""));
        QueuePage.Entered entered =
                QueuePage.Entered.view(Objects.toString(name, "").strip(), "1".equals(shared));
        String problem = token.stale() ? "This page was open a long time. Save the view again" : problem(entered);
        if (problem.isEmpty()
                && !views.keep(member, entered.viewName(), shown.filter(), entered.viewShared(), clock.instant())) {
            problem = entered.viewShared()
                    ? "The studio shares 30 views already. A lead or the owner can delete one"
                    : "You keep 30 views already. Delete one first";
        }
        if (problem.isEmpty()) {
            String query = shown.filter().query();
            return Redirect.to(QUEUE + (query.isEmpty() ? "" : "?" + query));
        }
        QueuePage.Notice notice = QueuePage.Notice.refused(problem, "view-name", entered);
        return ResponseBuilder.<TemplateInstance>create(422)
                .entity(pages.of(member, shown, notice))
                .build();
    }

    private static String problem(QueuePage.Entered view) {
        return SavedViews.isName(view.viewName()) ? "" : "Enter a name of 1 to 40 letters for this view";
    }

    @POST
    @Path("views/{id}/delete")
    @RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.OWNER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> delete(@RestPath UUID id) {
        views.delete(staff.member(), id);
        return Redirect.to(QUEUE);
    }

    /** Reads the part of an address after the question mark. */
    static QueuePages.Asked asked(String query) {
        Map<String, String> asked = new HashMap<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                asked.putIfAbsent(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return asked(asked);
    }

    private static QueuePages.Asked asked(Map<String, String> parameters) {
        return new QueuePages.Asked(
                QueueFilter.of(parameters),
                Optional.ofNullable(parameters.get("after")).flatMap(ReviewQueue.After::of),
                Optional.ofNullable(parameters.get("sel")).flatMap(QueueFilter::id));
    }

    /** What a bulk act did, once it has led back here. */
    private QueuePage.Notice notice(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("done"))
                .flatMap(QueueFilter::id)
                .flatMap(id -> bulk.done(staff.member(), id, clock.instant()))
                .map(done -> QueuePage.Notice.done(
                        done.words(), Optional.of(done.id()).filter(id -> done.undoable())))
                .orElse(QueuePage.Notice.NONE);
    }

    private static Map<String, String> first(UriInfo address) {
        Map<String, String> first = new HashMap<>();
        address.getQueryParameters().forEach((name, values) -> {
            if (!values.isEmpty()) {
                first.put(name, values.get(0));
            }
        });
        return first;
    }
}
