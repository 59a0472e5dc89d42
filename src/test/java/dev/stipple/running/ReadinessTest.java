package dev.stipple.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.stipple.shared.StippleConfig;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the operator is told on the management port, and nobody else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReadinessTest {

    private static final String READY = "/q/health/ready";

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    StippleConfig config;

    @Test
    void a_program_that_is_well_says_so_of_every_cause() {
        ValidatableResponse ready = ask(200);

        assertThat(ready.extract().jsonPath().getList("checks.name", String.class))
                .contains("migrations", "keys", "disk", "jobs", "Database connections health check");
    }

    @Test
    void a_key_file_that_went_or_was_swapped_is_named_without_saying_where_it_is() throws IOException {
        Path key = config.home().resolve("keys/master.key");
        String right = Files.readString(key);
        try {
            Files.delete(key);
            cause("keys", "The key file is missing or cannot be read");
            Files.writeString(key, "00".repeat(32) + "\n");
            cause("keys", "The key file is not the one that the records were sealed with");
        } finally {
            Files.writeString(key, right);
        }
        ask(200);
    }

    @Test
    void a_migration_that_is_missing_is_named() {
        Rows.change("create table kept_history as select * from flyway_schema_history");
        try {
            Rows.change("delete from flyway_schema_history where version is not null and installed_rank > 5");
            assertThat(ask(503).extract().asString()).contains("has not been applied to the database");
        } finally {
            Rows.change(
                    "insert into flyway_schema_history select * from kept_history k"
                            + " where not exists (select 1 from flyway_schema_history f where f.installed_rank = k.installed_rank)");
            Rows.change("drop table kept_history");
        }
        ask(200);
    }

    @Test
    void a_disk_with_no_room_takes_no_forms_and_a_low_one_is_an_alarm_first() {
        assertThat(Disk.full(63L * 1024 * 1024)).isTrue();
        assertThat(Disk.full(65L * 1024 * 1024)).isFalse();
        assertThat(Disk.alarms(65L * 1024 * 1024)).singleElement().satisfies(alarm -> assertThat(alarm.says())
                .contains("65 MB"));
        assertThat(Disk.alarms(2048L * 1024 * 1024)).isEmpty();
    }

    @Test
    void health_and_metrics_are_not_on_the_public_port() {
        given().get("/q/health/ready").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
        given().get("/live").then().statusCode(200).body(equalTo(""));
    }

    private void cause(String check, String says) {
        ask(503).body("checks.find { it.name == '" + check + "' }.data.cause", is(says));
    }

    private ValidatableResponse ask(int status) {
        return given().get(management.resolve(READY)).then().statusCode(status);
    }
}
