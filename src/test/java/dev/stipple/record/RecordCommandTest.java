package dev.stipple.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written wrongly is refused before any database is looked for. */
class RecordCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void too_many_words_are_refused_with_the_right_ones() {
        assertThat(run("rejudge", "everything")).isEqualTo(2);
        assertThat(run("verify", "one", "two")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("verify [file")
                .contains("rejudge");
    }

    @Test
    void a_file_without_heads_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("heads.txt"), "nothing of the kind\n");

        assertThat(run("verify", file.toString())).isEqualTo(2);
        assertThat(run("verify", folder.resolve("missing.txt").toString())).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("\"head\"").contains("cannot be read");
    }

    private int run(String... words) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new RecordCommand(List.of(words), folder, out, out).run(() -> {
            throw new AssertionError("no database should be asked for");
        });
    }
}
