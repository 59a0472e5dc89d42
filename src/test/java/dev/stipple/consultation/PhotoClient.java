package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.Pictures;
import dev.stipple.support.Rows;
import io.restassured.response.Response;
import java.util.Map;

/** A client who filled in a form and was asked for photos. */
final class PhotoClient {

    static final String STUDIO = "northgate";
    static final String START = "/c/" + STUDIO;
    static final String PAGE = START + "/q/add-photos";
    static final Golden CLEAN = Golden.named("01");
    static final byte[] PHOTO = Pictures.jpeg(Pictures.scalp(800, 700, 1), 0.85f);
    static final byte[] OTHER = Pictures.jpeg(Pictures.redOverBlue(700, 900), 0.85f);

    private final Browser browser = new Browser();

    Browser browser() {
        return browser;
    }

    void toPhotos() {
        browser.fillIn(STUDIO, CLEAN.answers());
        assertThat(Browser.path(choose("add-now"))).startsWith(PAGE);
    }

    Response choose(String sharing) {
        return browser.answer(START + "/q/photos?change=1", "photo-sharing", sharing, "change", "1");
    }

    Response upload(Map<String, byte[]> files, String... fields) {
        browser.get(PAGE);
        return browser.upload(PAGE, files, fields);
    }

    String checkAnswers() {
        return browser.get(START + "/check-answers").asString();
    }

    /** The draft that was given a photo last. */
    static String draftOfPhotos() {
        return Rows.value("select cast(record_id as text) from photo order by added_at desc limit 1");
    }
}
