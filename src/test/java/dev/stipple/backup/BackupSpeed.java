package dev.stipple.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.shared.database.EmbeddedDatabase;
import dev.stipple.shared.database.OwnerAccess;
import dev.stipple.shared.sealing.KeyFile;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a backup and a restore take: photos, which are most of the bytes, and 200,000 small rows. Run by hand: -Dtest=BackupSpeed. */
class BackupSpeed {

    private static final int PHOTOS = 400;

    /** 500,000 random bytes each: like sealed ones, they do not compress. */
    private static final String FILL_PHOTOS = """
        insert into photo (studio_id, record_id, view, sealed, small, bytes, width, height, hints, added_at)
        select (select studio_id from studio limit 1), gen_random_uuid(), 'top',
            (select string_agg(uuid_send(gen_random_uuid()), ''::bytea) from generate_series(1, 31250 + n * 0)),
            ''::bytea, 500000, 2000, 2000, '', now()
        from generate_series(1, %d) n\
        """;

    @TempDir
    Path home;

    @Test
    void a_backup_and_its_restore() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            OwnerAccess filled = Filled.fill(database);
            KeyFile.master(home).create();
            Filled.run(filled, FILL_PHOTOS.formatted(PHOTOS));
            Filled.run(filled, """
                insert into record_key select studio_id, gen_random_uuid(), 1, sha256(n::text::bytea)
                from studio, generate_series(1, 4000) n\
                """);
            try (Turn turn = Turn.take(filled).orElseThrow()) {
                KeyFile key = KeyFile.backup(home);
                long began = System.nanoTime();
                Backup.Taken taken =
                        new Backup(new BackupFolder(home.resolve("backup")), key, line -> {}).take(turn, Instant.EPOCH);
                long made = System.nanoTime();
                SelfTest.Seen seen = new SelfTest(KeyFile.master(home), line -> {})
                        .run(
                                turn.connection(),
                                new DumpFile(taken.data(), Part.DATA, key),
                                new DumpFile(taken.keys(), Part.KEYS, key));
                long restored = System.nanoTime();
                assertThat(seen.rows()).isEqualTo(taken.rows());
                System.out.printf(
                        "BackupSpeed: %d rows, %d MB of files; made and read back in %d ms, restored and compared in"
                                + " %d ms%n",
                        taken.rows(),
                        taken.bytes() / 1_000_000,
                        (made - began) / 1_000_000,
                        (restored - made) / 1_000_000);
            }
        }
    }
}
