package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.HostileFiles;
import dev.stipple.support.Pictures;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos from the form to the desk: nothing chosen is lost silently, nothing hostile stays, nobody else sees them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PhotosTest {

    private static final String STUDIO = "northgate";
    private static final String START = "/c/" + STUDIO;
    private static final String PAGE = START + "/q/add-photos";
    private static final Golden CLEAN = Golden.named("01");
    private static final byte[] PHOTO = Pictures.jpeg(Pictures.scalp(800, 700, 1), 0.85f);
    private static final byte[] OTHER = Pictures.jpeg(Pictures.redOverBlue(700, 900), 0.85f);

    @Inject
    EntityManager entities;

    @Inject
    Drafts drafts;

    private final Browser browser = new Browser();

    @Test
    void whoever_wants_to_add_photos_now_is_asked_for_them_and_agrees_by_it() {
        browser.fillIn(STUDIO, CLEAN.answers());
        browser.get(START + "/q/photos?change=1")
                .then()
                .body(containsString(
                        "Only practitioners at the studio see them, for this consultation. I agree to that."));

        Response next = choose("add-now");

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
        choose("add-now");

        browser.get(PAGE);
        assertThat(Browser.path(upload(Map.of(), "act", "leave"))).isEqualTo(START + "/save");
        assertThat(Browser.path(browser.get(START + "/check-answers")))
                .as("still asked for")
                .startsWith(PAGE);
        browser.get(PAGE);
        assertThat(Browser.path(upload(Map.of("photo-top", PHOTO), "act", "leave")))
                .isEqualTo(START + "/save");

        browser.get(PAGE).then().body(containsString("<img "));
    }

    @Test
    void nobody_else_meets_the_page() {
        browser.fillIn(STUDIO, CLEAN.answers());

        assertThat(Browser.path(browser.get(PAGE))).isEqualTo(START + "/check-answers");
        assertThat(Browser.path(upload(Map.of("photo-top", PHOTO), "act", "add")))
                .isEqualTo(START + "/check-answers");
        assertThat(Browser.path(new Browser().get(PAGE))).isEqualTo(START);
    }

    @Test
    void a_nine_megabyte_photo_with_a_place_in_it_is_kept_small_upright_and_without_the_place() throws IOException {
        toPhotos();
        byte[] photo = Pictures.withExif(Pictures.jpeg(Pictures.noise(4032, 3024, 90), 0.93f), 6);
        assertThat(photo.length).isBetween(8_000_000, 12_000_000);

        long before = System.nanoTime();
        Response added = upload(Map.of("photo-top", photo), "act", "add");
        System.out.printf(
                "over HTTP a photo of %.1f MB took %d ms%n",
                photo.length / 1e6, (System.nanoTime() - before) / 1_000_000);

        added.then().statusCode(303);
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
    void the_good_ones_are_kept_and_each_refused_one_is_named_with_its_mend() {
        toPhotos();

        Response answered = upload(
                Map.of("photo-front", PHOTO, "photo-top", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
                "act",
                "continue");

        answered.then()
                .statusCode(422)
                .body("html.head.title", org.hamcrest.Matchers.startsWith("Error: "))
                .body(
                        "**.find { it.@id == 'photo-top-error' }.text()",
                        containsString("The photo of the top must be a JPG, PNG or WebP"))
                .body("**.find { it.@class == 'summary' }.ul.li.a.@href", org.hamcrest.Matchers.is("#photo-top"))
                .body(containsString(PAGE + "/front"))
                .body(not(containsString("<script>.jpg")));
        assertThat(Browser.path(upload(Map.of(), "act", "continue"))).isEqualTo(START + "/q/contact");
        assertThat(checkAnswers()).contains("said\">Front<").doesNotContain("said\">Top<");
    }

    @Test
    void whatever_is_sent_the_form_is_kept_and_the_answer_is_clear() {
        toPhotos();
        List<HostileFiles.Hostile> files = List.copyOf(HostileFiles.all().values());
        List<String> views = List.of("photo-front", "photo-top", "photo-back", "photo-scar");
        for (int from = 0; from < files.size(); from += views.size()) {
            Map<String, byte[]> four = new LinkedHashMap<>();
            List<HostileFiles.Hostile> some = files.subList(from, Math.min(from + views.size(), files.size()));
            some.forEach(file -> four.put(views.get(four.size()), file.bytes()));

            Response answered = upload(four, "act", "add");

            long refused = some.stream()
                    .filter(file -> !file.expected().equals(HostileFiles.TAKEN))
                    .count();
            assertThat(answered.statusCode()).as(some.toString()).isEqualTo(refused == 0 ? 303 : 422);
            assertThat(refused == 0 ? List.of() : Browser.problems(answered))
                    .as(some.toString())
                    .hasSize((int) refused);
        }
        upload(Map.of(), "act", "continue");
        assertThat(checkAnswers()).contains(CLEAN.answers().get("name").asText(), "said\">Front<");
        assertThat(Browser.path(browser.send(STUDIO))).contains("/result/");
        assertThat(spooled()).isEmpty();
    }

    @Test
    void continue_adds_what_was_chosen_and_leads_on_and_without_photos_too() {
        toPhotos();
        Response without = upload(Map.of(), "act", "continue");
        assertThat(Browser.path(without)).isEqualTo(START + "/q/contact");
        assertThat(checkAnswers()).contains("Photos added").doesNotContain("said\">Back<");

        Response with = upload(Map.of("photo-back", PHOTO), "act", "continue", "change", "1");

        assertThat(Browser.path(with)).isEqualTo(START + "/check-answers");
        assertThat(checkAnswers()).contains("said\">Back<");
    }

    @Test
    void add_without_a_photo_says_what_to_do() {
        toPhotos();

        upload(Map.of(), "act", "add")
                .then()
                .statusCode(422)
                .body(containsString("Choose a photo first, or select “Continue” to go on without one"));
    }

    @Test
    void added_photos_are_covered_can_be_replaced_and_removed() throws IOException {
        toPhotos();
        upload(Map.of("photo-top", PHOTO, "photo-scar", PHOTO), "act", "add");
        byte[] first = browser.get(PAGE + "/top").asByteArray();

        browser.get(PAGE)
                .then()
                .body("**.findAll { it.@class == 'veil' }.size()", org.hamcrest.Matchers.is(2))
                .body(containsString("800 by 700 pixels"));
        upload(Map.of("photo-top", OTHER), "act", "add").then().statusCode(303);
        assertThat(browser.get(PAGE + "/top").asByteArray()).isNotEqualTo(first);
        assertThat(small(PAGE + "/top/small").getHeight()).isEqualTo(320);

        browser.get(PAGE);
        assertThat(Browser.path(browser.post(PAGE + "/remove", "view", "top"))).isEqualTo(PAGE);
        browser.get(PAGE + "/top").then().statusCode(404);
        browser.get(PAGE + "/scar").then().statusCode(200);
        assertThat(checkAnswers()).contains("said\">A scar<").doesNotContain("said\">Top<");
        browser.post(PAGE + "/remove", "view", "top").then().statusCode(303);
        browser.post(PAGE + "/remove", "view", "elsewhere").then().statusCode(404);
    }

    @Test
    void advice_is_given_in_words_and_refuses_nothing() {
        toPhotos();

        upload(
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
        toPhotos();
        browser.get(PAGE);
        Browser tab = browser.sibling();
        upload(Map.of("photo-front", PHOTO), "act", "add");

        tab.upload(PAGE, Map.of("photo-back", PHOTO), "act", "continue").then().statusCode(303);

        assertThat(checkAnswers()).contains("said\">Front<", "said\">Back<");
    }

    @Test
    void a_stale_page_adds_nothing_and_says_so() {
        toPhotos();
        browser.get(PAGE);

        browser.loseToken()
                .upload(PAGE, Map.of("photo-front", PHOTO), "act", "add")
                .then()
                .statusCode(422)
                .body(containsString("The photos you chose were not added. Choose them again."));
        browser.get(PAGE + "/front").then().statusCode(404);
    }

    @Test
    void more_than_four_photos_can_hold_is_refused_with_a_way_back_and_the_form_kept() {
        toPhotos();
        browser.get(PAGE);

        browser.post(PAGE, "photo-front", "x".repeat(52 * 1024 * 1024))
                .then()
                .statusCode(413)
                .body(containsString("Those photos are too large together"))
                .body(containsString("href=\"" + PAGE + "\""));
        browser.upload(PAGE, Map.of("photo-front", new byte[52 * 1024 * 1024]), "act", "add")
                .then()
                .statusCode(413);
        browser.get(PAGE).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {START + "/q/contact", START + "/before", "/desk/sign-in", PAGE + "/remove"})
    void every_other_route_takes_four_megabytes_at_most(String route) {
        toPhotos();

        browser.post(route, "name", "x".repeat(5 * 1024 * 1024)).then().statusCode(413);
    }

    @Test
    void a_form_that_does_not_say_its_length_is_not_read_elsewhere() {
        browser.get(START + "/before");

        browser.upload(START + "/before", Map.of("photo-front", PHOTO)).then().statusCode(411);
    }

    @Test
    void only_the_browser_of_the_draft_sees_its_photos() {
        toPhotos();
        upload(Map.of("photo-top", PHOTO), "act", "add");

        new Browser().get(PAGE + "/top").then().statusCode(404);
        Browser other = new Browser();
        other.begin(STUDIO);
        other.get(PAGE + "/top").then().statusCode(404);
        browser.get(PAGE + "/elsewhere").then().statusCode(404);
    }

    @Test
    void what_is_sent_is_seen_by_practitioners_alone_with_the_consent_that_was_given() {
        toPhotos();
        upload(Map.of("photo-top", PHOTO, "photo-front", PHOTO), "act", "continue");
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
        assertThat(count("select count(*) from consent_event where purpose = 'photos' and record_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void photos_of_somebody_who_changed_their_mind_are_not_sent_and_not_kept() {
        toPhotos();
        upload(Map.of("photo-top", PHOTO), "act", "continue");
        choose("in-person").then().statusCode(303);

        String result = Browser.path(browser.send(STUDIO));

        String id = result.substring(result.lastIndexOf('/') + 1);
        assertThat(count("select count(*) from photo where record_id = '" + id + "'"))
                .isZero();
        assertThat(count("select count(*) from consent_event where purpose = 'photos' and record_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void no_pixel_is_in_clear_in_the_database_and_a_photo_does_not_open_in_the_place_of_another() {
        toPhotos();
        upload(Map.of("photo-top", PHOTO, "photo-front", OTHER), "act", "add");
        byte[] shown = browser.get(PAGE + "/top").asByteArray();
        String draft = draftOfPhotos();
        String dump = text(
                "select string_agg(encode(sealed, 'hex') || encode(small, 'hex'), ' ') from photo where record_id = '"
                        + draft + "'");
        for (int at = 0; at + 32 < shown.length; at += shown.length / 50) {
            assertThat(dump).doesNotContain(HexFormat.of().formatHex(Arrays.copyOfRange(shown, at, at + 32)));
        }

        change("update photo p set sealed = o.sealed from photo o where p.record_id = '" + draft
                + "' and o.record_id = p.record_id and p.view <> o.view");

        browser.get(PAGE + "/top").then().statusCode(500).body(not(containsString("JFIF")));
    }

    @Test
    void a_form_that_is_deleted_or_runs_out_takes_its_photos_along() {
        toPhotos();
        upload(Map.of("photo-top", PHOTO), "act", "add");
        String first = draftOfPhotos();
        browser.get(PAGE);
        browser.post(START + "/delete", "what", "form").then().statusCode(303);
        assertThat(count("select count(*) from photo where record_id = '" + first + "'"))
                .isZero();

        toPhotos();
        upload(Map.of("photo-top", PHOTO), "act", "add");
        String second = draftOfPhotos();
        change("update draft set expires_at = now() - interval '1 minute' where id = '" + second + "'");
        drafts.discardExpired();
        assertThat(count("select count(*) from photo where record_id = '" + second + "'"))
                .isZero();
        assertThat(count("select count(*) from record_key where id = '" + second + "'"))
                .isZero();
    }

    @Test
    void uploads_lie_in_a_folder_that_only_the_owner_may_look_into_and_nothing_stays_there() throws Exception {
        toPhotos();
        upload(Map.of("photo-top", PHOTO), "act", "add");

        // The file goes once the answer is out, which may be a moment after the answer is here.
        for (int looks = 0; looks < 50 && !spooled().isEmpty(); looks++) {
            Thread.sleep(100);
        }
        assertThat(spooled()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spool())))
                .isEqualTo("rwx------");
    }

    @Test
    void the_page_speaks_spanish() {
        toPhotos();
        browser.get(PAGE);
        browser.get("/language/es");
        upload(Map.of("photo-top", new byte[] {1}), "act", "add")
                .then()
                .body(containsString("La foto de la parte de arriba tiene que ser JPG, PNG o WebP"))
                .body(containsString("Puedes taparte la cara."));
    }

    private void toPhotos() {
        browser.fillIn(STUDIO, CLEAN.answers());
        assertThat(Browser.path(choose("add-now"))).startsWith(PAGE);
    }

    private Response choose(String sharing) {
        return browser.answer(START + "/q/photos?change=1", "photo-sharing", sharing, "change", "1");
    }

    private Response upload(Map<String, byte[]> files, String... fields) {
        browser.get(PAGE);
        return browser.upload(PAGE, files, fields);
    }

    private String checkAnswers() {
        return browser.get(START + "/check-answers").asString();
    }

    private BufferedImage small(String address) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(browser.get(address).asByteArray()));
    }

    private static Browser signedIn(String name) {
        Browser staff = new Browser();
        staff.answer("/desk/sign-in", "email", name + "@northgate.example", "password", "northgate-demo-only");
        return staff;
    }

    private static Path spool() {
        return Path.of(ConfigProvider.getConfig().getValue("test.home", String.class))
                .resolve("spool");
    }

    private static List<Path> spooled() {
        try (Stream<Path> files = Files.list(spool())) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** The draft that was given a photo last. */
    private String draftOfPhotos() {
        return text("select cast(record_id as text) from photo order by added_at desc limit 1");
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(query).getSingleResult()).longValue());
    }

    private String text(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String) entities.createNativeQuery(query).getSingleResult());
    }

    private void change(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }
}
