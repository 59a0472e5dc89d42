package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The way through the pages: where it leads, what it keeps, where it ends kindly. */
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
                .body(containsString(
                        OutcomeWords.of(golden.expected().get("outcome").asText(), ResultWords.messages(Locale.ENGLISH))
                                .heading()))
                .body(not(containsString("points")));
    }

    @Test
    void somebody_under_18_is_stopped_kindly_and_leaves_no_trace() {
        Response answered = browser.before(STUDIO, "1", "1", "2015", "agree");

        answered.then().statusCode(303);
        assertThat(Browser.path(answered)).isEqualTo(START + "/under-18");
        assertThat(browser.cookies()).doesNotContainKey("__Host-draft");
        browser.get(START + "/under-18").then().statusCode(200).body(containsString("We have stored nothing"));
    }

    @Test
    void without_consent_nothing_is_stored() {
        assertThat(Browser.path(browser.before(STUDIO, "1", "1", "1980", "disagree")))
                .isEqualTo(START + "/without-consent");
        assertThat(browser.cookies()).doesNotContainKey("__Host-draft");
    }

    @Test
    void a_page_that_the_journey_has_not_reached_leads_to_where_the_client_is() {
        browser.begin(STUDIO);

        Response get = browser.get(START + "/q/contact");
        get.then().statusCode(303);
        assertThat(Browser.path(get)).isEqualTo(START + "/q/help-with");
        Response post = browser.post(START + "/q/contact", "reply-by", "none");
        assertThat(Browser.path(post)).isEqualTo(START + "/q/help-with");
        Response send = browser.send(STUDIO);
        assertThat(Browser.path(send)).startsWith(START + "/q/help-with");
    }

    @Test
    void a_page_answered_in_another_tab_is_not_overwritten_silently() {
        browser.begin(STUDIO);
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
    void a_slip_in_the_date_of_birth_does_not_cost_the_form_begun() {
        browser.begin(STUDIO);
        browser.answer(START + "/q/help-with", "help-with", "crown").then().statusCode(303);

        Response stopped = browser.before(STUDIO, "27", "3", "2024", "agree");
        browser.get(Browser.path(stopped))
                .then()
                .body(containsString("go back and correct it"))
                .body(containsString("deleted in an hour"))
                .body(not(containsString("We have stored nothing")));
        browser.before(STUDIO, "27", "3", "1984", "agree").then().statusCode(303);

        browser.get(START + "/q/help-with").then().body("**.find { it.@value == 'crown' }.@checked", not(is("")));
    }

    @ParameterizedTest
    @CsvSource({"2024,agree,/under-18", "1984,disagree,/without-consent"})
    void where_a_form_must_stop_it_can_be_deleted_at_once(String year, String consent, String stop) {
        browser.begin(STUDIO);
        browser.before(STUDIO, "27", "3", year, consent);

        browser.get(START + stop);
        browser.post(START + "/delete", "what", "form").then().statusCode(303);

        browser.get(START).then().body(containsString("Start now"));
        browser.get(START + stop).then().body(containsString("We have stored nothing"));
    }

    @ParameterizedTest
    @CsvSource({"2024,agree", "1984,disagree"})
    void a_stopped_form_goes_nowhere_until_the_answer_that_stopped_it_is_mended(String year, String consent) {
        browser.fillIn(STUDIO, CLEAN.answers());
        browser.before(STUDIO, "27", "3", year, consent).then().statusCode(303);

        for (Response tried : List.of(
                browser.get(START + "/check-answers"),
                browser.post(START + "/q/help-with", "help-with", "patches"),
                browser.send(STUDIO))) {
            tried.then().statusCode(303);
            assertThat(Browser.path(tried)).isEqualTo(START + "/before");
        }
        browser.begin(STUDIO);
        assertThat(Browser.path(browser.send(STUDIO))).startsWith(START + "/result/");
    }

    @Test
    void carrying_on_leads_to_the_first_unanswered_page_as_if_one_had_never_left() {
        browser.begin(STUDIO);
        browser.get(START).then().body(containsString("Carry on where you were"));

        Response carried = browser.get(START + "/check-answers");

        assertThat(Browser.path(carried)).isEqualTo(START + "/q/help-with");
    }

    @Test
    void a_follow_up_says_for_which_answer_it_counts() {
        browser.fillIn(STUDIO, CLEAN.answers());

        browser.get(START + "/q/contact").then().body(containsString("Only if you selected “Email”."));
    }
}
