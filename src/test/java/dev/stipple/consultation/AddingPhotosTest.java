package dev.stipple.consultation;

import static dev.stipple.consultation.PhotoClient.CLEAN;
import static dev.stipple.consultation.PhotoClient.PAGE;
import static dev.stipple.consultation.PhotoClient.PHOTO;
import static dev.stipple.consultation.PhotoClient.START;
import static dev.stipple.consultation.PhotoClient.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.Pictures;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What comes of a photo that a client chose: kept, advised about or named, and nothing chosen is lost silently. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AddingPhotosTest {

    private final PhotoClient client = new PhotoClient();
    private final Browser browser = client.browser();

    @Test
    void whoever_wants_to_add_photos_now_is_asked_for_them_and_agrees_by_it() {
        browser.fillIn(STUDIO, CLEAN.answers());
        browser.get(START + "/q/photos?change=1")
                .then()
                .body(containsString(
                        "Only practitioners at the studio see them, for this consultation. I agree to that."));

        Response next = client.choose("add-now");

        assertThat(Browser.path(next)).isEqualTo(PAGE + "?change=1");
        browser.get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("You can cover your face."))
                .body(containsString("accept=\"image/jpeg,image/png,image/webp\""))
                .body(not(containsString("capture")));
    }

    @Test
    void leaving_keeps_a_chosen_photo_and_decides_against_none() {
        browser.fillIn(STUDIO, CLEAN.answers());
        client.choose("add-now");

        browser.get(PAGE);
        assertThat(Browser.path(client.upload(Map.of(), "act", "leave"))).isEqualTo(START + "/save");
        assertThat(Browser.path(browser.get(START + "/check-answers")))
                .as("still asked for")
                .startsWith(PAGE);
        browser.get(PAGE);
        assertThat(Browser.path(client.upload(Map.of("photo-top", PHOTO), "act", "leave")))
                .isEqualTo(START + "/save");

        browser.get(PAGE).then().body(containsString("<img "));
    }

    @Test
    void nobody_else_meets_the_page() {
        browser.fillIn(STUDIO, CLEAN.answers());

        assertThat(Browser.path(browser.get(PAGE))).isEqualTo(START + "/check-answers");
        assertThat(Browser.path(client.upload(Map.of("photo-top", PHOTO), "act", "add")))
                .isEqualTo(START + "/check-answers");
        assertThat(Browser.path(new Browser().get(PAGE))).isEqualTo(START);
    }

    @Test
    void a_nine_megabyte_photo_with_a_place_in_it_is_kept_small_upright_and_without_the_place() throws IOException {
        client.toPhotos();
        byte[] photo = Pictures.withExif(Pictures.jpeg(Pictures.noise(4032, 3024, 90), 0.93f), 6);
        assertThat(photo.length).isBetween(8_000_000, 12_000_000);

        client.upload(Map.of("photo-top", photo), "act", "add").then().statusCode(303);

        Response shown = browser.get(PAGE + "/top");
        byte[] kept = shown.asByteArray();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getHeight()).isGreaterThan(picture.getWidth());
        assertThat(kept.length).isLessThan(photo.length / 5);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", Pictures.SECRET);
        assertThat(shown.getHeaders().getValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        shown.then()
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline; filename=\"photo-top.jpg\"");
    }

    @Test
    void continue_adds_what_was_chosen_and_leads_on_and_without_photos_too() {
        client.toPhotos();
        Response without = client.upload(Map.of(), "act", "continue");
        assertThat(Browser.path(without)).isEqualTo(START + "/q/contact");
        assertThat(client.checkAnswers()).contains("Photos added").doesNotContain("said\">Back<");

        Response with = client.upload(Map.of("photo-back", PHOTO), "act", "continue", "change", "1");

        assertThat(Browser.path(with)).isEqualTo(START + "/check-answers");
        assertThat(client.checkAnswers()).contains("said\">Back<");
    }

    @Test
    void add_without_a_photo_says_what_to_do() {
        client.toPhotos();

        client.upload(Map.of(), "act", "add")
                .then()
                .statusCode(422)
                .body(containsString("Choose a photo first, or select “Continue” to go on without one"));
    }

    @Test
    void advice_is_given_in_words_and_refuses_nothing() {
        client.toPhotos();

        client.upload(
                        Map.of("photo-top", Pictures.jpeg(Pictures.dimmed(Pictures.scalp(400, 300, 1), 0.1), 0.9f)),
                        "act",
                        "add")
                .then()
                .statusCode(303);

        browser.get(PAGE)
                .then()
                .body(containsString("This one looks dark. If you can, take it in daylight, or leave it."))
                .body(containsString("This one is small."));
    }

    @Test
    void two_tabs_add_to_each_other() {
        client.toPhotos();
        browser.get(PAGE);
        Browser tab = browser.sibling();
        client.upload(Map.of("photo-front", PHOTO), "act", "add");

        tab.upload(PAGE, Map.of("photo-back", PHOTO), "act", "continue").then().statusCode(303);

        assertThat(client.checkAnswers()).contains("said\">Front<", "said\">Back<");
    }

    @Test
    void a_stale_page_adds_nothing_and_says_so() {
        client.toPhotos();
        browser.get(PAGE);

        browser.loseToken()
                .upload(PAGE, Map.of("photo-front", PHOTO), "act", "add")
                .then()
                .statusCode(422)
                .body(containsString("The photos you chose were not added. Choose them again."));
        browser.get(PAGE + "/front").then().statusCode(404);
    }

    @Test
    void the_page_speaks_spanish() {
        client.toPhotos();
        browser.get(PAGE);
        browser.get("/language/es");
        client.upload(Map.of("photo-top", new byte[] {1}), "act", "add")
                .then()
                .body(containsString("La foto de la parte de arriba tiene que ser JPG, PNG o WebP"))
                .body(containsString("Puedes taparte la cara."));
    }
}
