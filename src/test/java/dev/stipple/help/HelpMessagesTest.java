package dev.stipple.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.edition.BannedPhrases;
import dev.stipple.edition.ReadingGrade;
import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the privacy notice and its neighbours, in both languages. */
class HelpMessagesTest {

    private static final Map<String, String> ENGLISH = Arrays.stream(HelpMessages.class.getDeclaredMethods())
            .collect(Collectors.toMap(
                    Method::getName,
                    message -> message.getAnnotation(Message.class).value(),
                    (one, other) -> one,
                    TreeMap::new));
    private static final Map<String, String> SPANISH = spanish();

    @Test
    void every_message_is_said_in_both_languages_with_the_same_gaps() {
        assertThat(SPANISH.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(ENGLISH)
                .allSatisfy((key, english) ->
                        assertThat(gaps(SPANISH.getOrDefault(key, ""))).as(key).isEqualTo(gaps(english)));
    }

    @Test
    void no_message_has_a_banned_phrase() {
        assertThat(ENGLISH)
                .allSatisfy((key, text) ->
                        assertThat(BannedPhrases.in(text, "en")).as(key).isEmpty());
        assertThat(SPANISH)
                .allSatisfy((key, text) ->
                        assertThat(BannedPhrases.in(text, "es")).as(key).isEmpty());
    }

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
                "While the studio answers you.",
                "within one month",
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

    private static String gaps(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(gap -> gap.group())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> spanish() {
        Properties read = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("src/main/resources/messages/help_es.properties"), StandardCharsets.UTF_8)) {
            read.load(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return read.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, read::getProperty, (one, other) -> one, TreeMap::new));
    }
}
