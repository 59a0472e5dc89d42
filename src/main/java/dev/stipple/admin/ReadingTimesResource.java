package dev.stipple.admin;

import dev.stipple.rules.Severity;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.ReadingTimes;
import dev.stipple.studio.Role;
import dev.stipple.studio.Settings;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.ClientWords;
import dev.stipple.submission.ReadingTargets;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** How soon forms are read, and what clients are promised because of it. */
@Path(ReadingTimesResource.PATH)
@Produces(MediaType.TEXT_HTML)
public class ReadingTimesResource {

    static final String PATH = "/admin/sla";

    private static final String STAFF_LANGUAGE = "en";

    private final CurrentStaff staff;
    private final Settings settings;
    private final ClientWords words;
    private final FormToken token;
    private final Clock clock;

    ReadingTimesResource(CurrentStaff staff, Settings settings, ClientWords words, FormToken token, Clock clock) {
        this.staff = staff;
        this.settings = settings;
        this.words = words;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.LEAD})
    public RestResponse<TemplateInstance> show(@RestQuery boolean kept) {
        StudioProfile studio = settings.of(staff.member().studioId()).studio();
        return SettingsForm.opened(ReadingTimesFields.showing(studio.readingTimes()), kept, this::page);
    }

    @POST
    @RolesAllowed(Role.Names.OWNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> keep(MultivaluedMap<String, String> posted) {
        return SettingsForm.posted(posted, token.stale(), this::page)
                .checked(ReadingTimesFields::problems)
                .keep(PATH, form -> settings.readWithin(staff.member(), form.version(), ReadingTimesFields.read(form)));
    }

    private TemplateInstance page(TypedForm form, Problems problems, String notice) {
        StaffMember member = staff.member();
        Settings.Standing now = settings.of(member.studioId());
        StudioProfile studio = now.studio();
        List<ReadingTimesPage.Line> lines = List.of(
                line(
                        studio,
                        form,
                        Severity.SAFETY,
                        "A sign that a doctor should see soon",
                        ReadingTimes.MOST_SAFETY_HOURS),
                line(studio, form, Severity.RED, "A red flag", ReadingTimes.MOST_RED_DAYS),
                line(studio, form, Severity.AMBER, "An amber flag", ReadingTimes.MOST_AMBER_DAYS),
                line(studio, form, Severity.ROUTINE, "Everything else", ReadingTimes.MOST_ROUTINE_DAYS));
        List<String> beforeStart = Language.known().stream()
                .map(language -> words.beforeStart(studio, language.getLanguage()))
                .toList();
        return new ReadingTimesPage(
                studio.name(),
                member,
                form,
                now.version(),
                lines,
                moment(ReadingTargets.due(Severity.CRISIS, clock.instant(), studio), studio),
                beforeStart,
                problems,
                notice);
    }

    private ReadingTimesPage.Line line(
            StudioProfile studio, TypedForm form, Severity severity, String title, int most) {
        Instant sent = clock.instant();
        String field = severity.name().toLowerCase(Locale.ROOT);
        return new ReadingTimesPage.Line(
                field,
                title,
                severity == Severity.SAFETY ? "working hours" : "working days",
                form.at(field),
                "1 to " + most,
                moment(ReadingTargets.due(severity, sent, studio), studio),
                words.afterSending(studio, ReadingTargets.promise(severity, sent, studio), STAFF_LANGUAGE));
    }

    private static String moment(Instant at, StudioProfile studio) {
        return ShownTime.moment(at, studio.hours().zone());
    }
}
