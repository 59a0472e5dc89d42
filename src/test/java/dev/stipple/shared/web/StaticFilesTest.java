package dev.stipple.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Styles, scripts, font and icons: how they are named, kept, compressed, and how much they weigh. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StaticFilesTest {

    private static final Pattern LINKED = Pattern.compile("(?:href|src)=\"(/static/[^\"#]+)");
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^)\"]+woff2)\"?\\)");

    @TestHTTPResource("/")
    URI root;

    @Test
    void what_a_page_links_to_carries_a_hash_and_may_be_kept_for_good() {
        List<String> files = linked("/c/northgate/before");
        assertThat(files).hasSizeGreaterThan(2);
        for (String file : files) {
            assertThat(file).matches("/static/bundle/app-[A-Z0-9]{8}\\.(css|js)|/static/[a-z]+\\.svg\\?[0-9a-f]{12}");
            given().urlEncodingEnabled(false)
                    .get(file)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, max-age=31536000, immutable");
        }
    }

    @Test
    void the_fonts_come_from_here_named_by_their_content() {
        Matcher fonts = FONT.matcher(get(stylesheet("app")).asString());
        int found = 0;
        while (fonts.find()) {
            found++;
            String address =
                    URI.create(stylesheet("app")).resolve(fonts.group(1)).getPath();
            assertThat(address).matches("/static/bundle/.*-[A-Z0-9]{8}\\.woff2");
            Response file = get(address);
            file.then().statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable");
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/bundle/app-GONE0000.css", "/static/none.svg?abc", "/static/icons.svg"})
    void what_is_not_found_or_not_named_by_its_content_is_never_kept(String address) {
        given().get(address).then().header("Cache-Control", "no-store");
    }

    @Test
    void files_are_compressed_and_pages_with_a_token_never() throws IOException {
        assertThat(encoding(stylesheet("app"))).isEqualTo("gzip");
        assertThat(encoding(Assets.ICONS)).isEqualTo("gzip");
        for (String page : List.of("/c/northgate", "/c/northgate/before", "/nowhere", "/desk/sign-in", "/a;b")) {
            assertThat(encoding(page)).as(page).isIn("none", "identity");
        }
    }

    @Test
    void our_own_styles_and_scripts_stay_within_their_weight() throws IOException {
        String styles =
                get(stylesheet("app")).asString() + get(stylesheet("desk")).asString();
        assertThat(gzipped(styles)).isLessThanOrEqualTo(12 * 1024);
        byte[] script = get(script()).asByteArray();
        assertThat(script.length).isBetween(1, 8 * 1024);
        assertThat(gzipped(get(Assets.ICONS).asString())).isLessThanOrEqualTo(1536);
    }

    @Test
    void no_map_of_the_sources_is_public_and_scripts_store_and_fetch_nothing() {
        assertThat(get(stylesheet("app")).asString()).doesNotContain("sourceMappingURL");
        assertThat(get(script()).asString())
                .isNotBlank()
                .doesNotContain("sourceMappingURL", "Storage", "fetch(", "innerHTML", "eval(", "console.");
        given().get(script() + ".map").then().statusCode(404);
    }

    @Test
    void pages_for_clients_refuse_markup_made_by_scripts() {
        String policy = given().get("/c/northgate").header("Content-Security-Policy");
        assertThat(policy).contains("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'");
        assertThat(given().get("/c/northgate").headers().getList("Content-Security-Policy"))
                .hasSize(1);
    }

    private static List<String> linked(String page) {
        return LINKED.matcher(given().get(page).asString())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String stylesheet(String bundle) {
        return linked("/desk/sign-in").stream()
                .filter(file -> file.contains("/" + bundle + "-") && file.endsWith(".css"))
                .findFirst()
                .orElseThrow();
    }

    private static String script() {
        return linked("/c/northgate").stream()
                .filter(file -> file.endsWith(".js"))
                .findFirst()
                .orElseThrow();
    }

    private static Response get(String address) {
        return given().urlEncodingEnabled(false).get(address);
    }

    /** REST Assured unpacks without saying so; the bare connection tells. */
    private String encoding(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) root.resolve(address).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip, deflate, br");
        try (InputStream body =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            body.readAllBytes();
        }
        String encoding = connection.getHeaderField("Content-Encoding");
        return encoding == null ? "none" : encoding;
    }

    private static int gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
