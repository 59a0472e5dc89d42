package dev.stipple.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Browser;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language a page speaks. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LanguageTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @ParameterizedTest
    @CsvSource({"'es-MX,es;q=0.9,en;q=0.8', es", "'de, es;q=0.5, en;q=0.7', en-GB", "'fr', en-GB", "'es', es"})
    void a_page_speaks_the_first_language_of_the_browser_that_we_know(String accepted, String shown) {
        given().header("Accept-Language", accepted)
                .get("/c/northgate")
                .then()
                .statusCode(200)
                .body("html.@lang", org.hamcrest.Matchers.equalTo(shown));
    }

    @Test
    void a_list_that_cannot_be_read_names_no_language() {
        assertThat(Language.firstSpoken(";;;")).isEmpty();
    }

    @Test
    void a_language_that_was_chosen_stays_and_leads_back_to_the_page() {
        Browser browser = new Browser();
        browser.get("/c/northgate");

        Response chosen = browser.get("/language/es");
        chosen.then().statusCode(303);

        assertThat(browser.get("/c/northgate").asString()).contains("<html lang=\"es\"", "href=\"/language/en\"");
    }

    @Test
    void a_language_that_we_do_not_speak_is_not_found() {
        given().get("/language/xx").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example//evil.example/x", "mailto:x", ":::", "https://evil.example/\\evil"})
    void nobody_is_led_off_this_host_after_choosing(String from) {
        assertThat(LanguageResource.path(from)).isEmpty();
    }

    @Test
    void the_way_back_is_the_path_with_what_the_page_was_asked() {
        assertThat(LanguageResource.path("https://evil.example/c/northgate")).contains("/c/northgate");
        assertThat(LanguageResource.path("https://evil.example/c/northgate/q/contact?change=1#name"))
                .contains("/c/northgate/q/contact?change=1");
        assertThat(LanguageResource.path("https://evil.example/c/northgate/saved?a=%0d%0a&b=//evil.example"))
                .contains("/c/northgate/saved?a=%0d%0a&b=//evil.example");
    }

    @ParameterizedTest
    @CsvSource({"/send, /check-answers", "/leave, /save", "/q/add-photos/remove, /q/add-photos"})
    void a_page_that_only_answers_a_form_leads_on_in_another_language_too(String form, String page) {
        String studio = "/c/northgate";
        Browser browser = new Browser();
        Response chosen = given().redirects()
                .follow(false)
                .header("Referer", "https://forms.example" + studio + form)
                .get("/language/es");
        assertThat(Browser.path(chosen)).isEqualTo(studio + form);

        Response shown = browser.get(Browser.path(chosen));

        assertThat(shown.statusCode()).isEqualTo(303);
        assertThat(Browser.path(shown)).isEqualTo(studio + page);
    }

    @Test
    void days_and_times_are_written_as_the_reader_writes_them() {
        Instant at = Instant.parse("2026-11-24T17:00:00Z");
        ZoneId zone = ZoneId.of("Europe/London");
        LocalDate day = LocalDate.of(2026, 11, 29);

        assertThat(ShownTime.moment(at, zone, Locale.ENGLISH)).isEqualTo("Tue 24 Nov, 5pm");
        assertThat(ShownTime.moment(at, zone, SPANISH)).isEqualTo("mar 24 nov, 17:00");
        assertThat(ShownTime.day(day, SPANISH)).isEqualTo("domingo 29 de noviembre");
        assertThat(ShownTime.date(day, Locale.ENGLISH)).isEqualTo("29 November 2026");
        assertThat(ShownTime.date(day, SPANISH)).isEqualTo("29 de noviembre de 2026");
    }

    @Test
    void languages_that_run_from_right_to_left_say_so() {
        assertThat(Language.directionOf(Locale.forLanguageTag("ar"))).isEqualTo("rtl");
        assertThat(Language.directionOf(SPANISH)).isEqualTo("ltr");
    }
}
