package dev.stipple.consultation;

import static dev.stipple.consultation.PhotoClient.CLEAN;
import static dev.stipple.consultation.PhotoClient.PAGE;
import static dev.stipple.consultation.PhotoClient.PHOTO;
import static dev.stipple.consultation.PhotoClient.START;
import static dev.stipple.consultation.PhotoClient.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.stipple.support.Browser;
import dev.stipple.support.HostileFiles;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send as a photo: refused with its reason, the form kept, nothing left behind. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostilePhotosTest {

    private static final int CUT_OFF = 0;

    private final PhotoClient client = new PhotoClient();
    private final Browser browser = client.browser();

    @Test
    void the_good_ones_are_kept_and_each_refused_one_is_named_with_its_mend() {
        client.toPhotos();

        Response answered = client.upload(
                Map.of("photo-front", PHOTO, "photo-top", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
                "act",
                "continue");

        answered.then()
                .statusCode(422)
                .body("html.head.title", startsWith("Error: "))
                .body(
                        "**.find { it.@id == 'photo-top-error' }.text()",
                        containsString("The photo of the top must be a JPG, PNG or WebP"))
                .body("**.find { it.@class == 'summary' }.ul.li.a.@href", is("#photo-top"))
                .body(containsString(PAGE + "/front"))
                .body(not(containsString("<script>.jpg")));
        assertThat(Browser.path(client.upload(Map.of(), "act", "continue"))).isEqualTo(START + "/q/contact");
        assertThat(client.checkAnswers()).contains("said\">Front<").doesNotContain("said\">Top<");
    }

    @Test
    void whatever_is_sent_the_form_is_kept_and_the_answer_is_clear() {
        client.toPhotos();
        List<HostileFiles.Hostile> files = List.copyOf(HostileFiles.all().values());
        List<String> views = List.of("photo-front", "photo-top", "photo-back", "photo-scar");
        for (int from = 0; from < files.size(); from += views.size()) {
            Map<String, byte[]> four = new LinkedHashMap<>();
            List<HostileFiles.Hostile> some = files.subList(from, Math.min(from + views.size(), files.size()));
            some.forEach(file -> four.put(views.get(four.size()), file.bytes()));

            Response answered = client.upload(four, "act", "add");

            long refused = some.stream()
                    .filter(file -> !file.expected().equals(HostileFiles.TAKEN))
                    .count();
            assertThat(answered.statusCode()).as(some.toString()).isEqualTo(refused == 0 ? 303 : 422);
            assertThat(refused == 0 ? List.of() : Browser.problems(answered))
                    .as(some.toString())
                    .hasSize((int) refused);
        }
        client.upload(Map.of(), "act", "continue");
        assertThat(client.checkAnswers()).contains(CLEAN.answers().get("name").asText(), "said\">Front<");
        assertThat(Browser.path(browser.send(STUDIO))).contains("/result/");
        assertThat(spooled()).isEmpty();
    }

    @Test
    void more_than_four_photos_can_hold_is_refused_with_a_way_back_and_the_form_kept() {
        client.toPhotos();
        browser.get(PAGE);

        browser.post(PAGE, "photo-front", "x".repeat(52 * 1024 * 1024))
                .then()
                .statusCode(413)
                .body(containsString("Those photos are too large together"))
                .body(containsString("href=\"" + PAGE + "\""));
        assertThat(withoutLength(new byte[52 * 1024 * 1024])).isIn(413, CUT_OFF);
        browser.get(PAGE).then().statusCode(200);
    }

    /** Who does not say how much will come is cut off midway, and may be writing still when the answer comes. */
    private int withoutLength(byte[] photo) {
        try {
            return browser.upload(PAGE, Map.of("photo-front", photo), "act", "add")
                    .statusCode();
        } catch (Exception cutOff) {
            assertThat(cutOff).hasRootCauseInstanceOf(SocketException.class);
            return CUT_OFF;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {START + "/q/contact", START + "/before", "/desk/sign-in", PAGE + "/remove"})
    void every_other_route_takes_four_megabytes_at_most(String route) {
        client.toPhotos();

        browser.post(route, "name", "x".repeat(5 * 1024 * 1024)).then().statusCode(413);
    }

    @Test
    void a_form_that_does_not_say_its_length_is_not_read_elsewhere() {
        browser.get(START + "/before");

        browser.upload(START + "/before", Map.of("photo-front", PHOTO)).then().statusCode(411);
    }

    @Test
    void uploads_lie_in_a_folder_that_only_the_owner_may_look_into_and_nothing_stays_there() throws Exception {
        client.toPhotos();
        client.upload(Map.of("photo-top", PHOTO), "act", "add");

        // The file goes once the answer is out, which may be a moment after the answer is here.
        for (int looks = 0; looks < 50 && !spooled().isEmpty(); looks++) {
            Thread.sleep(100);
        }
        assertThat(spooled()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spool())))
                .isEqualTo("rwx------");
    }

    private static Path spool() {
        return Path.of(ConfigProvider.getConfig().getValue("test.home", String.class))
                .resolve("spool");
    }

    private static List<Path> spooled() {
        try (Stream<Path> files = Files.list(spool())) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
