package dev.stipple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.Program;
import dev.stipple.support.TwoSteps;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program: first setup, a killed process, an orderly stop, and the starts that it refuses. */
@Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProgramIT {

    private static final String PASSWORD = "a-password-of-the-test";

    @TempDir
    Path home;

    private final TwoSteps olive = new TwoSteps("olive@harbour.example", PASSWORD);

    @Test
    void a_studio_is_set_up_with_the_token_of_the_console_which_then_is_used_up() throws Exception {
        try (Program program = Program.start(home)) {
            serve(program);
            Browser owner = new Browser();
            assertThat(Browser.path(owner.get("/"))).isEqualTo("/setup");

            setUp(owner, "not-the-token")
                    .then()
                    .statusCode(422)
                    .body(containsString("token"))
                    .body("**.find { it.@id == 'studioName' }.@value", containsString("Harbour Studio"));
            setUp(owner, token(program)).then().statusCode(200).body(containsString("Harbour Studio is ready"));

            owner.get("/setup").then().statusCode(404);
            setUp(owner, token(program)).then().statusCode(409).body(containsString("The studio is set up"));
            olive.signIn().get("/desk/queue").then().body(containsString("Nothing is waiting"));
            program.stop();
        }
    }

    @Test
    void what_was_acknowledged_outlives_a_killed_process_and_an_orderly_stop() throws Exception {
        String reference;
        try (Program program = Program.start(home)) {
            serve(program);
            setUp(new Browser(), token(program)).then().statusCode(200);
            reference = send();
            program.kill();
        }
        try (Program program = Program.start(home)) {
            serve(program);
            olive.signIn().get("/desk/queue").then().body(containsString(reference));
            program.stop();
            assertThat(files("postmaster.pid"))
                    .as("an orderly stop closes the database, too")
                    .isEmpty();
        }
        try (Program program = Program.start(home)) {
            serve(program);
            olive.signIn().get("/desk/queue").then().body(containsString(reference));
            program.stop();
        }
    }

    @Test
    void without_its_key_file_it_does_not_start_and_makes_no_new_one() throws Exception {
        try (Program program = Program.start(home)) {
            serve(program);
            setUp(new Browser(), token(program)).then().statusCode(200);
            program.stop();
        }
        Path key = files("master.key").get(0);
        Files.delete(key);

        try (Program program = Program.start(home)) {
            assertThat(program.end()).isNotZero();
            assertThat(program.said()).contains("key file").contains("recovery copy");
        }
        assertThat(key).doesNotExist();
    }

    @Test
    void demo_mode_needs_to_be_told_twice_in_production_and_leaves_nothing_usable_behind() throws Exception {
        try (Program program = Program.start(home, "-Dstipple.demo=true")) {
            assertThat(program.end()).isNotZero();
            assertThat(program.said()).contains("refused in production");
        }
        try (Program program =
                Program.start(home, "-Dstipple.demo=true", "-Dstipple.demo-in-production=invented-people-only")) {
            serve(program);
            RestAssured.get("/c/northgate").then().statusCode(200);
            program.stop();
        }
        try (Program program = Program.start(home)) {
            assertThat(program.end()).isNotZero();
            assertThat(program.said()).contains("Point stipple.home at another folder");
        }
    }

    @Test
    void with_a_database_of_the_operator_no_embedded_one_is_started() throws Exception {
        try (Program program = Program.start(
                home,
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:1/stipple",
                "-Dquarkus.flyway.connect-retries=0")) {
            assertThat(program.end()).isNotZero();
            assertThat(program.said()).doesNotContain("embedded database");
        }
        assertThat(files("PG_VERSION")).isEmpty();
    }

    private static void serve(Program program) throws IOException {
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = program.port();
    }

    private static String token(Program program) {
        return program.said().replaceFirst("(?s).*enter this token:\\s+(\\S+).*", "$1");
    }

    private static Response setUp(Browser owner, String token) {
        owner.get("/setup");
        return owner.post(
                "/setup",
                "setupToken",
                token,
                "studioName",
                "Harbour Studio",
                "slug",
                "harbour",
                "phone",
                "0117 496 0000",
                "country",
                "GB",
                "zone",
                "Europe/London",
                "opens",
                "09:00",
                "closes",
                "17:00",
                "ownerName",
                "Olive Owner",
                "email",
                "olive@harbour.example",
                "password",
                PASSWORD);
    }

    private static String send() {
        Browser client = new Browser();
        client.fillIn("harbour", Golden.named("01").answers());
        String page = client.get(Browser.path(client.send("harbour"))).asString();
        return page.replaceFirst("(?s).*Reference ([0-9A-Z]{5}-[0-9A-Z]{5}).*", "$1");
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(file -> file.getFileName().toString().equals(name))
                    .toList();
        }
    }
}
