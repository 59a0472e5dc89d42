package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** One mutant per defect: each must be refused with its file, its line and the mend. */
class BrokenEditionTest {

    @Test
    void broken_yaml_is_refused_with_file_and_line() {
        assertRefused("rules/age.yaml", text -> text + "\n- id: [broken", "rules/age.yaml line");
    }

    @Test
    void an_unknown_key_is_refused_with_the_keys_that_exist() {
        assertRefused("rules/age.yaml", text -> text.replaceFirst("  factor:", "  faktor:"), "unknown key \"faktor\"");
    }

    @Test
    void a_fact_that_no_question_gives_is_refused() {
        assertRefused(
                "rules/age.yaml",
                text -> text.replace("fact: age", "fact: agee"),
                "no question gives the fact \"agee\"");
    }

    @Test
    void a_code_that_no_option_has_is_refused() {
        assertRefused(
                "rules/hopes.yaml",
                text -> text.replace("is: unwilling", "is: unwillingly"),
                "no option of \"patch-test\"");
    }

    @Test
    void a_duplicate_rule_is_refused() {
        assertRefused("rules/age.yaml", text -> text + text, "is used twice");
    }

    @Test
    void an_example_that_fails_is_refused() {
        assertRefused("rules/age.yaml", text -> text.replaceFirst("below: 18", "below: 17"), "should be");
    }

    @Test
    void a_banned_phrase_for_clients_is_refused() {
        assertRefused(
                "pages/your-hair.yaml",
                text -> text.replaceFirst(
                        "title: What would you like help with\\?", "title: Are you a perfect candidate"),
                "banned phrase \"perfect candidate\"");
    }

    @Test
    void an_unknown_source_is_refused() {
        assertRefused(
                "rules/age.yaml", text -> text.replaceFirst("source: P44", "source: P999"), "not in sources.yaml");
    }

    @Test
    void a_question_that_nothing_reads_is_refused() {
        assertRefused(
                "pages/before.yaml",
                text -> text.replaceFirst("context: true\n(\\s+)label: May we", "label: May we"),
                "reads \"consent\"");
    }

    private static void assertRefused(String file, UnaryOperator<String> breakIt, String message) {
        String whole = resource(file);
        String broken = breakIt.apply(whole);
        assertThat(broken).as("the mutation changes the file").isNotEqualTo(whole);

        EditionException refused = catchThrowableOfType(
                EditionException.class,
                () -> EditionCheck.passed(EditionReader.files(name -> name.equals(file) ? broken : resource(name))));

        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).contains(message);
        assertThat(refused.defects())
                .allSatisfy(defect -> assertThat(defect.place().line()).isPositive());
    }

    private static String resource(String name) {
        try (InputStream file = BrokenEditionTest.class.getResourceAsStream("/edition/" + name)) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
