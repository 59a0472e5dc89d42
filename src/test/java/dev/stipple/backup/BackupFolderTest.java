package dev.stipple.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void what_is_past_its_time_goes_and_everything_else_stays() throws Exception {
        BackupFolder backups = new BackupFolder(folder);
        for (int days : new int[] {1, 6, 8, 34, 36}) {
            for (Part part : Part.values()) {
                Files.createFile(backups.named(part, NOW.minus(Duration.ofDays(days))));
            }
        }
        Files.createFile(folder.resolve("letter.data"));

        backups.prune(Part.DATA, NOW, Duration.ofDays(35));
        backups.prune(Part.KEYS, NOW, Duration.ofDays(7));

        assertThat(names())
                .containsExactly(
                        "letter.data",
                        "stipple-20261017T100000Z.data",
                        "stipple-20261112T100000Z.data",
                        "stipple-20261114T100000Z.data",
                        "stipple-20261114T100000Z.keys",
                        "stipple-20261119T100000Z.data",
                        "stipple-20261119T100000Z.keys");
    }

    @Test
    void the_last_one_stays_however_old_it_is() throws Exception {
        BackupFolder backups = new BackupFolder(folder);
        Files.createFile(backups.named(Part.KEYS, NOW.minus(Duration.ofDays(400))));

        assertThat(backups.prune(Part.KEYS, NOW, Duration.ofDays(7))).isEmpty();
        assertThat(backups.newest(Part.KEYS)).isPresent();
    }

    @Test
    void what_a_killed_run_left_goes_before_the_next() throws Exception {
        BackupFolder backups = new BackupFolder(folder);
        Files.createFile(backups.unfinished(Part.DATA, NOW));

        backups.prepare();

        assertThat(names()).isEmpty();
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
