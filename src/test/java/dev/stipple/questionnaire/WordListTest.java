package dev.stipple.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.questionnaire.WordList.Negations;
import dev.stipple.questionnaire.WordList.WordClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {

    private static final WordClass THINNER =
            new WordClass("thinner", phrases("blood thinner*", "heparin"), List.of("warfarin"));
    private static final WordClass KELOID = new WordClass("keloid", phrases("keloid*", "raised scar|scars"), List.of());
    private final WordList list = new WordList(
            "named",
            List.of(THINNER, KELOID),
            phrases("scar face film", "warfarin lodge"),
            new Negations(phrases("no", "never _ had", "not"), 3, Set.of("keloid", "thinner")));

    @Test
    void a_text_gives_the_codes_of_the_classes_it_names() {
        assertThat(list.in("I take blood thinners. Also I get raised scars!")).containsExactly("keloid", "thinner");
        assertThat(list.in("Nothing to tell")).isEmpty();
        assertThat(list.in("")).isEmpty();
    }

    @Test
    void a_text_is_searched_to_its_end() {
        assertThat(list.in("my skin is dry and ".repeat(1_000) + "I take heparin"))
                .containsExactly("thinner");
        assertThat(list.in("My skin is dry. ".repeat(1_250) + "Heparin")).containsExactly("thinner");
    }

    @Test
    void a_phrase_does_not_reach_from_one_sentence_into_the_next() {
        assertThat(list.in("It is in the blood. Thinner than before")).isEmpty();
    }

    @Test
    void case_and_accents_do_not_hide_a_word() {
        assertThat(list.in("KÉLOIDS")).containsExactly("keloid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"warfarin", "warfrin", "wafrarin", "I take warferin daily"})
    void a_misspelt_name_is_still_found(String text) {
        assertThat(list.in(text)).containsExactly("thinner");
    }

    @Test
    void only_the_names_given_for_it_are_looked_for_misspelt() {
        assertThat(list.in("heperin")).isEmpty();
    }

    @Test
    void an_idiom_hides_its_words() {
        WordList scars = new WordList(
                "named",
                List.of(new WordClass("scar", phrases("scar", "film star"), List.of())),
                phrases("scar face film"),
                Negations.NONE);

        assertThat(scars.in("I saw the scar face film")).isEmpty();
        assertThat(scars.in("The scar face film star")).isEmpty();
        assertThat(scars.in("A scar like in the scar face film")).containsExactly("scar");
        assertThat(scars.in("A scar on my face")).containsExactly("scar");
    }

    @Test
    void a_name_hidden_by_an_idiom_is_no_misspelling() {
        assertThat(list.in("We live at Warfarin Lodge")).isEmpty();
    }

    @Test
    void a_phrase_that_reaches_into_an_idiom_is_not_said() {
        assertThat(list.in("The raised scar face film")).isEmpty();
    }

    @Test
    void a_negation_takes_back_what_follows_it() {
        assertThat(list.in("no keloids")).isEmpty();
        assertThat(list.in("I do not take warfarin")).isEmpty();
        assertThat(list.in("I have never really had keloids")).isEmpty();
    }

    @Test
    void a_negation_reaches_three_words_and_no_further() {
        assertThat(list.in("no old raised scars")).isEmpty();
        assertThat(list.in("no one two keloids")).isEmpty();
        assertThat(list.in("no one two three keloids")).containsExactly("keloid");
    }

    @Test
    void a_negation_takes_back_nothing_before_it_or_in_another_sentence() {
        assertThat(list.in("Keloids, no")).containsExactly("keloid");
        assertThat(list.in("No. Keloids")).containsExactly("keloid");
    }

    @Test
    void what_is_said_once_outright_counts_though_it_is_taken_back_elsewhere() {
        assertThat(list.in("No keloids on my face. Keloids on my back")).containsExactly("keloid");
    }

    @Test
    void a_negation_that_overlaps_the_word_does_not_take_it_back() {
        WordList overlapping = new WordList(
                "named",
                List.of(new WordClass("despair", phrases("had enough"), List.of())),
                List.of(),
                new Negations(phrases("never _ had"), 3, Set.of("despair")));

        assertThat(overlapping.in("I have never really had enough")).containsExactly("despair");
    }

    @Test
    void a_phrase_that_holds_its_own_negation_is_not_taken_back_by_another() {
        WordList despair = new WordList(
                "named",
                List.of(new WordClass("despair", phrases("not worth living", "want to die"), List.of())),
                List.of(),
                new Negations(phrases("no", "not"), 1, Set.of("despair")));

        assertThat(despair.in("No, not worth living")).containsExactly("despair");
        assertThat(despair.in("I do not want to die")).isEmpty();
    }

    @Test
    void some_words_are_never_taken_back() {
        WordList despair = new WordList(
                "named",
                List.of(new WordClass("despair", phrases("suicidal"), List.of())),
                List.of(),
                new Negations(phrases("not"), 3, Set.of("keloid")));

        assertThat(despair.in("I am not suicidal")).containsExactly("despair");
    }

    @Test
    void nothing_is_taken_back_without_negations() {
        WordList plain = new WordList("named", List.of(KELOID), List.of(), Negations.NONE);

        assertThat(plain.in("no keloids")).containsExactly("keloid");
    }

    @Test
    void a_list_tells_its_fact_and_its_codes_in_order() {
        assertThat(list.fact()).isEqualTo("named");
        assertThat(list.codes()).containsExactly("thinner", "keloid");
    }

    private static List<Phrase> phrases(String... written) {
        return Stream.of(written).map(Phrase::of).toList();
    }
}
