package dev.stipple.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @Test
    void words_are_lower_case_and_without_accents() {
        assertThat(Sentences.of("Née CAFÉ ﬁne")).containsExactly(List.of("nee", "cafe", "fine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"don't", "don’t", "don‘t", "don`t"})
    void an_apostrophe_is_left_out_of_its_word(String text) {
        assertThat(Sentences.of(text)).containsExactly(List.of("dont"));
    }

    @Test
    void an_acute_accent_in_the_place_of_an_apostrophe_is_left_out_too() {
        assertThat(Sentences.of("I can´t go on")).containsExactly(List.of("i", "cant", "go", "on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"One. two", "one! Two", "one?two", "one; two", "one\ntwo", "one\r\ntwo", "one... two"})
    void each_sentence_has_a_list_of_its_own(String text) {
        assertThat(Sentences.of(text)).containsExactly(List.of("one"), List.of("two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one, two", "one-two", "one: two", "  one   two ", "(one) \"two\""})
    void other_signs_only_part_words(String text) {
        assertThat(Sentences.of(text)).containsExactly(List.of("one", "two"));
    }

    @Test
    void numbers_are_words() {
        assertThat(Sentences.of("2 weeks")).containsExactly(List.of("2", "weeks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "...", "?! - ;", "'"})
    void a_text_without_words_has_no_sentence(String text) {
        assertThat(Sentences.of(text)).isEmpty();
    }

    @Test
    void a_no_that_opens_a_sentence_stands_alone_before_its_comma() {
        assertThat(Sentences.of("No, I want it")).containsExactly(List.of("no"), List.of("i", "want", "it"));
        assertThat(Sentences.of("Hm. no , quiero")).containsExactly(List.of("hm"), List.of("no"), List.of("quiero"));
        assertThat(Sentences.of("I said no, thanks")).containsExactly(List.of("i", "said", "no", "thanks"));
        assertThat(Sentences.of("Nono, no")).containsExactly(List.of("nono", "no"));
    }
}
