package dev.stipple.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.submission.SearchWord.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    private static final String REFERENCE = "7K2QFM9XTR";

    @ParameterizedTest
    @CsvSource({
        "Ana Maria Núñez, nunez",
        "Ana Maria Núñez, Núñ",
        "Ana Maria Núñez, ANA maria",
        "Ana Maria Núñez, nuñez ana",
        "Łukasz Żółć, lukasz zolc",
        "Jürgen Groß, gross",
        "Jürgen Gross, groß",
        "Bjørn Ærø, bjorn aero",
        "Şükrü Işık, isik",
        "Siobhán O’Brien, o'brien",
        "Siobhán O’Brien, OBrien",
        "Siobhán O’Brien, brien",
        "Anna-Lena Roth, annalena",
        "Anna-Lena Roth, anna lena",
        "Anna-Lena Roth, Anna-Lena",
        "Γιώργος Παπάς, ΓΙΩΡΓΟΣ",
        "Юлия Сёмина, семина",
        "محمّد علي, محمد",
        "王小明, 王",
        "王小明, 王小明",
        "김민준, 김민",
        "Li Wu, li",
        "Brett Hayes, brett hayes",
        "Bernadette Fay, bernadette"
    })
    void a_name_is_found_by(String name, String typed) {
        assertThat(found(typed, "name", name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Maria Núñez, an",
        "Ana Maria Núñez, ana marta",
        "Ana Maria Núñez, unez",
        "Ana Maria Núñez, 07700900101",
        "Martin Ash, martina"
    })
    void a_name_is_not_found_by(String name, String typed) {
        assertThat(found(typed, "name", name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K2QF-M9XTR", "7k2qfm9xtr", "7K2QF M9XTR", "7k2qf", "M9XTR", " 7K2QF—M9XTR "})
    void a_reference_is_found_by(String typed) {
        assertThat(found(typed, "name", "Nobody")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K2QG", "7K2Q", "7K2QF-M9XTS", "7K2QFM9XT"})
    void a_reference_is_not_found_by(String typed) {
        assertThat(found(typed, "name", "Nobody")).isFalse();
    }

    @Test
    void a_reference_of_figures_alone_is_found() {
        Set<SearchWord> marked = SearchWords.of("2345678923", Answers.NONE);

        assertThat(found(marked, "23456-78923")).isTrue();
        assertThat(found(marked, "23456")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"07700 900 101", "07700900101", "+44 7700 900101", "(0)7700-900.101", "00900101", "٠٧٧٠٠٩٠٠١٠١"})
    void a_phone_number_is_found_however_it_is_written(String typed) {
        assertThat(found(typed, "phone", "+44 (0) 7700 900 101")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"07700 900 102", "900 101", "0101"})
    void a_phone_number_is_not_found_by(String typed) {
        assertThat(found(typed, "phone", "07700 900 101")).isFalse();
    }

    @Test
    void an_email_address_is_found_whole_and_in_any_case_and_not_by_a_part() {
        assertThat(found("SANA.mirza@Example.com", "email", "sana.mirza@example.com"))
                .isTrue();
        assertThat(found("mirza@example.com", "email", "sana.mirza@example.com"))
                .isFalse();
    }

    @Test
    void every_word_must_match_also_of_different_kinds() {
        Set<SearchWord> marked = SearchWords.of(
                REFERENCE,
                new Answers(Map.of("name", new Answer.Words("Ida Moss"), "phone", new Answer.Words("07700 900 101"))));

        assertThat(found(marked, "moss 07700 900 101")).isTrue();
        assertThat(found(marked, "moss, 7K2QF")).isTrue();
        assertThat(found(marked, "moss 07700 900 102")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "'; --", "*", "\u0000", "\ud83d\ude00", "\ud800", "....", "+"})
    void signs_without_a_word_ask_for_nothing(String typed) {
        assertThat(SearchWords.typed(typed)).isEmpty();
    }

    @Test
    void the_longest_name_has_a_bounded_number_of_marks() {
        Set<SearchWord> marked =
                SearchWords.of(REFERENCE, new Answers(Map.of("name", new Answer.Words("\ufdfa".repeat(200)))));
        Set<SearchWord> long1 =
                SearchWords.of(REFERENCE, new Answers(Map.of("name", new Answer.Words("x".repeat(200)))));

        assertThat(marked).hasSizeLessThan(200);
        assertThat(long1).hasSizeLessThan(30);
        assertThat(found(long1, "x".repeat(150))).isTrue();
    }

    @Test
    void a_word_says_only_of_which_kind_it_is() {
        assertThat(new SearchWord(Kind.NAME, "moss")).hasToString("SearchWord[NAME]");
    }

    private static boolean found(String typed, String question, String answer) {
        return found(SearchWords.of(REFERENCE, new Answers(Map.of(question, new Answer.Words(answer)))), typed);
    }

    private static boolean found(Set<SearchWord> marked, String typed) {
        List<Set<SearchWord>> words = SearchWords.typed(typed);
        return !words.isEmpty()
                && words.stream().allMatch(either -> either.stream().anyMatch(marked::contains));
    }
}
