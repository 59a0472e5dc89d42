package dev.stipple.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import dev.stipple.support.Golden;
import dev.stipple.support.Pictures;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A photo as a telephone takes it, from choosing to sending: shrunk before it leaves where scripts run. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PhotoJourneyTest extends InChromium {

    /** Nine megabytes, lying on its side, with the place where it was taken. */
    private static final byte[] PHOTO = Pictures.withExif(Pictures.jpeg(Pictures.noise(4032, 3024, 90), 0.93f), 6);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_photo_is_added_looked_at_and_sent_without_the_place_it_was_taken(boolean scripts) throws IOException {
        try (BrowserContext phone = fresh(phone().setJavaScriptEnabled(scripts))) {
            long[] sent = {0};
            phone.onRequest(request -> {
                if (request.postDataBuffer() != null) {
                    sent[0] = Math.max(sent[0], request.postDataBuffer().length);
                }
            });
            List<Response> shown = new ArrayList<>();
            phone.onResponse(answer -> {
                if (answer.url().contains("/add-photos/top?")) {
                    shown.add(answer);
                }
            });
            Page page = phone.newPage();
            page.navigate(root + "c/northgate/before");
            new Client(page, Golden.named("01").answers()).fillIn(met -> true);
            page.navigate(root + "c/northgate/q/photos?change=1");
            page.locator("[name=photo-sharing][value=add-now]").check();
            page.locator(Client.GO_ON).click();

            page.locator("#photo-top").setInputFiles(new FilePayload("mine.jpg", "image/jpeg", PHOTO));
            if (scripts) {
                assertThat(page.locator("#photo-top-says")).not().isEmpty();
            }
            press(page, "Add the photos");

            assertThat(page.locator(".photos li")).hasCount(1);
            assertThat(page.locator(".photos details > img")).not().isVisible();
            page.locator(".photos summary").click();
            assertThat(page.locator(".photos details > img")).isVisible();
            page.waitForCondition(() -> !shown.isEmpty());
            assertKept(shown.get(0).body());
            page.locator("button[name=act][value=continue]").click();
            press(page, "Send my answers");
            assertThat(page.url()).contains("/result/");
            if (scripts) {
                assertThat(sent[0]).as("bytes of the largest request").isBetween(10_000L, PHOTO.length / 4L);
            }
        }
    }

    private static void assertKept(byte[] kept) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getHeight()).as("upright").isGreaterThan(picture.getWidth());
        assertThat(kept.length).isLessThan(PHOTO.length / 5);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", Pictures.SECRET);
    }
}
