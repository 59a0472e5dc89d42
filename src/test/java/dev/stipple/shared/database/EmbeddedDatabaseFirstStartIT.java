package dev.stipple.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stipple.support.Unpacked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseFirstStartIT {

    /** A folder that is there while the server's programs are unpacked. */
    private static final String UNPACKING = "bin";

    @TempDir
    Path home;

    @Test
    void a_first_start_that_was_cut_off_is_set_aside_and_made_anew() throws Exception {
        Path postgres = home.resolve("postgres");
        Files.createDirectories(postgres.resolve("data"));
        Files.writeString(postgres.resolve("data/PG_VERSION"), "18\n");
        Files.writeString(postgres.resolve("data/postgresql.conf"), "# cut off");
        Files.writeString(postgres.resolve("initialising"), "");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(Sql.value(database, "select 1")).isEqualTo("1");
        }

        assertThat(postgres.resolve("initialising")).doesNotExist();
        try (Stream<Path> kept = Files.list(postgres)) {
            assertThat(kept)
                    .anyMatch(path -> Files.exists(path.resolve("data/postgresql.conf"))
                            && path.getFileName().toString().startsWith("unfinished-"));
        }
    }

    @ParameterizedTest(name = "killed when there is a {0}")
    @ValueSource(strings = {UNPACKING, "PG_VERSION", "pg_hba.conf", "pg_control", "postmaster.pid"})
    void a_first_start_that_is_killed_is_healed_by_the_next(String sign) throws Exception {
        killFirstStartAt(sign);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(Sql.value(database, "select 1")).isEqualTo("1");
        }
    }

    private void killFirstStartAt(String sign) throws Exception {
        if (!sign.equals(UNPACKING)) {
            Unpacked.into(home);
        }
        try (Child child = Child.run(CommittingProgram.class, home)) {
            while (!isThere(sign)) {
                assertThat(child.process().isAlive()).isTrue();
                Thread.sleep(1);
            }
            child.kill();
        }
    }

    private boolean isThere(String name) throws IOException {
        try (Stream<Path> paths = Files.walk(home)) {
            return paths.anyMatch(path -> path.endsWith(name));
        } catch (UncheckedIOException e) {
            return false; // something was renamed under the walk
        }
    }

    @Test
    void what_clients_wrote_never_reaches_the_log() throws Exception {
        try (Child child = Child.run(FailingStatementsProgram.class, home)) {
            List<String> output = new ArrayList<>(child.rest());
            output.addAll(Files.readAllLines(home.resolve("postgres/server.log")));
            String password =
                    Files.readString(home.resolve("postgres/password")).strip();

            assertThat(child.process().waitFor()).isZero();
            assertThat(output)
                    .filteredOn(line -> line.startsWith("failed as it should"))
                    .hasSize(4);
            assertThat(output).anyMatch(line -> line.contains("FATAL"));
            assertThat(output)
                    .noneMatch(line -> line.contains(FailingStatementsProgram.SECRET))
                    .noneMatch(line -> line.contains(password));
        }
    }

    @Test
    void a_folder_with_files_that_are_no_database_is_refused() throws Exception {
        Path data = Files.createDirectories(home.resolve("postgres/data"));
        Files.writeString(data.resolve("holiday.jpg"), "");

        assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("PG_VERSION is missing");
        assertThat(data.resolve("holiday.jpg")).exists();
    }

    @Test
    void a_home_that_cannot_be_written_is_refused() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedDatabase.start(file))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("choose another folder");
    }

    @Test
    void a_read_only_home_is_refused() {
        Path readOnly = Path.of("/proc/stipple");
        assumeTrue(Files.exists(Path.of("/proc/self")), "only where there is a /proc");

        assertThatThrownBy(() -> EmbeddedDatabase.start(readOnly))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void a_name_that_a_shell_would_read_as_a_command_is_refused() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(home.resolve("$(date)")))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("Choose a folder without them");
    }
}
