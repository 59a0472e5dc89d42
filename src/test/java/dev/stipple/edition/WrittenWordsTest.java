package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stipple.questionnaire.WordList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What clients write, against sentences of our own. A miss is printed with the sentence, which is data of ours. */
class WrittenWordsTest {

    private static final Edition EDITION = EditionReader.shipped();
    private static final int SENTENCES = 60;
    private static final int FALSE_ALARMS = 2;
    private static final int MENTIONS = 150;
    private static final int MISSES = 5;

    @Test
    void every_sentence_of_despair_is_heard() {
        List<String> crisis = sentences("crisis.yaml");

        assertThat(crisis).hasSizeGreaterThanOrEqualTo(SENTENCES);
        assertThat(crisis)
                .filteredOn(sentence -> list("mentions-self-harm").in(sentence).isEmpty())
                .as("sentences of despair that were not heard")
                .isEmpty();
    }

    @Test
    void ordinary_sentences_raise_two_false_alarms_at_most() {
        List<String> ordinary = sentences("ordinary.yaml");

        assertThat(ordinary).hasSizeGreaterThanOrEqualTo(SENTENCES);
        assertThat(ordinary)
                .filteredOn(sentence -> !list("mentions-self-harm").in(sentence).isEmpty())
                .as("ordinary sentences that were taken for despair")
                .hasSizeLessThanOrEqualTo(FALSE_ALARMS);
    }

    @Test
    void medicines_are_classed_rightly_in_all_but_five_of_a_hundred_and_fifty_mentions() {
        List<String> misses = new ArrayList<>();
        JsonNode mentions = read("medicine-mentions.yaml");
        mentions.forEach(mention -> {
            Set<String> expected = new TreeSet<>();
            mention.get("classes").forEach(code -> expected.add(code.asText()));
            Set<String> found =
                    list("mentions-medicines").in(mention.get("text").asText());
            if (!found.equals(expected)) {
                misses.add(mention.get("text").asText() + " -> " + found);
            }
        });

        assertThat(mentions.size()).isGreaterThanOrEqualTo(MENTIONS);
        assertThat(misses).hasSizeLessThanOrEqualTo(MISSES);
    }

    @Test
    void words_about_blood_borne_viruses_raise_nothing() {
        for (String text : List.of(
                "I am HIV positive and undetectable",
                "I have hepatitis B",
                "hepatitis C, treated and cleared",
                "I live with HIV and take my tablets")) {
            assertThat(EDITION.questionnaire().words())
                    .allSatisfy(list -> assertThat(list.in(text)).isEmpty());
        }
    }

    @Test
    void a_longest_text_is_searched_to_its_end() {
        String text = "A quiet sentence about hair. ".repeat(170) + "I take warfarin.";

        assertThat(list("mentions-medicines").in(text)).containsExactly("blood-thinner");
    }

    private static WordList list(String fact) {
        return EDITION.questionnaire().words().stream()
                .filter(list -> list.fact().equals(fact))
                .findFirst()
                .orElseThrow();
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
