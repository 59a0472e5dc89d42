package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients write, against sentences of our own. A miss is printed with the sentence, which is data of ours. */
class WrittenWordsTest {

    private static final Edition EDITION = EditionReader.shipped();
    private static final int SENTENCES = 60;
    private static final int MENTIONS = 150;
    private static final int MISSES = 5;

    @ParameterizedTest
    @CsvSource({"crisis.yaml, 60", "crisis-es.yaml, 300"})
    void every_sentence_of_despair_is_heard(String file, int least) {
        List<String> crisis = sentences(file);

        assertThat(crisis).hasSizeGreaterThanOrEqualTo(least).doesNotHaveDuplicates();
        assertThat(crisis)
                .filteredOn(sentence -> named("mentions-self-harm", sentence).isEmpty())
                .as("sentences of despair that were not heard")
                .isEmpty();
    }

    /** The text is searched in every language, so that a phrase of one must stay silent in ordinary words of the other. */
    @ParameterizedTest
    @CsvSource({"ordinary.yaml, 60", "ordinary-es.yaml, 300"})
    void ordinary_sentences_raise_no_false_alarm_in_any_language(String file, int least) {
        List<String> ordinary = sentences(file);

        assertThat(ordinary).hasSizeGreaterThanOrEqualTo(least).doesNotHaveDuplicates();
        assertThat(ordinary)
                .filteredOn(sentence -> !named("mentions-self-harm", sentence).isEmpty())
                .as("ordinary sentences that were taken for despair")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"medicine-mentions.yaml", "medicine-mentions-es.yaml"})
    void medicines_are_classed_rightly_in_all_but_five_of_a_hundred_and_fifty_mentions(String file) {
        JsonNode mentions = read(file);

        assertThat(mentions.size()).isGreaterThanOrEqualTo(MENTIONS);
        assertThat(wronglyClassed(mentions, "mentions-medicines")).hasSizeLessThanOrEqualTo(MISSES);
    }

    @Test
    void allergies_and_spots_written_in_spanish_are_classed_rightly() {
        JsonNode mentions = read("other-mentions-es.yaml");

        assertThat(mentions.size()).isGreaterThanOrEqualTo(SENTENCES);
        assertThat(wronglyClassed(mentions, "mentions-allergies", "mentions-spot"))
                .isEmpty();
    }

    @Test
    void medicines_are_no_despair() {
        for (String file : List.of("medicine-mentions.yaml", "medicine-mentions-es.yaml", "other-mentions-es.yaml")) {
            read(file).forEach(mention -> assertThat(
                            named("mentions-self-harm", mention.get("text").asText()))
                    .as(mention.get("text").asText())
                    .isEmpty());
        }
    }

    @Test
    void despair_is_heard_in_a_text_of_both_languages() {
        assertThat(named("mentions-self-harm", "My hair is fine. Pero no quiero vivir"))
                .containsExactly("crisis");
        assertThat(named("mentions-self-harm", "El pelo me da igual. I want to die"))
                .containsExactly("crisis");
    }

    @Test
    void words_about_blood_borne_viruses_raise_nothing() {
        for (String text : List.of(
                "I am HIV positive and undetectable",
                "I have hepatitis B",
                "hepatitis C, treated and cleared",
                "I live with HIV and take my tablets",
                "Soy VIH positivo, indetectable",
                "Tengo el VIH y tomo antirretrovirales",
                "Tengo hepatitis B",
                "hepatitis C curada con antivirales")) {
            assertThat(EDITION.questionnaire().words())
                    .allSatisfy(list -> assertThat(list.in(text)).isEmpty());
        }
    }

    @Test
    void a_longest_text_is_searched_to_its_end() {
        String text = "A quiet sentence about hair. ".repeat(170) + "I take warfarin.";

        assertThat(named("mentions-medicines", text)).containsExactly("blood-thinner");
    }

    /** The mention that counts is in the second text, and the word found is of the second list. */
    @Test
    void a_finding_names_the_text_in_which_any_of_the_lists_found_its_words() {
        Answers answers = new Answers(Map.of(
                "medicine-details", new Answer.Words("Biotina"),
                "own-question", new Answer.Words("Tomo Sintrom desde hace años")));

        assertThat(AssessmentWriter.assess(EDITION, answers, LocalDate.of(2026, 11, 20))
                        .findings())
                .filteredOn(finding -> finding.rule().equals("blood-thinner-in-text"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.witnesses())
                        .extracting(AssessmentDocument.WitnessPart::question)
                        .containsExactly("own-question"));
    }

    @Test
    void the_lists_of_one_fact_know_the_same_codes() {
        assertThat(EDITION.questionnaire().words())
                .allSatisfy(list -> assertThat(EDITION.questionnaire().words())
                        .filteredOn(other -> other.fact().equals(list.fact()))
                        .hasSize(2)
                        .allSatisfy(other -> assertThat(other.codes()).isEqualTo(list.codes())));
    }

    private static List<String> wronglyClassed(JsonNode mentions, String... facts) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode mention : mentions) {
            String text = mention.get("text").asText();
            Set<String> expected = new TreeSet<>();
            mention.get("classes").forEach(code -> expected.add(code.asText()));
            Set<String> found = new TreeSet<>();
            Stream.of(facts).forEach(fact -> found.addAll(named(fact, text)));
            if (!found.equals(expected)) {
                wrong.add(text + " -> " + found);
            }
        }
        return wrong;
    }

    private static Set<String> named(String fact, String text) {
        return EDITION.questionnaire().named(fact, text);
    }

    private static List<String> sentences(String file) {
        List<String> sentences = new ArrayList<>();
        read(file).forEach(sentence -> sentences.add(sentence.asText()));
        return sentences;
    }

    private static JsonNode read(String file) {
        try {
            return new YAMLMapper().readTree(Files.readString(Path.of("src/test/resources/words", file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
