package dev.stipple.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Program;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the packaged program: a backup while it runs, and a restore into an empty home. */
@Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackupIT {

    private static final String[] DEMO = {
        "-Dstipple.demo=true", "-Dstipple.demo-in-production=invented-people-only", "-Dquarkus.http.port=0"
    };

    @TempDir
    Path home;

    @TempDir
    Path other;

    @Test
    void a_running_program_is_backed_up_and_comes_back_in_an_empty_home() throws Exception {
        Path folder = home.resolve("copies");
        try (Program program = Program.start(home, DEMO)) {
            program.port();
            assertThat(said(home, 0, "backup", folder.toString())).contains("read back, whole");
            assertThat(said(home, 1, "restore", data(folder).toString())).contains("Another running Stipple");
            program.stop();
        }
        assertThat(said(other, 1, "restore", data(folder).toString())).contains("backup.key is missing");
        copy("keys");
        copy("ledger");

        assertThat(said(other, 0, "restore", data(folder).toString()))
                .contains("Every table is as it was saved")
                .contains("30 records picked at random were opened");
        assertThat(said(other, 1, "restore", data(folder).toString())).contains("--replace-everything");

        try (Program program = Program.start(other, DEMO)) {
            RestAssured.baseURI = "http://127.0.0.1";
            RestAssured.port = program.port();
            RestAssured.get("/c/northgate").then().statusCode(200);
            assertThat(program.said()).doesNotContain("Inventing");
            program.stop();
        }
    }

    @Test
    void without_its_ledger_a_restored_database_does_not_start() throws Exception {
        try (Program program = Program.start(home, DEMO)) {
            program.port();
            program.stop();
        }
        Files.delete(home.resolve("ledger/erasures.ledger"));

        try (Program program = Program.start(home, DEMO)) {
            assertThat(program.end()).isNotZero();
            assertThat(program.said()).contains("ledger of erasures").contains("Put it back");
        }
    }

    @Test
    void the_recovery_sheet_is_printed_once() throws Exception {
        try (Program program = Program.start(home, DEMO)) {
            program.port();
            program.stop();
        }
        String key = Files.readString(home.resolve("keys/master.key")).strip();

        assertThat(said(home, 0, "recovery-sheet").replaceAll("\\s", "")).contains(key);
        assertThat(said(home, 1, "recovery-sheet").replaceAll("\\s", "")).doesNotContain(key);
    }

    private static String said(Path home, int exit, String... words) throws Exception {
        try (Program command = Program.command(home, words)) {
            int code = command.end();
            assertThat(code).as(command.said()).isEqualTo(exit);
            return command.said();
        }
    }

    private static Path data(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".data"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void copy(String name) throws IOException {
        Files.createDirectories(other.resolve(name));
        try (Stream<Path> files = Files.list(home.resolve(name))) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(name).resolve(file.getFileName()));
            }
        }
    }
}
