package dev.stipple.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With no database to be had, people are told so soon, keep what they typed, and go on once there is one again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OverloadTest {

    private static final long SOON = 4500;
    private static final String TYPED = "Will it \"match\" my <beard>?";

    @Inject
    AgroalDataSource pool;

    @Inject
    PlantedForms forms;

    private final List<Connection> held = new ArrayList<>();

    @AfterEach
    void release() throws SQLException {
        for (Connection connection : held) {
            connection.close();
        }
        held.clear();
    }

    @Test
    void a_client_is_told_within_seconds_and_sends_what_was_typed_again() throws SQLException {
        Browser client = new Browser();
        client.begin("northgate");
        client.get("/c/northgate/q/help-with");
        exhaust();

        Response busy = soon(() -> client.post("/c/northgate/q/help-with", "help-with", TYPED));

        busy.then().statusCode(503).header("Retry-After", "10").header("Cache-Control", "no-store");
        assertThat(kept(busy, "help-with")).isEqualTo(TYPED);
        assertThat(kept(busy, FormToken.FIELD)).isNotEmpty();
        assertThat(busy.asString()).contains("action=\"/c/northgate/q/help-with\"", "Nobody has received it yet");
        given().get("/live").then().statusCode(200);

        release();
        Response again = client.post("/c/northgate/q/help-with", "help-with", kept(busy, "help-with"));
        assertThat(again.statusCode()).isIn(303, 422);
    }

    @Test
    void at_the_desk_the_reason_that_was_typed_is_kept_although_nobody_could_be_signed_in() throws SQLException {
        UUID form = forms.send(Golden.named("01").answers()).id();
        DeskBrowser desk = DeskBrowser.of("ana");
        desk.submission(form);
        exhaust();

        Response busy = soon(() -> desk.post("/desk/s/" + form + "/acts/note", "note", TYPED));

        busy.then().statusCode(503).header("Retry-After", "10");
        assertThat(kept(busy, "note")).isEqualTo(TYPED);

        release();
        desk.queue().then().statusCode(200);
    }

    @Test
    void a_password_is_never_written_into_a_page() throws SQLException {
        Browser stranger = new Browser();
        stranger.get("/desk/sign-in");
        exhaust();

        Response busy =
                soon(() -> stranger.post("/desk/sign-in", "email", "ana@northgate.example", "password", "Zq5secretxK"));

        busy.then().statusCode(503);
        assertThat(busy.asString()).doesNotContain("Zq5secretxK");
    }

    private void exhaust() {
        try {
            while (held.size() < 64) {
                held.add(pool.getConnection());
            }
        } catch (SQLException noneLeft) {
            assertThat(held).hasSizeGreaterThan(8);
        }
    }

    private static Response soon(Supplier<Response> request) {
        long start = System.nanoTime();
        Response answer = request.get();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("overload: %d in %d ms%n", answer.statusCode(), millis);
        assertThat(millis).isLessThan(SOON);
        return answer;
    }

    private static String kept(Response page, String field) {
        return page.htmlPath().getString("**.find { it.@name == '" + field + "' }.@value");
    }
}
