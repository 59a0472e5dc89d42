package dev.stipple.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.support.Browser;
import dev.stipple.support.RawHttp;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page carries, and what never reaches one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OuterWallTest {

    private static final String STUDIO = "northgate";
    private static final String START = "/c/" + STUDIO;

    private final Browser browser = new Browser();

    @TestHTTPResource("/")
    URI root;

    @Test
    void cookies_are_bound_to_the_host_and_pages_are_not_kept() {
        Response page = browser.get(START + "/before");

        assertThat(page.getHeaders().getValues("Set-Cookie")).allSatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-")
                .contains("HttpOnly")
                .contains("Secure")
                .contains("SameSite=Lax"));
        page.then()
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void odd_paths_and_posts_from_other_sites_meet_the_wall() {
        assertThat(given().urlEncodingEnabled(false).get("/desk;a/queue").statusCode())
                .isEqualTo(400);
        assertThat(given().urlEncodingEnabled(false).get("/desk/%2e%2e/queue").statusCode())
                .isEqualTo(400);
        assertThat(given().header("Sec-Fetch-Site", "cross-site")
                        .post("/desk/sign-in")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:80",
                "Host: localhost.evil.example",
                "Host: localhost@evil.example",
                "Host: localhost\r\nHost: evil.example",
                "Host: evil.example\r\nX-Forwarded-Host: localhost"
            })
    void a_request_for_another_name_is_turned_away_and_told_where_to_go(String host) {
        RawHttp.Answer answer = RawHttp.send(root, "GET /c/northgate HTTP/1.1", host);

        assertThat(answer.status()).isIn(400, 421);
        if (answer.status() == 421) {
            assertThat(answer.body()).contains("Open the address that the studio gave you");
        }
        assertThat(answer.body() + answer.headers()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Server: evil.example",
                "Forwarded: host=evil.example;proto=https",
                "X-Original-Host: evil.example",
                "X-Host: evil.example",
                "X-Forwarded-Proto: evil",
                "X-Forwarded-Prefix: //evil.example",
                "X-Original-URL: /desk/queue",
                "X-Rewrite-URL: /desk/queue"
            })
    void a_header_that_claims_another_name_changes_nothing(String claim) {
        RawHttp.Answer redirect = RawHttp.get(root, "/desk/queue", claim);
        RawHttp.Answer page = RawHttp.get(root, "/c/northgate", claim);

        assertThat(redirect.header("Location")).isEqualTo("/desk/sign-in");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body() + redirect.body() + redirect.headers()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example", "http://localhost:1", "x"})
    void a_form_that_was_made_elsewhere_is_turned_away_with_a_page(String origin) {
        given().header("Origin", origin)
                .post("/desk/sign-in")
                .then()
                .statusCode(403)
                .body(containsString("<h1>"));
    }

    @Test
    void a_form_that_was_made_here_goes_through() {
        String here = "http://" + root.getAuthority();
        given().baseUri(here)
                .header("Origin", here)
                .header("Sec-Fetch-Site", "same-origin")
                .get("/c/northgate")
                .then()
                .statusCode(200);
        assertThat(given().baseUri(here)
                        .header("Origin", here)
                        .post("/c/northgate/before")
                        .asString())
                .doesNotContain("did not come from our page");
    }

    @Test
    void an_address_or_a_head_that_is_too_long_is_answered_with_a_page() {
        RawHttp.Answer address = RawHttp.get(root, "/c/northgate?x=" + "x".repeat(9000));
        RawHttp.Answer head = RawHttp.get(root, "/c/northgate", "Cookie: junk=" + "x".repeat(17_000));

        assertThat(address.status()).isEqualTo(414);
        assertThat(address.body()).contains("The address is too long");
        assertThat(head.status()).isEqualTo(431);
        assertThat(head.body()).contains("Delete the cookies of this site");
    }

    @Test
    void what_is_too_large_for_the_framework_ends_without_a_word_of_ours_or_its() {
        RawHttp.Answer head = RawHttp.get(root, "/c/northgate", "Cookie: junk=" + "x".repeat(80_000));

        assertThat(head.status()).isIn(0, 400, 431);
        assertThat(head.body()).doesNotContainIgnoringCase("exception", "netty", "vert");
    }

    @Test
    void a_body_that_no_browser_sends_is_cut_off_at_the_limit_without_a_word_of_the_framework() {
        String much = chunk("x".repeat(0x10000)).repeat(70);
        String part = chunk("--b\r\nContent-Disposition: form-data; name=\"photo-top\"; filename=\"a\"\r\n\r\n");

        RawHttp.Answer photos = unmeasured("/c/northgate/q/add-photos", "multipart/form-data; boundary=b", part + much);
        RawHttp.Answer json = unmeasured("/api/v1/assessments", "application/json", much);

        assertThat(photos.status()).isIn(400, 413);
        assertThat(json.status()).isIn(400, 413);
        assertThat(photos.body() + json.body()).doesNotContainIgnoringCase("exception", "resteasy", "vert");
    }

    private RawHttp.Answer unmeasured(String path, String type, String chunks) {
        return RawHttp.send(
                root,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n");
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }
}
