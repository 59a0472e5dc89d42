package dev.stipple.admin;

import dev.stipple.rights.KeptForms;
import dev.stipple.rights.KeptForms.Stays;
import dev.stipple.rights.KeptForms.What;
import dev.stipple.rights.Retention;
import dev.stipple.rights.RetentionRuns;
import dev.stipple.rights.RetentionSettings;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** How long what is kept. The owner reads here what would be deleted, and only then lets the program delete it. */
@Path(RetentionResource.PATH)
@RolesAllowed(Role.Names.OWNER)
@Produces(MediaType.TEXT_HTML)
public class RetentionResource {

    static final String PATH = "/admin/retention";

    private static final int MOST_SHOWN = 200;
    private static final int RUNS_SHOWN = 10;

    private final CurrentStaff staff;
    private final Studios studios;
    private final RetentionSettings settings;
    private final Retention retention;
    private final RetentionRuns runs;
    private final StippleConfig config;
    private final FormToken token;

    RetentionResource(
            CurrentStaff staff,
            Studios studios,
            RetentionSettings settings,
            Retention retention,
            RetentionRuns runs,
            StippleConfig config,
            FormToken token) {
        this.staff = staff;
        this.studios = studios;
        this.settings = settings;
        this.retention = retention;
        this.runs = runs;
        this.config = config;
        this.token = token;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestQuery boolean kept) {
        return SettingsForm.opened(standing(), kept, this::page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> keep(MultivaluedMap<String, String> posted) {
        return SettingsForm.posted(posted, token.stale(), this::page)
                .checked(RetentionFields::problems)
                .keep(PATH, form -> settings.settle(staff.member(), form.version(), RetentionFields.read(form)));
    }

    /** Lets the program delete, or only report again. */
    @POST
    @Path("deleting")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> deleting(MultivaluedMap<String, String> posted) {
        boolean on = "on".equals(posted.getFirst("deleting"));
        return SettingsForm.posted(
                        posted, token.stale(), (typed, problems, notice) -> page(standing(), problems, notice))
                .keep(
                        PATH,
                        form -> on
                                ? settings.confirm(staff.member(), form.version())
                                : settings.stop(staff.member(), form.version()));
    }

    private TypedForm standing() {
        return RetentionFields.showing(settings.of(staff.member().studioId()).periods());
    }

    private TemplateInstance page(TypedForm form, Problems problems, String notice) {
        StudioProfile studio = studios.byId(staff.member().studioId());
        ZoneId zone = studio.hours().zone();
        RetentionSettings.Standing now = settings.of(studio.id());
        Retention.Report report = retention.report(studio, MOST_SHOWN);
        return new RetentionPage(
                studio.name(),
                staff.member(),
                form,
                now.version(),
                now.since().map(at -> ShownTime.moment(at, zone)).orElse(""),
                now.logRead(),
                config.draft().keepFor().toDays(),
                due(report),
                report.first().stream().map(due -> line(due, zone)).toList(),
                runs.latest(studio.id(), RUNS_SHOWN).stream()
                        .map(run -> ran(run, zone))
                        .toList(),
                problems,
                notice);
    }

    private static RetentionPage.Due due(Retention.Report report) {
        return new RetentionPage.Due(
                report.going(What.NOT_TREATED),
                report.going(What.TREATED),
                report.going(What.PHOTOS),
                report.staying(Stays.HELD),
                report.staying(Stays.WAITS),
                report.logLines());
    }

    private static RetentionPage.Line line(KeptForms.Due due, ZoneId zone) {
        String what =
                switch (due.what()) {
                    case NOT_TREATED -> "the form";
                    case TREATED -> "the form of a treated client";
                    case PHOTOS -> "the photos";
                };
        String stays =
                switch (due.stays()) {
                    case NO -> "";
                    case HELD -> "kept longer: a colleague stopped it";
                    case WAITS -> "stays: a person has still to read or answer it";
                };
        String reference =
                due.reference().substring(0, 5) + "-" + due.reference().substring(5);
        return new RetentionPage.Line(
                due.id().toString(),
                reference,
                what,
                ShownTime.date(due.last().atZone(zone).toLocalDate()),
                stays);
    }

    private static RetentionPage.Ran ran(RetentionRuns.Run run, ZoneId zone) {
        return new RetentionPage.Ran(
                ShownTime.moment(run.at(), zone),
                run.dry(),
                run.notTreated(),
                run.treated(),
                run.photos(),
                run.logLines());
    }
}
