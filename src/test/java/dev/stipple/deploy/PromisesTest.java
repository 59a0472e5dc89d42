package dev.stipple.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of promises names tests that exist, leaves none out, and calls nothing met that no test holds. */
class PromisesTest {

    private static final Path TABLE = Path.of("docs/promises.md");
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))`");

    private record Promise(int number, String state, String heldBy) {

        private static Promise of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Promise(Integer.parseInt(cells[1].strip()), cells[3].strip(), cells[4].strip());
        }

        private List<String> tests() {
            return NAME.matcher(heldBy).results().map(found -> found.group(1)).toList();
        }
    }

    @Test
    void every_promise_has_its_row_in_order() throws IOException {
        assertThat(promises().stream().map(Promise::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 68).boxed().toList());
        assertThat(promises()).allSatisfy(one -> assertThat(one.state()).isIn("met", "in part", "not met"));
    }

    @Test
    void what_is_said_to_be_met_is_held_by_a_test_and_what_is_not_claims_none() throws IOException {
        assertThat(promises()).allSatisfy(one -> {
            if (one.state().equals("met")) {
                assertThat(one.tests()).as("promise " + one.number()).isNotEmpty();
            } else if (one.state().equals("not met")) {
                assertThat(one.tests()).as("promise " + one.number()).isEmpty();
            }
        });
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        Set<String> existing;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            existing = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }

        assertThat(promises().stream().flatMap(one -> one.tests().stream())).isSubsetOf(existing);
        assertThat(NAME.matcher(Files.readString(TABLE)).results().map(found -> found.group(1)))
                .isSubsetOf(existing);
    }

    private static List<Promise> promises() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(Promise::of)
                .toList();
    }
}
