package dev.stipple.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    @Test
    void words_must_stand_next_to_each_other() {
        assertThat(end("blood thinner", "blood thinner")).hasValue(2);
        assertThat(end("blood thinner", "blood pressure thinner")).isEmpty();
        assertThat(end("blood thinner", "blood")).isEmpty();
    }

    @Test
    void a_phrase_is_looked_for_where_it_is_asked_to_begin() {
        List<String> sentence = List.of("my", "blood", "thinner", "tablets");

        assertThat(Phrase.of("blood thinner").endAt(sentence, 1)).isEqualTo(OptionalInt.of(3));
        assertThat(Phrase.of("blood thinner").endAt(sentence, 0)).isEmpty();
        assertThat(Phrase.of("tablets").endAt(sentence, 4)).isEmpty();
    }

    @Test
    void a_bar_stands_for_either_word() {
        assertThat(end("warfarin|heparin daily", "warfarin daily")).hasValue(2);
        assertThat(end("warfarin|heparin daily", "heparin daily")).hasValue(2);
        assertThat(end("warfarin|heparin daily", "aspirin daily")).isEmpty();
    }

    @Test
    void a_star_stands_for_any_ending_and_for_none() {
        assertThat(end("pregnan*", "pregnancy")).hasValue(1);
        assertThat(end("pregnan*", "pregnan")).hasValue(1);
        assertThat(end("pregnan*", "pregna")).isEmpty();
        assertThat(end("scar|keloid*", "keloids")).hasValue(1);
        assertThat(end("scar|keloid*", "scars")).isEmpty();
    }

    @Test
    void a_gap_takes_up_to_two_words() {
        assertThat(end("end _ life", "end life")).hasValue(2);
        assertThat(end("end _ life", "end my life")).hasValue(3);
        assertThat(end("end _ life", "end my own life")).hasValue(4);
        assertThat(end("end _ life", "end my very own life")).isEmpty();
    }

    @Test
    void a_gap_tries_again_when_the_words_after_its_first_end_do_not_fit() {
        assertThat(end("end _ life now", "end life life now")).hasValue(4);
    }

    @Test
    void two_gaps_take_up_to_four_words() {
        assertThat(end("end _ _ life", "end one two three four life")).hasValue(6);
        assertThat(end("end _ _ life", "end one two three four five life")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "_", "_ life", "end _"})
    void a_phrase_begins_and_ends_with_a_word(String written) {
        assertThatThrownBy(() -> Phrase.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("begins and ends with a word");
    }

    @Test
    void a_phrase_tells_what_it_can_start_with() {
        assertThat(Phrase.of(" scar|keloid* tissue ").starts()).containsExactly("scar", "keloid*");
    }

    @Test
    void a_phrase_prints_as_it_was_written() {
        assertThat(Phrase.of("end _ life")).hasToString("end _ life");
    }

    private static OptionalInt end(String phrase, String sentence) {
        return Phrase.of(phrase).endAt(Sentences.of(sentence).get(0), 0);
    }
}
