package dev.stipple.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.shared.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * All on one home, which each test leaves stopped and whole: what is tested is that nothing that happens harms it. One long
 * file, because that home is made once: a first start costs seconds.
 */
@TestMethodOrder(MethodOrderer.Random.class)
class EmbeddedDatabaseRestartIT {

    @TempDir
    static Path folder;

    private Path home;

    @BeforeEach
    void a_database_that_has_run_before() throws SQLException {
        home = folder.resolve("home with a space");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            Sql.run(database, "create table if not exists earlier as select 'still here' as said");
            Sql.run(database, "drop table if exists kept");
        }
    }

    @Test
    void data_and_password_survive_a_restart() throws SQLException {
        String password = usedPassword();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(Sql.value(database, "select said from earlier")).isEqualTo("still here");
            assertThat(database.password()).isEqualTo(password);
        }
    }

    @Test
    void closing_ends_the_server_cleanly() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(home);
        ProcessHandle server = server().orElseThrow();

        database.close();
        database.close();

        assertThat(runs(server)).isFalse();
        assertThat(data("postmaster.pid")).doesNotExist();
    }

    @Test
    void a_transaction_left_open_does_not_keep_the_server_from_stopping() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(home);
        try (var connection = Sql.connect(database);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table half_done (id integer)");
            database.close();
        } catch (SQLException e) {
            // the server has closed the connection
        }

        assertEarlierDataIsThere();
        assertThat(data("postmaster.pid")).doesNotExist();
    }

    @Test
    void a_killed_run_loses_no_committed_row_and_its_server_is_stopped() throws Exception {
        int acknowledged;
        ProcessHandle orphan;
        try (Child child = Child.run(CommittingProgram.class, home)) {
            child.until("committed 200");
            orphan = server().orElseThrow();
            acknowledged = lastCommitted(child.kill(), 200);
        }
        assertThat(runs(orphan)).isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(runs(orphan)).isFalse();
            assertThat(server().orElseThrow().pid()).isNotEqualTo(orphan.pid());
            assertEveryRowUpTo(acknowledged, database);
        }
    }

    @Test
    void a_run_killed_together_with_its_server_loses_no_committed_row() throws Exception {
        int acknowledged;
        try (Child child = Child.run(CommittingProgram.class, home)) {
            child.until("committed 200");
            server().orElseThrow().destroyForcibly();
            acknowledged = lastCommitted(child.kill(), 200);
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertEveryRowUpTo(acknowledged, database);
        }
    }

    @Test
    void a_server_that_ends_by_itself_is_started_again_at_the_same_address() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            String address = database.jdbcUrl();
            for (String signal : List.of("QUIT", "KILL")) {
                ProcessHandle before = server().orElseThrow();
                new ProcessBuilder("kill", "-" + signal, Long.toString(before.pid()))
                        .start()
                        .waitFor();
                assertThat(saidAfter(before, database)).isEqualTo("still here");
            }
            assertThat(database.jdbcUrl()).isEqualTo(address);
        }
        assertThat(data("postmaster.pid")).doesNotExist();
    }

    @Test
    void a_process_that_was_given_the_old_servers_id_is_left_alone() throws Exception {
        Process innocent = new ProcessBuilder("sleep", "60").start();
        try {
            pretendServerWas(innocent.pid());

            assertEarlierDataIsThere();

            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_server_of_another_home_that_was_given_the_old_servers_id_is_left_alone(@TempDir Path otherHome)
            throws Exception {
        try (EmbeddedDatabase other = EmbeddedDatabase.start(otherHome)) {
            pretendServerWas(new ServerProcessProbe(otherHome).pid());

            assertEarlierDataIsThere();

            assertThat(Sql.value(other, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_server_someone_else_started_on_our_data_is_neither_stopped_nor_joined() throws Exception {
        Path impostor = Files.createDirectories(folder.resolve("elsewhere")).resolve("postgres");
        Files.writeString(impostor, "#!/bin/sh\nsleep 60 & wait\n");
        Process foreign =
                new ProcessBuilder("sh", impostor.toString(), "-D", realData().toString()).start();
        try {
            pretendServerWas(foreign.pid());

            assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("process " + foreign.pid())
                    .hasMessageContaining("Stop it first");

            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.descendants().forEach(ProcessHandle::destroyForcibly);
            foreign.destroyForcibly().waitFor();
            Files.delete(data("postmaster.pid"));
        }
    }

    @Test
    void a_data_folder_of_another_major_version_is_refused() throws Exception {
        Files.writeString(data("PG_VERSION"), "17\n");
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("made by PostgreSQL 17")
                    .hasMessageContaining("brings PostgreSQL 18")
                    .hasMessageContaining("pg_dumpall")
                    .hasMessageContaining("another folder");
        } finally {
            Files.writeString(data("PG_VERSION"), "18\n");
        }
        assertEarlierDataIsThere();
    }

    @Test
    void trust_that_someone_left_standing_is_gone_before_the_server_runs() throws Exception {
        Files.writeString(data("pg_hba.conf"), "host all all 0.0.0.0/0 trust\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(Files.readString(data("pg_hba.conf"))).doesNotContain("trust");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_configuration_file_cannot_turn_durability_off() throws Exception {
        Path file = data("postgresql.auto.conf");
        String before = Files.readString(file);
        Files.writeString(file, before + "fsync = off\nlisten_addresses = '*'\nlog_statement = all\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(Sql.value(database, "show fsync")).isEqualTo("on");
            assertThat(Sql.value(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.value(database, "show log_statement")).isEqualTo("none");
        } finally {
            Files.writeString(file, before);
        }
    }

    @Test
    void a_server_that_dies_while_starting_is_reported_soon() throws Exception {
        Path file = data("postgresql.auto.conf");
        String before = Files.readString(file);
        Files.writeString(file, before + "no_such_setting = 1\n");
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("stopped while starting")
                    .hasMessageContaining("no_such_setting");
        } finally {
            Files.writeString(file, before);
        }
        assertEarlierDataIsThere();
    }

    @Test
    void a_password_file_that_is_not_the_databases_is_named() throws Exception {
        String before = usedPassword();
        OwnerOnly.write(password(), "another\n");
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining(
                            "refuses the password in " + password().toRealPath())
                    .hasMessageNotContaining("another\n");
        } finally {
            OwnerOnly.write(password(), before + "\n");
        }
        assertEarlierDataIsThere();
    }

    @Test
    void a_missing_password_file_is_not_replaced_by_one_that_opens_nothing() throws Exception {
        String before = usedPassword();
        Files.delete(password());
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("Restore it from the backup");
        } finally {
            OwnerOnly.write(password(), before + "\n");
        }
        assertEarlierDataIsThere();
    }

    @Test
    void programs_that_were_half_unpacked_are_unpacked_anew() throws Exception {
        Path unpacked;
        try (Stream<Path> folders = Files.list(home.resolve("postgres/binaries"))) {
            unpacked = folders.findFirst().orElseThrow();
        }
        Files.delete(unpacked.resolve(".exists"));
        Files.writeString(unpacked.resolve("bin/postgres"), "cut off");

        assertEarlierDataIsThere();
    }

    @Test
    void an_old_mark_of_a_first_start_does_not_set_data_aside() throws Exception {
        Files.writeString(home.resolve("postgres/initialising"), "");

        assertEarlierDataIsThere();

        assertThat(home.resolve("postgres/initialising")).doesNotExist();
    }

    @Test
    void a_start_while_interrupted_fails_and_the_next_one_works() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> EmbeddedDatabase.start(home)).isInstanceOf(DatabaseStartException.class);
        assertThat(Thread.interrupted()).isTrue();

        assertEarlierDataIsThere();
    }

    /** What was there before, from whatever server has taken the place of this one. */
    private String saidAfter(ProcessHandle gone, EmbeddedDatabase database) throws InterruptedException {
        for (int look = 0; look < 150; look++) {
            Thread.sleep(200);
            try {
                if (server().filter(now -> now.pid() != gone.pid()).isPresent()) {
                    return Sql.value(database, "select said from earlier");
                }
            } catch (IOException | SQLException stillAway) {
                // asked again
            }
        }
        return "it has not come back";
    }

    private void assertEarlierDataIsThere() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(Sql.value(database, "select said from earlier")).isEqualTo("still here");
        }
    }

    private static void assertEveryRowUpTo(int acknowledged, EmbeddedDatabase database) throws SQLException {
        assertThat(Sql.value(database, "select count(*) from kept where id <= " + acknowledged))
                .isEqualTo(Integer.toString(acknowledged));
    }

    private static int lastCommitted(List<String> lines, int atLeast) {
        return lines.stream()
                .filter(line -> line.matches("committed \\d+"))
                .map(line -> line.substring("committed ".length()))
                .flatMapToInt(number -> IntStream.of(Integer.parseInt(number)))
                .max()
                .orElse(atLeast);
    }

    /** A dead process that no parent has buried yet counts as alive, but runs no program. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private void pretendServerWas(long pid) throws IOException {
        Files.writeString(
                data("postmaster.pid"),
                "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n  1234567 0\nready   \n".formatted(pid, realData()));
    }

    private java.util.Optional<ProcessHandle> server() throws IOException {
        return ProcessHandle.of(new ServerProcessProbe(home).pid());
    }

    private String usedPassword() {
        try {
            return Files.readString(password()).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path password() {
        return home.resolve("postgres/password");
    }

    private Path data(String file) {
        return home.resolve("postgres/data").resolve(file);
    }

    private Path realData() throws IOException {
        return home.resolve("postgres/data").toRealPath();
    }

    /** Reads the process id a running server has noted. */
    private record ServerProcessProbe(Path home) {

        long pid() throws IOException {
            return Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                    .get(0)
                    .strip());
        }
    }
}
