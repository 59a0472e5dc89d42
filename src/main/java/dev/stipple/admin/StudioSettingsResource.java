package dev.stipple.admin;

import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.ClosedDays;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.Settings;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The studio itself: its name, phone, hours, time to think, country and language. */
@Path(StudioSettingsResource.PATH)
@RolesAllowed(Role.Names.OWNER)
@Produces(MediaType.TEXT_HTML)
public class StudioSettingsResource {

    static final String PATH = "/admin/studio";

    private static final int CLOSED_SHOWN = 5;

    private final CurrentStaff staff;
    private final Settings settings;
    private final ClosedDays closedDays;
    private final HelpLines lines;
    private final FormToken token;
    private final Clock clock;

    StudioSettingsResource(
            CurrentStaff staff,
            Settings settings,
            ClosedDays closedDays,
            HelpLines lines,
            FormToken token,
            Clock clock) {
        this.staff = staff;
        this.settings = settings;
        this.closedDays = closedDays;
        this.lines = lines;
        this.token = token;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestQuery boolean kept) {
        return SettingsForm.opened(StudioFields.showing(studio()), kept, this::page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> keep(MultivaluedMap<String, String> posted) {
        StudioProfile now = studio();
        return SettingsForm.posted(posted, token.stale(), this::page)
                .checked(form -> StudioFields.problems(form, countries(now)))
                .keep(PATH, form -> settings.settle(staff.member(), form.version(), StudioFields.read(form, now)));
    }

    private StudioProfile studio() {
        return settings.of(staff.member().studioId()).studio();
    }

    private TemplateInstance page(TypedForm form, Problems problems, String notice) {
        StaffMember member = staff.member();
        Settings.Standing now = settings.of(member.studioId());
        StudioProfile studio = now.studio();
        return new StudioSettingsPage(
                studio.name(),
                member,
                "/c/" + studio.slug(),
                form,
                now.version(),
                days(form),
                choices(countries(studio), form.at("country")),
                languages(form),
                nextClosed(studio),
                problems,
                notice);
    }

    /** Those with help lines of their own, and the one that the studio has. */
    private List<String> countries(StudioProfile studio) {
        return Stream.concat(lines.countries(studio.id()).stream(), Stream.of(studio.country()))
                .distinct()
                .toList();
    }

    private static List<Choice> choices(List<String> countries, String chosen) {
        return countries.stream()
                .map(code -> new Choice(
                        code,
                        new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH),
                        code.equals(chosen)))
                .toList();
    }

    private static List<Choice> languages(TypedForm form) {
        return Language.known().stream()
                .map(one -> new Choice(
                        one.getLanguage(),
                        one.getDisplayLanguage(Locale.ENGLISH),
                        one.getLanguage().equals(form.at("language"))))
                .toList();
    }

    private static List<Choice> days(TypedForm form) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(
                        day.name(), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), form.has("days", day.name())))
                .toList();
    }

    private List<String> nextClosed(StudioProfile studio) {
        LocalDate today = clock.instant().atZone(studio.hours().zone()).toLocalDate();
        return closedDays.from(studio.id(), today).stream()
                .limit(CLOSED_SHOWN)
                .map(ShownDay::of)
                .toList();
    }
}
