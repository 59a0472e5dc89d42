package dev.stipple.consultation;

import static dev.stipple.consultation.PhotoClient.OTHER;
import static dev.stipple.consultation.PhotoClient.PAGE;
import static dev.stipple.consultation.PhotoClient.PHOTO;
import static dev.stipple.consultation.PhotoClient.STUDIO;
import static dev.stipple.consultation.PhotoClient.draftOfPhotos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Who sees a photo, and what becomes of it when it is replaced or removed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeeingPhotosTest {

    private final PhotoClient client = new PhotoClient();
    private final Browser browser = client.browser();

    @Test
    void added_photos_are_covered_can_be_replaced_and_removed() throws IOException {
        client.toPhotos();
        client.upload(Map.of("photo-top", PHOTO, "photo-scar", PHOTO), "act", "add");
        byte[] first = browser.get(PAGE + "/top").asByteArray();

        browser.get(PAGE)
                .then()
                .body("**.findAll { it.@class == 'veil' }.size()", is(2))
                .body(containsString("800 by 700 pixels"));
        client.upload(Map.of("photo-top", OTHER), "act", "add").then().statusCode(303);
        assertThat(browser.get(PAGE + "/top").asByteArray()).isNotEqualTo(first);
        assertThat(small(PAGE + "/top/small").getHeight()).isEqualTo(320);

        browser.get(PAGE);
        assertThat(Browser.path(browser.post(PAGE + "/remove", "view", "top"))).isEqualTo(PAGE);
        browser.get(PAGE + "/top").then().statusCode(404);
        browser.get(PAGE + "/scar").then().statusCode(200);
        assertThat(client.checkAnswers()).contains("said\">A scar<").doesNotContain("said\">Top<");
        browser.post(PAGE + "/remove", "view", "top").then().statusCode(303);
        browser.post(PAGE + "/remove", "view", "elsewhere").then().statusCode(404);
    }

    @Test
    void only_the_browser_of_the_draft_sees_its_photos() {
        client.toPhotos();
        client.upload(Map.of("photo-top", PHOTO), "act", "add");

        new Browser().get(PAGE + "/top").then().statusCode(404);
        Browser other = new Browser();
        other.begin(STUDIO);
        other.get(PAGE + "/top").then().statusCode(404);
        browser.get(PAGE + "/elsewhere").then().statusCode(404);
    }

    @Test
    void what_is_sent_is_seen_by_practitioners_alone_with_the_consent_that_was_given() {
        client.toPhotos();
        client.upload(Map.of("photo-top", PHOTO, "photo-front", PHOTO), "act", "continue");
        String draftPhoto = "/desk/s/" + draftOfPhotos() + "/photos/top";
        Browser ana = signedIn("ana");
        ana.get(draftPhoto).then().statusCode(404);
        String result = Browser.path(browser.send(STUDIO));
        String id = result.substring(result.lastIndexOf('/') + 1);

        browser.get(result).then().statusCode(200).body(not(containsString("there are no photos yet")));
        browser.get(PAGE + "/top").then().statusCode(404);
        ana.get("/desk/s/" + id).then().body(containsString("Photos (2)")).body(containsString("The photo of the top"));
        ana.get("/desk/s/" + id + "/photos/top").then().statusCode(200).contentType("image/jpeg");
        ana.get("/desk/s/" + id + "/photos/top/small").then().statusCode(200);
        ana.get("/desk/s/" + id + "/photos/scar").then().statusCode(404);
        signedIn("finn").get("/desk/s/" + id + "/photos/top").then().statusCode(403);
        assertThat(Browser.path(new Browser().get("/desk/s/" + id + "/photos/top")))
                .isEqualTo("/desk/sign-in");
        assertThat(Rows.value(
                        "select count(*) from consent_event where purpose = 'photos' and record_id = '" + id + "'"))
                .isEqualTo("1");
        assertThat(Rows.value("select cast(photos as text) from review where id = '" + id + "'"))
                .isEqualTo("true");
    }

    @Test
    void no_pixel_is_in_clear_in_the_database_and_a_photo_does_not_open_in_the_place_of_another() {
        client.toPhotos();
        client.upload(Map.of("photo-top", PHOTO, "photo-front", OTHER), "act", "add");
        byte[] shown = browser.get(PAGE + "/top").asByteArray();
        String draft = draftOfPhotos();
        String dump = Rows.value(
                "select string_agg(encode(sealed, 'hex') || encode(small, 'hex'), ' ') from photo where record_id = '"
                        + draft + "'");
        for (int at = 0; at + 32 < shown.length; at += shown.length / 50) {
            assertThat(dump).doesNotContain(HexFormat.of().formatHex(Arrays.copyOfRange(shown, at, at + 32)));
        }

        Rows.change("update photo p set sealed = o.sealed from photo o where p.record_id = '" + draft
                + "' and o.record_id = p.record_id and p.view <> o.view");

        browser.get(PAGE + "/top").then().statusCode(500).body(not(containsString("JFIF")));
    }

    private static Browser signedIn(String name) {
        Browser staff = new Browser();
        staff.answer("/desk/sign-in", "email", name + "@northgate.example", "password", "northgate-demo-only");
        return staff;
    }

    private BufferedImage small(String address) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(browser.get(address).asByteArray()));
    }
}
