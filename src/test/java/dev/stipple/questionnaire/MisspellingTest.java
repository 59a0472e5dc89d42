package dev.stipple.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {

    @ParameterizedTest
    @CsvSource({
        "keloid, keloid, 0",
        "keloid, keeloid, 1",
        "keloid, kelod, 1",
        "keloid, keliod, 1",
        "keloid, ekloid, 1",
        "keloid, keloed, 1",
        "keloid, kelodi, 1",
        "keloid, '', 6",
        "'', keloid, 6",
        "ca, abc, 3",
        "abcd, badc, 2",
        "kitten, sitting, 3"
    })
    void letters_put_in_left_out_changed_or_swapped_count_one_each(String a, String b, int edits) {
        assertThat(Misspelling.distance(a, b)).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource({"keloid, keloid", "keloid, keliod", "keloid, keloids", "keloid, kelod", "warfarin, warfrin"})
    void a_name_of_six_letters_may_be_one_edit_away(String name, String word) {
        assertThat(Misspelling.of(name, word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"keloid, kaliod", "keloid, kelo", "keloid, keloidss", "warfarine, wurfarone"})
    void a_name_of_less_than_ten_letters_may_not_be_two_edits_away(String name, String word) {
        assertThat(Misspelling.of(name, word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "isotretino, isotretn",
        "isotretino, isotretinoin",
        "isotretinoin, isotritenoin",
        "isotretinoin, isotretinoin"
    })
    void a_name_of_ten_letters_may_be_two_edits_away(String name, String word) {
        assertThat(Misspelling.of(name, word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"isotretinoin, isotritenon", "isotretinoin, isotretin", "isotretinoin, isotretinoinxxx"})
    void three_edits_are_another_word(String name, String word) {
        assertThat(Misspelling.of(name, word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"acne, acne", "burns, burn", "scars, scars"})
    void a_short_name_is_too_near_to_other_words(String name, String word) {
        assertThat(Misspelling.of(name, word)).isFalse();
    }
}
