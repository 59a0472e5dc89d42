package dev.stipple.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.edition.ReadingGrade;
import dev.stipple.edition.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read about SMP and what is true: nothing is shown that lacks a language, a grade, a source or a date. */
class AboutSmpTest {

    private static final Map<String, Source> KNOWN =
            Map.of("P1", new Source("P1", "A paper", "https://example.org/paper"));

    private static final String ONE = """
            grades:
              - { id: against, name: { en: "Against", es: "En contra" }, means: { en: "It is not so.", es: "No es así." } }
              - { id: some, name: { en: "Some", es: "Algo" }, means: { en: "In part.", es: "En parte." } }
            groups:
              - id: what
                title: { en: "What", es: "Qué" }
                claims:
                  - id: tattoo
                    claim: { en: "It is guaranteed.", es: "Está garantizado." }
                    truth: { en: "It is a tattoo.", es: "Es un tatuaje." }
                    grade: against
                    sources: [P1]
                    read: 2026
            """;

    @Test
    void a_claim_is_quoted_as_people_meet_it_even_where_we_never_say_that() {
        Claim claim = read(ONE).claims().findFirst().orElseThrow();

        assertThat(claim.claim().in("en")).isEqualTo("It is guaranteed.");
        assertThat(claim.truth().in("es")).isEqualTo("Es un tatuaje.");
        assertThat(claim.sources()).containsExactly(KNOWN.get("P1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", es: \"Es un tatuaje.\"||claim tattoo, truth: \"es\" is missing",
                ", es: \"Está garantizado.\"||claim tattoo, claim: \"es\" is missing",
                "es: \"Es un tatuaje.\"|es: \" \"|claim tattoo, truth: \"es\" is missing",
                "es: \"Qué\"|fr: \"Quoi\"|unknown entry \"fr\"",
                "grade: against|#|claim tattoo: \"grade\" is missing",
                "grade: against|grade: sure|there is no grade \"sure\"",
                "sources: [P1]|#|claim tattoo: \"sources\" must be a list",
                "sources: [P1]|sources: []|claim tattoo: \"sources\" must be a list",
                "sources: [P1]|sources: [P2]|there is no source \"P2\"",
                "sources: [P1]|sources: none|its grade needs a source",
                "read: 2026|#|\"read\" must be a year",
                "read: 2026|read: lately|\"read\" must be a year",
                "read: 2026|raed: 2026|unknown entry \"raed\"",
                "id: tattoo|id: what|the id is used twice",
                "It is a tattoo.|It is perfect: the best.|banned phrase \"best\"",
                "Es un tatuaje.|Es para candidatos y te transforma.|banned phrase \"transforma\"",
                "It is a tattoo.|It hurts 1 in 20 people.|out of 100",
                "It is a tattoo.|It hurts one out of ten people.|out of 100",
                "Es un tatuaje.|Le duele a una de cada 20 personas.|out of 100",
                "It is a tattoo.|It hurts 5%.|out of 100",
                "It is a tattoo.|One. Two. Three. Four.|more than three sentences",
                "It is a tattoo.|It is a b c d e f g h i j k l m n o p q r s.|Cut it in two"
            })
    void a_defect_is_refused_with_its_name_and_its_mend(String written, String instead, String defect) {
        assertThat(ONE).contains(written);
        assertRefused(ONE.replace(written, instead == null ? "" : instead), defect);
    }

    @Test
    void a_figure_needs_a_source() {
        String open = ONE.replace("grade: against", "grade: some").replace("sources: [P1]", "sources: none");

        assertThat(read(open).claims()).hasSize(1);
        assertRefused(open.replace("It is a tattoo.", "It lasts 3 years."), "a figure needs a source");
    }

    @Test
    void every_defect_is_named_at_once() {
        String broken = ONE.replace("grade: against", "").replace("read: 2026", "");

        assertRefused(broken, "\"grade\" is missing");
        assertRefused(broken, "\"read\" must be a year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "grades: []", "a: b: c", "groups:\n  - id: x\n    id: x"})
    void what_is_no_help_text_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(HelpTextException.class);
    }

    @Test
    void an_address_that_is_none_never_becomes_a_link() {
        assertRefused(
                ONE + "further-sources: [ { code: X1, title: \"A page\", url: \"javascript:alert(1)\" } ]\n",
                "source X1: \"url\" must be the address of a page");
    }

    @Test
    void a_further_source_does_not_hide_one_of_the_rules() {
        assertRefused(
                ONE + "further-sources: [ { code: P1, title: \"Another\", url: \"https://example.org\" } ]\n",
                "source P1: the code is used twice");
    }

    @Test
    void the_shipped_texts_answer_each_topic_with_every_grade() {
        AboutSmp shipped = AboutSmpReader.shipped();

        assertThat(shipped.topics()).hasSize(6).allSatisfy(topic -> assertThat(topic.claims())
                .hasSizeGreaterThan(2));
        assertThat(shipped.claims().map(Claim::grade).distinct()).hasSize(4).hasSameElementsAs(shipped.grades());
    }

    @Test
    void regret_is_answered_by_the_truth_that_nobody_knows() {
        Claim regret = AboutSmpReader.shipped()
                .claims()
                .filter(claim -> claim.id().equals("regret"))
                .findFirst()
                .orElseThrow();

        assertThat(regret.truth().english())
                .startsWith("We cannot give you a trustworthy figure for how many people regret it.");
        assertThat(regret.grade().id()).isEqualTo("not-measured");
    }

    @Test
    void each_further_source_is_used() throws IOException {
        String yaml = Files.readString(Path.of("src/main/resources/help/about-smp.yaml"));
        AboutSmp shipped = AboutSmpReader.shipped();

        assertThat(yaml.lines()
                        .filter(line -> line.contains("{ code: "))
                        .map(line -> line.replaceAll(".*code: (\\w+),.*", "$1")))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(shipped.claims().flatMap(claim -> claim.sources().stream()))
                        .as(code)
                        .anyMatch(source -> source.code().equals(code)));
    }

    @Test
    void our_words_are_plain_enough_for_a_tired_reader() {
        AboutSmp shipped = AboutSmpReader.shipped();
        String whole = shipped.own().map(Words::english).collect(Collectors.joining("\n"));

        assertThat(ReadingGrade.of(whole)).as("grade of the page").isLessThanOrEqualTo(6);
        assertThat(shipped.claims())
                .allSatisfy(claim -> assertThat(ReadingGrade.of(claim.truth().english()))
                        .as(claim.id())
                        .isLessThanOrEqualTo(10));
    }

    private static AboutSmp read(String yaml) {
        return AboutSmpReader.read(yaml, KNOWN);
    }

    private static void assertRefused(String yaml, String defect) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(HelpTextException.class)
                .hasMessageContaining(defect);
    }
}
