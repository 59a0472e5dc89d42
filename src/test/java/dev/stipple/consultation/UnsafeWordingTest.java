package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.BannedPhrases;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.Studios;
import dev.stipple.submission.Submissions;
import dev.stipple.support.Browser;
import dev.stipple.support.Case;
import dev.stipple.support.CleanClient;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Forty forms with a stop or a red flag: none reads open, and no page reassures, promises or sells, in any language. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UnsafeWordingTest {

    private static final int FORMS = 40;

    /** What 3.7 of the blueprint and its Spanish readers must never meet. */
    private static final Pattern NEVER = Pattern.compile(
            "\\b(suitable|approved|qualify|unfortunately|rejected|declined|minor issue|just a formality|still try|discount|congratulations|"
                    + "don't worry|garant\\w+|perfect[oa]\\w*|candidat\\w*|apt[oa]s?|aprobad\\w+|buenas noticias|milagro\\w*|calv\\w+|"
                    + "sufr\\w+|víctima\\w*|curar|cura|defecto\\w*|anormal\\w*|sin riesgo|sin dolor|no te preocupes|descuento\\w*|"
                    + "lamentablemente|rechazad\\w+)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    @Inject
    PlantedForms forms;

    @Inject
    Submissions submissions;

    @Inject
    Studios studios;

    @Test
    void forty_forms_with_a_stop_or_a_red_flag_never_read_open_or_say_what_must_not_be_said() {
        List<Planted> stopped = stopped();
        assertThat(stopped).hasSize(FORMS);
        for (Planted one : stopped) {
            Browser client = one.open();
            for (Locale language : Language.known()) {
                client.get("/language/" + language.getLanguage());
                String words = words(client.get(one.result()).asString());

                assertThat(words).contains(ResultWords.messages(language).whyTitle());
                assertThat(words).doesNotContain(ResultWords.messages(language).headOpen());
                assertThat(banned(words)).as(language + " " + words).isEmpty();
            }
        }
    }

    private List<Planted> stopped() {
        List<Planted> stopped = new ArrayList<>();
        for (Case one : Case.all()) {
            if (stopped.size() == FORMS) {
                break;
            }
            if (List.of("doctor", "wait", "not-fit")
                    .contains(one.expected().path("outcome").asText())) {
                Planted planted = forms.send(CleanClient.with(one.answers()));
                if (assessment(planted).findings().stream().anyMatch(UnsafeWordingTest::stopsOrWarns)) {
                    stopped.add(planted);
                }
            }
        }
        return stopped;
    }

    private static boolean stopsOrWarns(AssessmentDocument.FindingPart finding) {
        return finding.redFlag()
                || finding.kind().equals("stop")
                || List.of("defer", "decline", "medical-clearance").contains(finding.disposition());
    }

    private AssessmentDocument assessment(Planted planted) {
        return submissions
                .open(studios.bySlug(PlantedForms.STUDIO).orElseThrow().id(), planted.id())
                .flatMap(sent -> sent.assessment())
                .orElseThrow();
    }

    private static List<String> banned(String words) {
        List<String> found = new ArrayList<>();
        Language.known().forEach(language -> found.addAll(BannedPhrases.in(words, language.getLanguage())));
        NEVER.matcher(words.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(found::add);
        return found;
    }

    private static String words(String html) {
        return html.replaceAll("(?s)^.*<main[^>]*>|</main>.*$", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ");
    }
}
