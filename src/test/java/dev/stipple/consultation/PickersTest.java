package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.questionnaire.Drawings;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is chosen by picture works as a form of words too, and every picture that a page points to is on it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PickersTest {

    private static final String START = "/c/northgate/q/";

    private final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"pattern", "stage", "areas", "skin", "style"})
    void a_page_with_pictures_holds_each_of_them_once_and_nothing_the_policy_forbids(String slug) {
        browser.fillIn("northgate", Golden.named("01").answers());

        String page = browser.get(START + slug).asString();

        Set<String> symbols = new HashSet<>(found("<symbol id=\"([^\"]+)\"", page));
        assertThat(symbols).containsAll(found("<use href=\"#(d-[a-z0-9-]+-[a-z0-9-]+)\"", pictures(page)));
        assertThat(found("\\sid=\"([^\"]+)\"", page)).doesNotHaveDuplicates();
        assertThat(page).doesNotContainPattern("<style|\\sstyle=|<script>|\\son[a-z]+=\"");
    }

    @Test
    void each_pattern_is_a_radio_with_words_and_a_description() {
        browser.begin("northgate");
        browser.answer(START + "help-with", "help-with", "hairline");

        String page = browser.get(START + "pattern").asString();

        assertThat(found("<use href=\"#(d-pattern-[a-z-]+)\"", page))
                .containsExactlyInAnyOrderElementsOf(Drawings.PATTERN.codes().stream()
                        .map(Drawings.PATTERN::symbol)
                        .toList());
        assertThat(found("<input type=\"radio\" id=\"[^\"]+\" name=\"pattern\" value=\"([^\"]+)\"", page))
                .hasSize(Drawings.PATTERN.codes().size() + 2)
                .containsAll(Drawings.PATTERN.codes())
                .endsWith("none-of-these", "unsure");
        assertThat(page)
                .contains("Describe these pictures in words")
                .contains("aria-describedby=\"pattern-scar-hint\"")
                .contains("<dd id=\"pattern-scar-hint\">Hair does not grow along a line");
    }

    @Test
    void nothing_chosen_leads_back_to_the_first_picture() {
        browser.begin("northgate");
        browser.answer(START + "help-with", "help-with", "hairline");

        Response again = browser.answer(START + "pattern");

        again.then()
                .statusCode(422)
                .body(containsString("<a href=\"#pattern\">Select the one closest to yours"))
                .body(containsString("id=\"pattern\" name=\"pattern\" value=\"hairline\""));
    }

    @ParameterizedTest
    @CsvSource({
        "hairline, stage, stage-hairline",
        "hairline-crown, stage, stage-hairline-crown",
        "top-thinning, stage, stage-top",
        "crown, areas, areas",
        "unsure, areas, areas"
    })
    void the_stage_is_asked_where_there_are_stages_and_may_be_skipped(String pattern, String next, String question) {
        browser.begin("northgate");
        browser.answer(START + "help-with", "help-with", pattern.equals("crown") ? "crown" : "hairline");

        Response answered = browser.answer(START + "pattern", "pattern", pattern);

        assertThat(Browser.path(answered)).isEqualTo(START + next);
        browser.get(START + next).then().body(containsString("name=\"" + question + "\""));
        if (next.equals("stage")) {
            assertThat(Browser.path(browser.answer(START + "stage"))).isEqualTo(START + "areas");
        }
    }

    @Test
    void every_area_of_the_map_is_a_tick_in_the_list_below_it() {
        browser.fillIn("northgate", Golden.named("01").answers());

        String page = browser.get(START + "areas").asString();

        assertThat(page)
                .contains("<fieldset data-map ")
                .contains("<div class=\"head-map\" aria-hidden=\"true\">")
                .contains("data-map-says role=\"status\"")
                .contains("Left means your left, as if you are wearing the picture.")
                .doesNotContain("zone on");
        assertThat(found("<input type=\"checkbox\" id=\"[^\"]+\" name=\"areas\" value=\"([^\"]+)\"", page))
                .containsAll(Set.copyOf(found("data-zone=\"([^\"]+)\"", page)))
                .hasSize(Drawings.ZONES.codes().size() + 1);
        assertThat(found("value=\"([^\"]+)\" checked", page))
                .containsExactlyInAnyOrder("crown", "front-left", "front-middle", "front-right", "most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"white", "black", "tone-0", "tone-11", "<script>"})
    void a_tone_that_no_swatch_shows_is_refused(String tone) {
        browser.fillIn("northgate", Golden.named("01").answers());

        browser.answer(START + "skin", "scalp-tone", tone)
                .then()
                .statusCode(422)
                .body(containsString("href=\"#scalp-tone\""))
                .body(not(containsString("<script>")));
    }

    @Test
    void the_hairline_is_a_drawing_and_never_a_promise() {
        browser.fillIn("northgate", Golden.named("01").answers());

        browser.get(START + "style")
                .then()
                .body(containsString("A drawing, not a promise. Yours depends on your face, skin and remaining hair."))
                .body(not(containsString("type=\"range\"")))
                .body(not(containsString("draggable")));
    }

    @Test
    void a_chosen_drawing_and_its_stage_reach_the_desk_but_no_scale_reaches_the_client() {
        ObjectNode answers = Golden.named("01").answers().deepCopy();
        answers.put("pattern", "hairline").put("stage-hairline", "stage-three");
        answers.put("area-amount", "all")
                .putArray("areas")
                .add("front-left")
                .add("front-right")
                .add("crown");
        browser.fillIn("northgate", answers);
        browser.get(START + "stage").then().body(not(containsString("Norwood")));
        Response sent = browser.send("northgate");
        String id = Browser.path(sent).replaceFirst(".*/", "");
        browser.get(Browser.path(sent)).then().body(not(containsString("Norwood")));
        Browser desk = new Browser();
        desk.answer("/desk/sign-in", "email", "ana@northgate.example", "password", "northgate-demo-only");

        String page = desk.get("/desk/s/" + id).asString();

        assertThat(page)
                .contains("Our guess from the map: 80 to 140 cm2, about 2 to 3 bank cards (self-rated).")
                .contains("about Norwood 3 (self-rated)")
                .contains("#d-stage-hairline-stage-three")
                .contains("<symbol id=\"d-stage-hairline-stage-three\"");
        assertThat(Set.copyOf(found("class=\"zone on\" data-zone=\"([^\"]+)\"", page)))
                .containsExactlyInAnyOrder("front-left", "front-right", "crown");
        assertThat(found("\\sid=\"([^\"]+)\"", page)).doesNotHaveDuplicates();
    }

    @Test
    void not_sure_where_leaves_the_desk_without_a_map() {
        ObjectNode answers = Golden.named("01").answers().deepCopy();
        answers.putArray("areas").add("unsure");
        browser.fillIn("northgate", answers);
        String id = Browser.path(browser.send("northgate")).replaceFirst(".*/", "");
        Browser desk = new Browser();
        desk.answer("/desk/sign-in", "email", "ana@northgate.example", "password", "northgate-demo-only");

        desk.get("/desk/s/" + id)
                .then()
                .statusCode(200)
                .body(not(containsString("Our guess from the map")))
                .body(not(containsString("data-zone")));
    }

    /** What stands after the symbols: the drawings as they are used. */
    private static String pictures(String page) {
        int end = page.indexOf("</svg>", page.indexOf("class=\"sprite\""));
        return end < 0 ? page : page.substring(end);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .toList();
    }
}
