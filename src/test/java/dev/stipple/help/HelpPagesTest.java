package dev.stipple.help;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.edition.EditionReader;
import dev.stipple.edition.Support;
import dev.stipple.support.Browser;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages to look things up, in each language: whole, in order, alone with our server. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HelpPagesTest {

    private static final Pattern HEADING = Pattern.compile("<h([1-6])");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("href=\"#([^\"]*)\"");
    private static final Pattern FETCHED = Pattern.compile(
            "<(?:link|script|img|iframe|source|video|audio|use|form)[^>]*(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern INLINE = Pattern.compile("(?i)<style| style=|<script(?![^>]* src=)| on[a-z]+=");

    @ParameterizedTest
    @CsvSource({
        "about-smp, en, 'About SMP: what you may read, and what is true'",
        "about-smp, es, 'Sobre la SMP: lo que puedes leer y lo que es verdad'",
        "privacy, en, 'Privacy: what happens to your answers'",
        "privacy, es, 'Privacidad: qué pasa con tus respuestas'",
        "accessibility, en, 'Accessibility: use this form your way'",
        "accessibility, es, 'Accesibilidad: usa este formulario a tu manera'",
        "support, en, 'Help and support'",
        "support, es, 'Ayuda y apoyo'"
    })
    void a_page_is_whole_in_its_language(String page, String language, String title) {
        Response shown = open(page, language);
        String html = shown.asString();

        shown.then().statusCode(200);
        assertThat(Browser.html(shown).getString("html.body.div.main.h1")).isEqualTo(title);
        assertThat(html).contains("<html lang=\"" + (language.equals("es") ? "es" : "en-GB") + "\"");
        assertThat(html).doesNotContain("NOT_FOUND", "{help", "{layout");
        assertThat(found(FETCHED, html)).isNotEmpty().allMatch(address -> address.startsWith("/"));
        assertThat(INLINE.matcher(html).find()).as("inline style or script").isFalse();
        assertThat(found(ID, html)).doesNotHaveDuplicates().containsAll(found(ANCHOR, html));
    }

    @ParameterizedTest
    @CsvSource({"about-smp", "privacy", "accessibility", "support"})
    void headings_go_down_one_step_at_a_time_from_one_title(String page) {
        List<Integer> levels = found(HEADING, open(page, "en").asString()).stream()
                .map(Integer::valueOf)
                .toList();

        assertThat(levels).startsWith(1).filteredOn(level -> level == 1).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as("heading " + i).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"about-smp", "privacy", "accessibility", "support", "cookies"})
    void a_page_sets_no_cookie_and_is_asked_for_again(String page) {
        Response shown = given().redirects().follow(false).get("/help/" + page);

        assertThat(shown.getHeaders().getValues("Set-Cookie")).isEmpty();
        shown.then().header("Cache-Control", "private, no-cache");
    }

    @Test
    void choosing_a_language_on_a_help_page_leads_back_to_it() {
        Response chosen = given().redirects()
                .follow(false)
                .header("Referer", "https://example.org/help/support")
                .get("/language/es");

        assertThat(Browser.path(chosen)).isEqualTo("/help/support");
        given().cookies(chosen.cookies()).get("/help/support").then().body(containsString("<h1>Ayuda y apoyo</h1>"));
    }

    @Test
    void a_page_of_the_form_still_gets_its_cookie() {
        assertThat(given().get("/c/northgate/before").getHeaders().getValues("Set-Cookie"))
                .isNotEmpty();
    }

    @Test
    void every_claim_stands_beside_its_truth_grade_source_and_year() {
        String html = open("about-smp", "es").asString();

        assertThat(AboutSmpReader.shipped().claims()).allSatisfy(claim -> {
            String shown =
                    html.replaceFirst("(?s).*id=\"" + claim.id() + "\">", "").replaceFirst("(?s)</article>.*", "");
            assertThat(shown)
                    .contains("Puedes leer:</span> “" + claim.claim().spanish() + "”")
                    .contains("<p>" + claim.truth().spanish() + "</p>")
                    .contains("<strong>" + claim.grade().name().spanish() + "</strong>")
                    .contains(claim.sources().isEmpty() ? "Fuente: ninguna." : "Leído en 2026.");
            claim.sources().forEach(source -> assertThat(shown).contains("href=\"" + source.url() + "\""));
        });
    }

    @Test
    void help_in_despair_is_named_for_every_country_of_the_edition_and_for_elsewhere() {
        String english = open("support", "en").asString();
        String spanish = open("support", "es").asString();

        assertThat(english).contains("<h2 id=\"gb\">United Kingdom</h2>", "<h2 id=\"es\">Spain</h2>");
        assertThat(spanish).contains("<h2 id=\"gb\">Reino Unido</h2>", "<h2 id=\"es\">España</h2>");
        assertThat(spanish).contains("<h2 id=\"other\">En otro lugar</h2>");
        assertEveryContact(english, "en");
        assertEveryContact(spanish, "es");
        assertThat(english).contains("href=\"tel:116123\"", "href=\"sms:85258\"", "href=\"tel:024\"");
    }

    private static void assertEveryContact(String html, String language) {
        assertThat(EditionReader.shipped().in(language).support())
                .hasSizeGreaterThan(2)
                .flatExtracting(Support::urgent)
                .allSatisfy(contact -> assertThat(html).contains(contact.name(), contact.says()));
    }

    @Test
    void the_notice_gives_the_days_that_this_program_keeps_an_unfinished_form() {
        open("privacy", "en").then().body(containsString("14 days after you last pressed Continue"));
        open("accessibility", "es").then().body(containsString("se guarda 14 días"));
    }

    @Test
    void every_cookie_of_the_form_is_named_with_its_purpose() {
        Browser client = new Browser();
        client.begin("northgate");
        client.get("/language/es");
        String notice = open("privacy", "en").asString();

        assertThat(client.cookies().keySet()).hasSizeGreaterThan(2).allSatisfy(name -> assertThat(notice)
                .contains(">" + name.replace("__Host-", "") + "</strong>"));
    }

    @Test
    void cookies_are_a_section_of_the_notice() {
        Response asked = given().redirects().follow(false).get("/help/cookies");

        asked.then().statusCode(303);
        assertThat(Browser.path(asked)).isEqualTo("/help/privacy#cookies");
        assertThat(open("privacy", "en").asString()).contains("<h2 id=\"cookies\">");
    }

    @Test
    void a_page_that_is_not_there_is_not_found_and_nothing_can_be_posted() {
        given().get("/help/nowhere").then().statusCode(404);
        assertThat(given().post("/help/privacy").statusCode()).isBetween(400, 405);
    }

    private static Response open(String page, String language) {
        return given().header("Accept-Language", language).get("/help/" + page);
    }

    private static List<String> found(Pattern pattern, String html) {
        List<String> found = new ArrayList<>();
        for (MatchResult result : pattern.matcher(html).results().toList()) {
            found.add(result.group(1));
        }
        return found;
    }
}
