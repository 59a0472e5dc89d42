package dev.stipple.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.EditionCopy;
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
        assertThat(run("replay")).isEqualTo(2);
        assertThat(run("replay", "one", "two", "three")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("verify [file")
                .contains("rejudge")
                .contains("replay folder");
    }

    @Test
    void a_file_without_heads_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("heads.txt"), "nothing of the kind\n");

        assertThat(run("verify", file.toString())).isEqualTo(2);
        assertThat(run("verify", folder.resolve("missing.txt").toString())).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("\"head\"").contains("cannot be read");
    }

    @Test
    void a_draft_that_is_not_there_is_refused() throws IOException {
        assertThat(run("replay", folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(run("replay", Files.createDirectory(folder.resolve("empty")).toString()))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("There is no folder " + folder.resolve("missing"))
                .contains("index.yaml line 1: the file cannot be read");
    }

    @Test
    void a_draft_that_could_not_be_published_is_refused_with_its_defects() throws IOException {
        Path draft = EditionCopy.in(folder.resolve("draft"))
                .with("rules/age.yaml", "below: 18", "below: 17")
                .with("rules/hopes.yaml", "is: unwilling", "is: unwillingly")
                .folder();

        assertThat(run("replay", draft.toString())).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("rules/age.yaml line ", "under-eighteen")
                .contains("rules/hopes.yaml line ", "no option of \"patch-test\"");
    }

    private int run(String... words) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new RecordCommand(List.of(words), folder, out, out).run(() -> {
            throw new AssertionError("no database should be asked for");
        });
    }
}
