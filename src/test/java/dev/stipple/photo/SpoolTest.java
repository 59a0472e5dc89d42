package dev.stipple.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is swept out of the folder of uploads. */
class SpoolTest {

    private static final Instant BEFORE = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void an_abandoned_file_goes_and_one_that_is_being_written_stays() throws IOException {
        Path abandoned = file("abandoned", BEFORE.minusSeconds(1));
        Path written = file("written", BEFORE);

        Spool.sweep(abandoned, BEFORE);
        Spool.sweep(written, BEFORE);

        assertThat(abandoned).doesNotExist();
        assertThat(written).exists();
    }

    @Test
    void a_file_whose_request_ended_meanwhile_does_not_keep_the_others_from_going() {
        assertThatCode(() -> Spool.sweep(folder.resolve("gone"), BEFORE)).doesNotThrowAnyException();
    }

    private Path file(String name, Instant modified) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
