package dev.stipple.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.stipple.edition.BannedPhrases;
import dev.stipple.support.Browser;
import dev.stipple.support.TestDatabase;
import io.quarkus.qute.i18n.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who meets an error is told in their language what to do, and whom to turn to. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErrorPagesTest {

    private static final String START = "/c/northgate";
    private static final String PHOTOS = START + "/q/add-photos";

    private final Browser browser = new Browser();

    @Test
    void a_page_that_is_not_found_speaks_the_language_of_its_reader_and_names_the_studio() {
        browser.get(START);
        browser.get("/language/es");

        helps(
                browser.get(START + "/no-such-page")
                        .then()
                        .statusCode(404)
                        .extract()
                        .response(),
                "No encontramos esa");
    }

    @Test
    void a_form_that_was_open_too_long_speaks_the_language_of_its_reader() {
        browser.begin("northgate");
        browser.get("/language/es");

        Response refused = browser.loseToken().post(START + "/leave");

        assertThat(refused.statusCode()).isEqualTo(400);
        helps(refused, "Esta página llevaba mucho tiempo abierta");
    }

    @Test
    void what_is_refused_at_the_outer_wall_speaks_it_too() {
        browser.begin("northgate");
        browser.get("/language/es");

        helps(browser.post(START + "/q/help-with", "help-with", "x".repeat(5_000_000)), "Eso es más de lo que cabe");
        Response elsewhere = given().header("Accept-Language", "es")
                .header("Sec-Fetch-Site", "cross-site")
                .post(START + "/before");
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        helps(elsewhere, "Eso no venía de nuestra página");
    }

    @Test
    void where_no_studio_is_known_there_is_a_way_to_help_all_the_same() {
        browser.get("/c/nowhere/before")
                .then()
                .statusCode(404)
                .body(containsString("href=\"/help/support\""))
                .body(not(containsString("/c/nowhere")));
    }

    @Test
    void a_page_that_is_not_found_and_then_shown_in_another_language_is_still_not_found() {
        given().header("Accept-Language", "es")
                .get("/nothing-here")
                .then()
                .statusCode(404)
                .body("html.@lang", equalTo("es"))
                .body("html.body.div.main.h1", equalTo("No encontramos esa página"));
    }

    @Test
    void the_desk_and_programs_are_spoken_to_in_english() {
        given().header("Accept-Language", "es")
                .get("/desk/no-such-page")
                .then()
                .body("html.@lang", equalTo("en-GB"))
                .body(containsString("We cannot find that page"));
        given().header("Accept-Language", "es")
                .get("/api/v1/no-such-thing")
                .then()
                .body("title", equalTo("We cannot find that page"));
    }

    @Test
    void photos_of_a_stranger_are_refused_before_they_fill_the_disk() {
        Browser stranger = new Browser();
        stranger.get(START);

        stranger.post(PHOTOS, "photo-top", "x".repeat(5 * 1024 * 1024))
                .then()
                .statusCode(413)
                .body(containsString("Open your form first"))
                .body(containsString("href=\"" + PHOTOS + "\""));
        assertThat(stranger.upload(PHOTOS, Map.of("photo-top", new byte[5 * 1024 * 1024]))
                        .statusCode())
                .as("without saying how long it is")
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_sentence_is_said_in_both_languages_plainly_and_without_a_banned_phrase(String language)
            throws IOException {
        Map<String, String> english = Arrays.stream(ErrorMessages.class.getDeclaredMethods())
                .collect(Collectors.toMap(Method::getName, message -> message.getAnnotation(Message.class)
                        .value()));
        Map<String, String> spoken = language.equals("en") ? english : spanish();

        assertThat(spoken.keySet()).isEqualTo(english.keySet());
        assertThat(spoken)
                .allSatisfy((key, text) ->
                        assertThat(BannedPhrases.in(text, language)).as(key).isEmpty());
        assertThat(english).allSatisfy((key, text) -> assertThat(text.split("(?<=[.:])\\s+"))
                .as(key)
                .allSatisfy(sentence -> assertThat(sentence.split("\\s+")).hasSizeLessThanOrEqualTo(20)));
    }

    private static void helps(Response page, String says) {
        page.then()
                .body("html.@lang", equalTo("es"))
                .body(containsString(says))
                .body(containsString("href=\"" + START + "/crisis\">¿En peligro"))
                .body(containsString("class=\"phone\" href=\"tel:"))
                .body(containsString("href=\"" + START + "\">Ir al principio del formulario"))
                .body(not(containsString("We could not")));
    }

    private static Map<String, String> spanish() throws IOException {
        Properties spanish = new Properties();
        try (Reader file = new InputStreamReader(
                ErrorMessages.class.getResourceAsStream("/messages/errors_es.properties"), StandardCharsets.UTF_8)) {
            spanish.load(file);
        }
        return spanish.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, spanish::getProperty));
    }
}
