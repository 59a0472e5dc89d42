package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClientJourneyTest {

    private static final String STUDIO = "northgate";
    private static final String START = "/c/" + STUDIO;
    private static final Golden CLEAN = Golden.named("01");

    private final Browser browser = new Browser();

    static List<Golden> goldens() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void each_golden_form_leads_through_the_pages_to_the_outcome_its_author_expected(Golden golden) {
        browser.fillIn(STUDIO, golden.answers());
        Response sent = browser.send(STUDIO);
        sent.then().statusCode(303);

        browser.get(Browser.path(sent))
                .then()
                .statusCode(200)
                .body(containsString(heading(golden.expected().get("outcome").asText())))
                .body(not(containsString("points")));
    }

    @Test
    void a_blank_page_comes_back_with_its_message_and_a_422() {
        begin();

        browser.answer(START + "/q/help-with")
                .then()
                .statusCode(422)
                .body("html.head.title", startsWith("Error: "))
                .body(
                        "**.find { it.@id == 'help-with-error' }.text()",
                        containsString("Select what you would like help with"))
                .body("**.find { it.@class == 'summary' }.ul.li.a.@href", is("#help-with"));
    }

    @Test
    void a_code_that_no_option_has_is_an_ordinary_error() {
        begin();

        browser.answer(START + "/q/help-with", "help-with", "everything").then().statusCode(422);
    }

    @Test
    void an_option_that_stands_alone_cannot_be_combined() {
        begin();

        browser.answer(START + "/q/help-with", "help-with", "crown", "help-with", "unsure")
                .then()
                .statusCode(422)
                .body("**.find { it.@id == 'help-with-error' }.text()", containsString("not both"))
                .body("**.find { it.@value == 'crown' }.@checked", not(is("")));
    }

    @ParameterizedTest
    @CsvSource({
        "30,2,1980,must be a real date",
        "1,1,1850,must be 1900 or later",
        "1,1,2190,must be in the past",
        "x,1,1980,must have a day",
        "1,13,1980,must have a day",
        "'','','',Enter your date of birth"
    })
    void a_date_that_cannot_be_names_the_mend_and_is_kept(String day, String month, String year, String message) {
        Response answered = before(day, month, year, "agree");

        answered.then()
                .statusCode(422)
                .body("**.find { it.@id == 'date-of-birth-error' }.text()", containsString(message))
                .body("**.find { it.@id == 'date-of-birth-year' }.@value", is(year));
    }

    @Test
    void somebody_under_18_is_stopped_kindly_and_leaves_no_trace() {
        Response answered = before("1", "1", "2015", "agree");

        answered.then().statusCode(303);
        assertThat(Browser.path(answered)).isEqualTo(START + "/under-18");
        assertThat(browser.cookies()).doesNotContainKey("__Host-draft");
        browser.get(START + "/under-18").then().statusCode(200).body(containsString("We have stored nothing"));
    }

    @Test
    void without_consent_nothing_is_stored() {
        assertThat(Browser.path(before("1", "1", "1980", "disagree"))).isEqualTo(START + "/without-consent");
        assertThat(browser.cookies()).doesNotContainKey("__Host-draft");
    }

    @Test
    void a_page_that_the_journey_has_not_reached_leads_to_where_the_client_is() {
        begin();

        Response get = browser.get(START + "/q/contact");
        get.then().statusCode(303);
        assertThat(Browser.path(get)).isEqualTo(START + "/q/help-with");
        Response post = browser.post(START + "/q/contact", "reply-by", "none");
        assertThat(Browser.path(post)).isEqualTo(START + "/q/help-with");
        Response send = browser.send(STUDIO);
        assertThat(Browser.path(send)).startsWith(START + "/q/help-with");
    }

    @Test
    void a_stale_form_token_keeps_what_was_typed() {
        browser.fillIn(STUDIO, CLEAN.answers());
        browser.get(START + "/q/contact?change=1");
        browser.loseToken();

        browser.post(START + "/q/contact", "reply-by", "email", "email", "kept@example.com", "name", "Kept Name")
                .then()
                .statusCode(422)
                .body(containsString("This page was open a long time. Your answer is still here."))
                .body("**.find { it.@id == 'email' }.@value", is("kept@example.com"))
                .body("**.find { it.@id == 'name' }.@value", is("Kept Name"));
    }

    @Test
    void five_thousand_characters_are_taken_and_fifty_thousand_politely_refused_with_all_of_them_kept() {
        browser.fillIn(STUDIO, CLEAN.answers());
        String contact = START + "/q/contact";
        String whole = "ü".repeat(5000);

        browser.answer(contact, "reply-by", "none", "own-question", whole)
                .then()
                .statusCode(303);
        browser.get(contact).then().body("**.find { it.@id == 'own-question' }.text()", containsString(whole));
        Response refused = browser.answer(contact, "reply-by", "none", "own-question", "y".repeat(50_000));

        refused.then()
                .statusCode(422)
                .body("**.find { it.@id == 'own-question-error' }.text()", containsString("room for 5,000"));
        assertThat(refused.asString()).contains("y".repeat(50_000));
    }

    @Test
    void emoji_and_right_to_left_text_survive_and_markup_stays_text() {
        browser.fillIn(STUDIO, CLEAN.answers());
        String name = "שָׁלוֹם 👩🏽‍🦲 <script>alert(1)</script>";

        browser.answer(START + "/q/contact", "reply-by", "none", "name", name)
                .then()
                .statusCode(303);

        browser.get(START + "/check-answers")
                .then()
                .body(containsString("שָׁלוֹם 👩🏽‍🦲"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void a_control_character_is_refused_and_taken_out_of_what_is_shown_again() {
        browser.fillIn(STUDIO, CLEAN.answers());

        browser.answer(START + "/q/contact", "reply-by", "none", "name", "A\u0000da")
                .then()
                .statusCode(422)
                .body("**.find { it.@id == 'name-error' }.text()", containsString("invisible control character"))
                .body("**.find { it.@id == 'name' }.@value", is("Ada"));
    }

    @Test
    void a_form_of_a_thousand_fields_is_refused_with_a_page() {
        begin();
        browser.get(START + "/q/help-with");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < 1200; i++) {
            fields.put("field" + i, List.of("x"));
        }

        Response refused = browser.post(START + "/q/help-with", fields);

        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(refused.asString()).contains("<h1>");
    }

    @Test
    void an_unknown_studio_and_an_unknown_page_are_kind_404s() {
        browser.get("/c/nowhere").then().statusCode(404).body(containsString("We cannot find that page"));
        browser.get("/c/nowhere/before").then().statusCode(404);
        begin();
        browser.get(START + "/q/no-such-page").then().statusCode(404).body(containsString("We cannot find that page"));
    }

    @Test
    void a_page_answered_in_another_tab_is_not_overwritten_silently() {
        begin();
        browser.get(START + "/q/help-with");
        String seen = Browser.value(browser.get(START + "/q/help-with"), "seen");
        browser.post(START + "/q/help-with", "help-with", "crown", "seen", seen)
                .then()
                .statusCode(303);

        Response second = browser.post(START + "/q/help-with", "help-with", "patches", "seen", seen);

        second.then()
                .statusCode(409)
                .body(containsString("answered in another tab"))
                .body(containsString("Thin or bare crown"));
        String now = Browser.value(second, "seen");
        browser.post(START + "/q/help-with", "help-with", "patches", "seen", now)
                .then()
                .statusCode(303);
    }

    @Test
    void changing_an_early_answer_asks_only_what_that_opens_and_returns() {
        browser.fillIn(STUDIO, CLEAN.answers());

        Response same = browser.answer(START + "/q/allergies?change=1", "allergies", "none", "change", "1");
        assertThat(Browser.path(same)).isEqualTo(START + "/check-answers");
        Response opens = browser.answer(START + "/q/allergies?change=1", "allergies", "latex", "change", "1");
        assertThat(Browser.path(opens)).isEqualTo(START + "/q/allergy-more?change=1");
        Response done = browser.answer(START + "/q/allergy-more?change=1", "latex-reaction", "rash", "change", "1");
        assertThat(Browser.path(done)).isEqualTo(START + "/check-answers");
    }

    @Test
    void back_after_sending_says_that_it_was_sent() {
        browser.fillIn(STUDIO, CLEAN.answers());
        Response sent = browser.send(STUDIO);

        browser.get(START + "/q/help-with")
                .then()
                .statusCode(200)
                .body(containsString("You have already sent this"))
                .body(containsString(Browser.path(sent)));
    }

    @Test
    void the_private_link_opens_the_result_on_another_device_and_nothing_else_does() {
        browser.fillIn(STUDIO, CLEAN.answers());
        String result = Browser.path(browser.send(STUDIO));
        String page = browser.get(result).asString();
        String link = page.replaceFirst("(?s).*href=\"([^\"]*)\">Your private link.*", "$1");

        Browser other = new Browser();
        other.get(result).then().statusCode(404);
        Response opened = other.get(link);
        assertThat(Browser.path(opened)).isEqualTo(result);
        other.get(result).then().statusCode(200).body(containsString("Nothing you told us rules SMP out"));
        new Browser().get(link + "x").then().statusCode(404);
    }

    @Test
    void two_hundred_sends_at_the_same_instant_make_one_submission() throws Exception {
        browser.fillIn(STUDIO, CLEAN.answers());
        ExecutorService pool = Executors.newFixedThreadPool(50);
        Set<String> results = ConcurrentHashMap.newKeySet();
        List<Callable<Integer>> sends = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Browser tab = browser.sibling();
            sends.add(() -> {
                Response sent = tab.send(STUDIO);
                results.add(Browser.path(sent));
                return sent.statusCode();
            });
        }

        for (var done : pool.invokeAll(sends)) {
            assertThat(done.get()).isEqualTo(303);
        }
        pool.shutdown();

        assertThat(results).hasSize(1);
        assertThat(results.iterator().next()).startsWith(START + "/result/");
    }

    @Test
    void cookies_are_bound_to_the_host_and_pages_are_not_kept() {
        Response page = browser.get(START + "/before");

        assertThat(page.getHeaders().getValues("Set-Cookie")).allSatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-")
                .contains("HttpOnly")
                .contains("Secure")
                .contains("SameSite=Lax"));
        page.then()
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void odd_paths_and_posts_from_other_sites_meet_the_wall() {
        assertThat(io.restassured.RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get("/desk;a/queue")
                        .statusCode())
                .isEqualTo(400);
        assertThat(io.restassured.RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get("/desk/%2e%2e/queue")
                        .statusCode())
                .isEqualTo(400);
        assertThat(io.restassured.RestAssured.given()
                        .header("Sec-Fetch-Site", "cross-site")
                        .post("/desk/sign-in")
                        .statusCode())
                .isEqualTo(403);
    }

    private void begin() {
        before("27", "3", "1984", "agree").then().statusCode(303);
    }

    private Response before(String day, String month, String year, String consent) {
        return browser.answer(
                START + "/before",
                "date-of-birth-day",
                day,
                "date-of-birth-month",
                month,
                "date-of-birth-year",
                year,
                "consent",
                consent);
    }

    private static String heading(String outcome) {
        return OutcomeWords.of(outcome).heading();
    }

    static JsonNode clean() {
        return CLEAN.answers();
    }
}
