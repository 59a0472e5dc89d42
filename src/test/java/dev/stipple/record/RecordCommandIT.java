package dev.stipple.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the packaged program, beside it and without it. */
@Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecordCommandIT {

    @TempDir
    Path home;

    @Test
    void verify_rejudge_and_replay_run_beside_the_program_and_after_it() throws Exception {
        try (Program program =
                Program.start(home, "-Dstipple.demo=true", "-Dstipple.demo-in-production=invented-people-only")) {
            program.port();
            assertThat(run("verify")).contains("ended 0").contains("Everything is as it was sealed. Studios: 1");
            assertThat(run("rejudge")).contains("ended 0").contains("30 of 30").contains(" 0 troubles");
            assertThat(run("replay", "src/main/resources/edition"))
                    .contains("ended 0")
                    .contains(": 0 stricter, 0 milder");
            program.stop();
        }
        assertThat(run("verify")).contains("ended 0");
    }

    @Test
    void without_a_database_it_says_where_it_looked_and_makes_none() throws Exception {
        assertThat(run("verify")).contains("ended 1").contains("There is no database in " + home);
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    private String run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstipple.home=" + home,
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "ended " + process.waitFor();
    }
}
