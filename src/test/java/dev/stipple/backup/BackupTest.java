package dev.stipple.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.shared.database.EmbeddedDatabase;
import dev.stipple.shared.database.OwnerAccess;
import dev.stipple.shared.sealing.KeyFile;
import dev.stipple.support.Unpacked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup holds, and which ones are refused. */
class BackupTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T02:00:00Z");

    @TempDir
    static Path home;

    static EmbeddedDatabase database;
    static OwnerAccess filled;
    static Backup.Taken monday;

    @BeforeAll
    static void start() throws Exception {
        Unpacked.into(home);
        database = EmbeddedDatabase.start(home);
        filled = Filled.fill(database);
        KeyFile.master(home).create();
        monday = take(MONDAY, BackupTest::silent);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static void silent(String line) {}

    private static Backup.Taken take(Instant now, Consumer<String> progress) throws SQLException, IOException {
        Path folder = home.resolve("backup");
        try (Turn turn = Turn.take(filled).orElseThrow()) {
            return new Backup(new BackupFolder(folder), KeyFile.backup(home), progress).take(turn, now);
        }
    }

    private static void restore(OwnerAccess into, Path data, Path keys, boolean replace) throws Exception {
        new RestoreCommand(home, BackupTest::silent).run(into, new RestoreRequest(data, Optional.of(keys), replace));
    }

    @Test
    void a_restored_database_has_the_same_tables_rows_checksums_and_guards() throws Exception {
        OwnerAccess other = Filled.empty(database, "same");

        restore(other, monday.data(), monday.keys(), false);

        assertThat(Filled.contents(other)).isNotEmpty().isEqualTo(Filled.contents(filled));
        assertThat(Filled.guards(other)).isNotEmpty().isEqualTo(Filled.guards(filled));
        assertThat(monday.rows())
                .isEqualTo(Filled.contents(filled).stream()
                        .mapToLong(Manifest.Content::rows)
                        .sum());
    }

    @Test
    void the_keys_are_in_the_one_file_and_nothing_else_is() {
        Manifest data = new DumpFile(monday.data(), Part.DATA, KeyFile.backup(home)).verify();
        Manifest keys = new DumpFile(monday.keys(), Part.KEYS, KeyFile.backup(home)).verify();

        assertThat(keys.tables()).extracting(Manifest.Content::table).containsExactly("record_key", "studio_key");
        assertThat(data.tables())
                .extracting(Manifest.Content::table)
                .contains("submission", "photo", Schema.HISTORY)
                .doesNotContain("record_key", "studio_key");
        assertThat(data.set()).isEqualTo(keys.set());
    }

    @Test
    void nothing_is_in_clear_and_no_other_user_reads_it() throws Exception {
        for (Path file : List.of(monday.data(), monday.keys())) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(bytes)
                    .doesNotContain("Zebedee")
                    .doesNotContain("studio-7")
                    .doesNotContain("record_key");
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
        try (Stream<Path> files = Files.list(home.resolve("backup"))) {
            assertThat(files).noneMatch(file -> file.toString().endsWith("unfinished"));
        }
    }

    @Test
    void both_files_are_of_one_moment_while_others_go_on_writing() throws Exception {
        long before = Filled.contents(filled).stream()
                .mapToLong(Manifest.Content::rows)
                .sum();
        Consumer<String> writer = line -> {
            try {
                Filled.run(filled, "insert into attempt_bucket values (gen_random_uuid(), ''::bytea, now(), 1)");
                Filled.run(filled, """
                    insert into record_key select studio_id, gen_random_uuid(), 1, ''::bytea from studio limit 1\
                    """);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        };
        try {
            assertThat(take(TUESDAY, writer).rows()).isEqualTo(before);
        } finally {
            Filled.run(filled, "delete from attempt_bucket");
            Filled.run(filled, "delete from record_key where wrapped = ''::bytea");
        }
    }

    @Test
    void a_file_that_was_altered_or_cut_anywhere_is_refused_and_changes_nothing() throws Exception {
        byte[] whole = Files.readAllBytes(monday.data());
        OwnerAccess other = Filled.empty(database, "damaged");
        Path damaged = home.resolve("damaged.data");
        for (int at : new int[] {10, 60, whole.length / 3, whole.length / 2, whole.length - 1}) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            refused(other, damaged, altered);
            refused(other, damaged, Arrays.copyOf(whole, at));
        }
        refused(other, damaged, Arrays.copyOf(whole, whole.length + 1));
        assertThat(Filled.contents(other)).isEmpty();
    }

    private static void refused(OwnerAccess other, Path damaged, byte[] bytes) throws IOException {
        Files.write(damaged, bytes);
        assertThatThrownBy(() -> restore(other, damaged, monday.keys(), false))
                .as("%d bytes", bytes.length)
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void one_part_does_not_pass_for_the_other_nor_another_key_for_the_right_one() throws Exception {
        OwnerAccess other = Filled.empty(database, "mixed");
        Path keysAsData = monday.keys();
        assertThatThrownBy(() -> restore(other, keysAsData, keysAsData, false))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("Name the file that ends in .data");
        Path elsewhere = home.resolve("elsewhere");
        KeyFile.backup(elsewhere).create();
        assertThatThrownBy(() -> new DumpFile(monday.data(), Part.DATA, KeyFile.backup(elsewhere)).verify())
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("another backup key")
                .hasMessageContaining("recovery sheet");
    }

    @Test
    void keys_that_are_older_than_the_data_are_refused() throws Exception {
        Backup.Taken later = take(TUESDAY.plusSeconds(3600), BackupTest::silent);
        OwnerAccess other = Filled.empty(database, "older");

        assertThatThrownBy(() -> restore(other, later.data(), monday.keys(), false))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("bring back keys that were destroyed");
        restore(other, monday.data(), later.keys(), false);
        assertThat(Filled.contents(other)).isNotEmpty();
    }

    @Test
    void a_database_that_holds_tables_is_replaced_only_when_told_so() throws Exception {
        OwnerAccess other = Filled.empty(database, "taken");
        restore(other, monday.data(), monday.keys(), false);
        Filled.run(other, "delete from person");

        assertThatThrownBy(() -> restore(other, monday.data(), monday.keys(), false))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("--replace-everything");
        restore(other, monday.data(), monday.keys(), true);

        assertThat(Filled.contents(other)).isEqualTo(Filled.contents(filled));
    }

    @Test
    void a_schema_that_this_program_does_not_know_is_refused() {
        assertThatThrownBy(() -> Migrations.requireKnown(List.of(new Manifest.Step("V999__later.sql", 1))))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("V999__later.sql")
                .hasMessageContaining("newer");
        assertThatThrownBy(() -> Migrations.requireKnown(List.of(new Manifest.Step("V3__photos.sql", 1))))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("V3__photos.sql");
    }

    @Test
    void the_self_test_restores_all_of_it_and_leaves_nothing_behind() throws Exception {
        try (Turn turn = Turn.take(filled).orElseThrow()) {
            SelfTest.Seen seen = new SelfTest(KeyFile.master(home), BackupTest::silent)
                    .run(
                            turn.connection(),
                            new DumpFile(monday.data(), Part.DATA, KeyFile.backup(home)),
                            new DumpFile(monday.keys(), Part.KEYS, KeyFile.backup(home)));

            assertThat(seen.rows()).isEqualTo(monday.rows());
            assertThat(new Schema(turn.connection())
                            .count("select count(*) from pg_namespace where nspname like 'stipple%'"))
                    .isZero();
        }
    }

    @Test
    void only_one_at_a_time_has_its_turn() throws Exception {
        try (Turn mine = Turn.take(filled).orElseThrow()) {
            assertThat(Turn.take(filled)).isEmpty();
            assertThat(mine.connection().isClosed()).isFalse();
        }
        try (Turn next = Turn.take(filled).orElseThrow()) {
            assertThat(next.connection().isClosed()).isFalse();
        }
    }

    @Test
    void a_running_database_is_found_by_a_command_beside_it() throws Exception {
        OwnerAccess found = EmbeddedDatabase.running(home).orElseThrow();

        assertThat(Filled.contents(found)).isEqualTo(Filled.contents(filled));
        assertThat(EmbeddedDatabase.running(home.resolve("nowhere"))).isEmpty();
    }

    /** The self-test runs them in a schema of its own, beside the real one. */
    @Test
    void no_migration_names_the_schema_it_works_in() throws Exception {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path migration : migrations.toList()) {
                assertThat(Files.readString(migration))
                        .as(migration.toString())
                        .doesNotContainPattern("(?i)\\bpublic\\.");
            }
        }
    }
}
