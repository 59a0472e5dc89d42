package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever arrives: a clear message that names the mend, everything typed kept, nothing lost. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadInputTest {

    private static final String STUDIO = "northgate";
    private static final String START = "/c/" + STUDIO;
    private static final Golden CLEAN = Golden.named("01");

    private final Browser browser = new Browser();

    @Test
    void a_blank_page_comes_back_with_its_message_and_a_422() {
        browser.begin(STUDIO);

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
        browser.begin(STUDIO);

        browser.answer(START + "/q/help-with", "help-with", "everything").then().statusCode(422);
    }

    @Test
    void an_option_that_stands_alone_cannot_be_combined() {
        browser.begin(STUDIO);

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
        "1,13,1980,must have a month",
        "1,ma,1980,must have a month",
        "1,1,84,must have a year with four digits",
        "1,1,'',must have a year with four digits",
        "'','','',Enter your date of birth"
    })
    void a_date_that_cannot_be_names_the_mend_and_is_kept(String day, String month, String year, String message) {
        Response answered = browser.before(STUDIO, day, month, year, "agree");

        answered.then()
                .statusCode(422)
                .body("**.find { it.@id == 'date-of-birth-error' }.text()", containsString(message))
                .body("**.find { it.@id == 'date-of-birth-year' }.@value", is(year));
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
        browser.begin(STUDIO);
        browser.get(START + "/q/help-with");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < 1200; i++) {
            fields.put("field" + i, List.of("x"));
        }

        Response refused = browser.post(START + "/q/help-with", fields);

        refused.then()
                .statusCode(413)
                .body(containsString("Load the page again"))
                .body(containsString(START));
    }

    @Test
    void an_unknown_studio_and_an_unknown_page_are_kind_404s() {
        browser.get("/c/nowhere").then().statusCode(404).body(containsString("We cannot find that page"));
        browser.get("/c/nowhere/before").then().statusCode(404);
        browser.begin(STUDIO);
        browser.get(START + "/q/no-such-page").then().statusCode(404).body(containsString("We cannot find that page"));
    }

    @ParameterizedTest
    @CsvSource({"3", "03", "march", "Mar"})
    void a_month_may_be_typed_as_a_number_or_by_its_name(String month) {
        browser.before(STUDIO, "27", month, "1984", "agree").then().statusCode(303);

        browser.get(START + "/before").then().body("**.find { it.@id == 'date-of-birth-month' }.@value", is("3"));
    }

    @Test
    void marks_that_turn_the_direction_of_text_are_taken_out() {
        browser.fillIn(STUDIO, CLEAN.answers());

        browser.answer(START + "/q/contact", "reply-by", "none", "name", "Ada\u202E decided")
                .then()
                .statusCode(303);

        browser.get(START + "/check-answers").then().body(containsString("Ada decided"));
    }

    @Test
    void five_megabytes_are_refused_with_a_page() {
        browser.begin(STUDIO);

        Response refused = browser.answer(START + "/q/help-with", "help-with", "x".repeat(5_000_000));

        refused.then().statusCode(413).body(containsString("more than the page can take"));
    }
}
