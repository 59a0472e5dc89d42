package dev.stipple.review;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.OpenedForStaff;
import dev.stipple.submission.Search;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Finds forms. What is looked for is posted and answered at once: in an address it would stay in histories and logs. */
@Path("/desk/search")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.LEAD, Role.Names.FRONT_DESK, Role.Names.OWNER, Role.Names.READ_ONLY})
@Produces(MediaType.TEXT_HTML)
public class SearchResource {

    private static final int MOST = 50;
    private static final String NO_NAME = "No name given";

    private final CurrentStaff staff;
    private final Studios studios;
    private final Search search;
    private final FoundForms forms;
    private final OpenedForStaff opened;
    private final FormToken token;

    SearchResource(
            CurrentStaff staff,
            Studios studios,
            Search search,
            FoundForms forms,
            OpenedForStaff opened,
            FormToken token) {
        this.staff = staff;
        this.studios = studios;
        this.search = search;
        this.forms = forms;
        this.opened = opened;
        this.token = token;
    }

    @GET
    public TemplateInstance show() {
        return page("", "", false, List.of(), false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> find(@RestForm @Nullable String words) {
        String typed = Objects.toString(words, "").strip();
        String problem = token.stale() ? "This page was open a long time. Search again" : problem(typed);
        if (!problem.isEmpty()) {
            return ResponseBuilder.<TemplateInstance>create(422)
                    .entity(page(typed, problem, false, List.of(), false))
                    .build();
        }
        List<UUID> found = search.find(staff.member().studioId(), typed, MOST + 1);
        List<SearchPage.Line> lines = lines(found.subList(0, Math.min(MOST, found.size())));
        return RestResponse.ok(page(typed, "", true, lines, found.size() > MOST));
    }

    private static String problem(String typed) {
        return Search.trouble(typed)
                .map(trouble -> switch (trouble) {
                    case NOTHING_TYPED -> "Enter a name, a reference, an email address or a phone number";
                    case TOO_LONG ->
                        "Shorten this to " + Search.LONGEST + " characters and " + Search.MOST_WORDS
                                + " words; it is all still here";
                })
                .orElse("");
    }

    private List<SearchPage.Line> lines(List<UUID> found) {
        StudioProfile studio = studios.byId(staff.member().studioId());
        Map<UUID, String> names = opened.names(staff.member(), AccessLog.Kind.SEARCH, found);
        return forms.of(studio.id(), found).stream()
                .map(form -> new SearchPage.Line(
                        form.id().toString(),
                        names.getOrDefault(form.id(), NO_NAME),
                        form.shownReference(),
                        ShownTime.moment(form.sentAt(), studio.hours().zone()),
                        form.stateWords(),
                        form.state().closed()))
                .toList();
    }

    private SearchPage page(String typed, String problem, boolean searched, List<SearchPage.Line> lines, boolean more) {
        StaffMember member = staff.member();
        return new SearchPage(studios.byId(member.studioId()).name(), member, typed, problem, searched, lines, more);
    }
}
