package dev.stipple.admin;

import dev.stipple.plan.Span;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Prices;
import dev.stipple.studio.Role;
import dev.stipple.studio.Settings;
import dev.stipple.studio.StaffMember;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What a session costs here: for practitioners, beside the plan. */
@Path(PricesResource.PATH)
@RolesAllowed(Role.Names.OWNER)
@Produces(MediaType.TEXT_HTML)
public class PricesResource {

    static final String PATH = "/admin/prices";

    private static final List<Span> EXAMPLES = List.of(new Span(1, 1), new Span(2, 3), new Span(2, 4));

    private final CurrentStaff staff;
    private final Settings settings;
    private final FormToken token;

    PricesResource(CurrentStaff staff, Settings settings, FormToken token) {
        this.staff = staff;
        this.settings = settings;
        this.token = token;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestQuery boolean kept) {
        TypedForm form =
                PricesFields.showing(settings.of(staff.member().studioId()).prices());
        return SettingsForm.opened(form, kept, this::page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> keep(MultivaluedMap<String, String> posted) {
        return SettingsForm.posted(posted, token.stale(), this::page)
                .checked(PricesFields::problems)
                .keep(PATH, form -> settings.price(staff.member(), form.version(), PricesFields.read(form)));
    }

    private TemplateInstance page(TypedForm form, Problems problems, String notice) {
        StaffMember member = staff.member();
        Settings.Standing now = settings.of(member.studioId());
        List<String> shown =
                now.prices().stream().flatMap(PricesResource::examples).toList();
        return new PricesPage(now.studio().name(), member, form, now.version(), shown, problems, notice);
    }

    private static Stream<String> examples(Prices table) {
        return EXAMPLES.stream().map(table::inWords);
    }
}
