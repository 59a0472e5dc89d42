package dev.stipple.admin;

import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
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

/** What clients read for each outcome, and the sentence that a studio may add to it. */
@Path(WordingResource.PATH)
@Produces(MediaType.TEXT_HTML)
public class WordingResource {

    static final String PATH = "/admin/wording";

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
        return SettingsForm.opened(form, kept, this::page);
    }

    @POST
    @RolesAllowed(Role.Names.OWNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> keep(MultivaluedMap<String, String> posted) {
        SettingsForm wording =
                SettingsForm.posted(posted, token.stale(), this::page).checked(WordingFields::problems);
        if (wording.typed().has("act", "preview")) {
            return wording.show(PREVIEW);
        }
        return wording.keep(PATH, form -> settings.word(staff.member(), form.version(), WordingFields.read(form)));
    }

    private TemplateInstance page(TypedForm form, Problems problems, String notice) {
        StaffMember member = staff.member();
        Settings.Standing now = settings.of(member.studioId());
        List<WordingPage.Part> parts =
                Wordings.OUTCOMES.stream().map(outcome -> part(outcome, form)).toList();
        return new WordingPage(now.studio().name(), member, form, now.version(), parts, problems, notice);
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
