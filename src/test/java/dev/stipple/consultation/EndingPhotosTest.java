package dev.stipple.consultation;

import static dev.stipple.consultation.PhotoClient.PAGE;
import static dev.stipple.consultation.PhotoClient.PHOTO;
import static dev.stipple.consultation.PhotoClient.START;
import static dev.stipple.consultation.PhotoClient.STUDIO;
import static dev.stipple.consultation.PhotoClient.draftOfPhotos;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Browser;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Photos end with their form, or with the wish to send any. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndingPhotosTest {

    @Inject
    Drafts drafts;

    private final PhotoClient client = new PhotoClient();
    private final Browser browser = client.browser();

    @Test
    void photos_of_somebody_who_changed_their_mind_are_not_sent_and_not_kept() {
        client.toPhotos();
        client.upload(Map.of("photo-top", PHOTO), "act", "continue");
        client.choose("in-person").then().statusCode(303);

        String result = Browser.path(browser.send(STUDIO));

        String id = result.substring(result.lastIndexOf('/') + 1);
        assertThat(Rows.value("select count(*) from photo where record_id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(Rows.value(
                        "select count(*) from consent_event where purpose = 'photos' and record_id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(Rows.value("select cast(photos as text) from review where id = '" + id + "'"))
                .isEqualTo("false");
    }

    @Test
    void a_form_that_is_deleted_or_runs_out_takes_its_photos_along() {
        client.toPhotos();
        client.upload(Map.of("photo-top", PHOTO), "act", "add");
        String first = draftOfPhotos();
        browser.get(PAGE);
        browser.post(START + "/delete", "what", "form").then().statusCode(303);
        assertThat(Rows.value("select count(*) from photo where record_id = '" + first + "'"))
                .isEqualTo("0");

        client.toPhotos();
        client.upload(Map.of("photo-top", PHOTO), "act", "add");
        String second = draftOfPhotos();
        Rows.change("update draft set expires_at = created_at - interval '1 minute' where id = '" + second + "'");
        drafts.discardExpired();
        assertThat(Rows.value("select count(*) from photo where record_id = '" + second + "'"))
                .isEqualTo("0");
        assertThat(Rows.value("select count(*) from record_key where id = '" + second + "'"))
                .isEqualTo("0");
    }
}
