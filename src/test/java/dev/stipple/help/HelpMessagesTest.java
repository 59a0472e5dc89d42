package dev.stipple.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.edition.ReadingGrade;
import dev.stipple.support.Bundle;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the privacy notice and its neighbours. */
class HelpMessagesTest {

    private static final Map<String, String> ENGLISH =
            Bundle.of(HelpMessages.class).english();

    @Test
    void no_sentence_is_longer_than_twenty_words() {
        assertThat(ENGLISH).allSatisfy((key, text) -> assertThat(text.split("(?<=[.!?:])\\s+"))
                .as(key)
                .allSatisfy(sentence -> assertThat(sentence.split("\\s+")).hasSizeLessThanOrEqualTo(20)));
    }

    @Test
    void the_privacy_notice_reads_plainly() {
        Predicate<String> other = key -> key.matches("(access|works|limits|tell|other|support|about).*");

        assertThat(ReadingGrade.of(texts(other.negate()))).isLessThanOrEqualTo(6);
        assertThat(ReadingGrade.of(texts(other))).isLessThanOrEqualTo(6);
    }

    /** Each claim of the notice that somebody could hold us to; taking one out is a decision, not a slip. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "explicit consent",
                "take your agreement back at any time",
                "front desk sees your name",
                "encrypted",
                "days after you last pressed Continue",
                "6 months after you and the studio last heard",
                "7 years after the last treatment",
                "Take a copy of everything",
                "within one month",
                "while a claim or a complaint is open",
                "Information Commissioner",
                "Agencia Española de Protección de Datos",
                "no trackers"
            })
    void the_privacy_notice_says_what_it_must(String words) {
        assertThat(texts(key -> true)).contains(words);
    }

    private static String texts(Predicate<String> keys) {
        return ENGLISH.entrySet().stream()
                .filter(entry -> keys.test(entry.getKey()))
                .map(entry -> entry.getValue() + (entry.getValue().matches(".*[.:?]") ? "" : "."))
                .collect(Collectors.joining("\n"));
    }
}
