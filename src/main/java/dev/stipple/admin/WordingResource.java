package dev.stipple.admin;

import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.CurrentStaff;
import dev.stipple.studio.Role;
import dev.stipple.studio.Settings;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.Wordings;
import dev.stipple.submission.ClientWords;
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
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What clients read for each outcome, and the sentence that a studio may add to it. */
@Path("/admin/wording")
@Produces(MediaType.TEXT_HTML)
public class WordingResource {

    private static final String PREVIEW = "This is a preview. Nothing has been kept yet.";

    private final CurrentStaff staff;
    private final Settings settings;
    private final Wordings wordings;
    private final ClientWords words;
    private final FormToken token;

    WordingResource(CurrentStaff staff, Settings settings, Wordings wordings, ClientWords words, FormToken token) {
        this.staff = staff;
        this.settings = settings;
        this.wordings = wordings;
        this.words = words;
        this.token = token;
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.LEAD})
    public RestResponse<TemplateInstance> show(@RestQuery boolean kept) {
        TypedForm form = WordingFields.showing(wordings.all(staff.member().studioId()));
        return page(200, form, Problems.NONE, Notices.after(kept));
    }

    @POST
    @RolesAllowed(Role.Names.OWNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> keep(MultivaluedMap<String, String> posted) {
        TypedForm form = TypedForm.of(posted);
        if (token.stale()) {
            return page(422, form, Problems.NONE, Notices.STALE);
        }
        Problems problems = WordingFields.problems(form);
        if (!problems.none()) {
            return page(422, form, problems, "");
        }
        if (form.has("act", "preview")) {
            return page(200, form, Problems.NONE, PREVIEW);
        }
        boolean kept = settings.word(staff.member(), form.version(), WordingFields.read(form));
        return kept ? Redirect.to("/admin/wording?kept=true") : page(409, form, Problems.NONE, Notices.MEANWHILE);
    }

    private RestResponse<TemplateInstance> page(int status, TypedForm form, Problems problems, String notice) {
        StaffMember member = staff.member();
        Settings.Standing now = settings.of(member.studioId());
        List<WordingPage.Part> parts =
                Wordings.OUTCOMES.stream().map(outcome -> part(outcome, form)).toList();
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(new WordingPage(now.studio().name(), member, form, now.version(), parts, problems, notice))
                .build();
    }

    private WordingPage.Part part(String outcome, TypedForm form) {
        String heading = words.headline(outcome, Locale.ENGLISH.getLanguage()).heading();
        return new WordingPage.Part(
                outcome,
                heading,
                Language.known().stream()
                        .map(language -> line(outcome, language, form))
                        .toList());
    }

    private WordingPage.Line line(String outcome, Locale language, TypedForm form) {
        ClientWords.Headline headline = words.headline(outcome, language.getLanguage());
        String field = WordingFields.field(outcome, language);
        String own = form.at(field);
        return new WordingPage.Line(
                field,
                language.getLanguage(),
                language.getDisplayLanguage(Locale.ENGLISH),
                headline.heading(),
                headline.sentence(),
                own,
                WordingFields.age(own, language));
    }
}
