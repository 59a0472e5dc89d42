package dev.stipple.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.support.Browser;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** What every page carries, and what never reaches one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OuterWallTest {

    private static final String STUDIO = "northgate";
    private static final String START = "/c/" + STUDIO;

    private final Browser browser = new Browser();

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
        assertThat(io.restassured.RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get("/desk;a/queue")
                        .statusCode())
                .isEqualTo(400);
        assertThat(io.restassured.RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get("/desk/%2e%2e/queue")
                        .statusCode())
                .isEqualTo(400);
        assertThat(io.restassured.RestAssured.given()
                        .header("Sec-Fetch-Site", "cross-site")
                        .post("/desk/sign-in")
                        .statusCode())
                .isEqualTo(403);
    }
}
