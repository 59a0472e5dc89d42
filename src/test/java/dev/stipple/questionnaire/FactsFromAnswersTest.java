package dev.stipple.questionnaire;

import static dev.stipple.questionnaire.Forms.DAY;
import static dev.stipple.questionnaire.Forms.answers;
import static dev.stipple.questionnaire.Forms.ask;
import static dev.stipple.questionnaire.Forms.asking;
import static dev.stipple.questionnaire.Forms.choice;
import static dev.stipple.questionnaire.Forms.choices;
import static dev.stipple.questionnaire.Forms.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.rules.Facts;
import dev.stipple.rules.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsFromAnswersTest {

    private final Questionnaire form = asking(
            ask("date-of-birth").date(),
            ask("surgery-month").month(),
            ask("last-tan").month(),
            ask("smoker").one("yes", "no", "not-sure"),
            ask("allergies").several("latex", "metals", "not-sure", "none"),
            ask("note").optional().text(100));

    @Test
    void choices_days_and_months_are_facts_under_the_name_of_their_question() {
        Facts facts = facts(answers(
                "smoker",
                choice("yes"),
                "allergies",
                choices("latex", "metals"),
                "date-of-birth",
                new Answer.Day(LocalDate.of(1987, 3, 4))));

        assertThat(facts.of("smoker")).contains(new Value.Code("yes"));
        assertThat(facts.of("allergies")).contains(new Value.Codes(Set.of("latex", "metals")));
        assertThat(facts.of("date-of-birth")).contains(new Value.Day(LocalDate.of(1987, 3, 4)));
    }

    @Test
    void a_month_is_held_as_its_last_day() {
        assertThat(facts(month("last-tan", 2024, 2)).of("last-tan")).contains(new Value.Day(LocalDate.of(2024, 2, 29)));
    }

    @Test
    void not_sure_is_no_fact() {
        assertThat(facts(answers("smoker", choice("not-sure"))).values()).isEmpty();
        assertThat(facts(answers("allergies", choices("latex", "not-sure"))).values())
                .isEmpty();
    }

    @Test
    void words_and_blanks_are_no_facts_of_themselves() {
        assertThat(facts(answers("note", new Answer.Words("dry"))).values()).isEmpty();
        assertThat(facts(answers("note", new Answer.Skipped())).values()).isEmpty();
    }

    @Test
    void an_answer_to_no_question_or_with_a_retired_code_is_no_fact() {
        assertThat(facts(answers("shoe-size", choice("yes"))).values()).isEmpty();
        assertThat(facts(answers("smoker", choice("sometimes"))).values()).isEmpty();
    }

    @Test
    void every_code_decides_the_way_those_unknown_too() {
        assertThat(FactsFromAnswers.direct(choice("not-sure"))).contains(new Value.Code("not-sure"));
        assertThat(FactsFromAnswers.direct(choices("not-sure"))).contains(new Value.Codes(Set.of("not-sure")));
        assertThat(form.tells("smoker", choice("not-sure"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2008-11-20, 18", "2008-11-21, 17", "2026-11-20, 0", "2004-02-29, 22"})
    void age_is_in_whole_years(LocalDate birth, long years) {
        assertThat(number(answers("date-of-birth", new Answer.Day(birth)), "age"))
                .contains(years);
    }

    @ParameterizedTest
    @CsvSource({"2026, 10, 0", "2026, 9, 1", "2026, 5, 5", "2025, 11, 11", "2025, 10, 12"})
    void months_since_are_counted_from_the_end_of_the_month(int year, int month, long months) {
        assertThat(number(month("surgery-month", year, month), "months-since-surgery"))
                .contains(months);
    }

    @ParameterizedTest
    @CsvSource({"2026, 11", "2026, 12", "2027, 6"})
    void a_month_yet_to_end_counts_as_now(int year, int month) {
        assertThat(number(month("surgery-month", year, month), "months-since-surgery"))
                .contains(0L);
    }

    @ParameterizedTest
    @CsvSource({
        "2005-03-15, 2022, 11, 17",
        "2005-03-15, 2023, 3, 18",
        "2005-03-31, 2023, 3, 18",
        "2005-03-15, 2005, 3, 0"
    })
    void age_at_a_month_is_in_whole_years_from_birth_to_its_end(LocalDate birth, int year, int month, long years) {
        assertThat(number(born(birth, year, month), "age-at-surgery")).contains(years);
    }

    @ParameterizedTest
    @CsvSource({"2005-03-15, 2005, 1", "2005-03-15, 2004, 2", "2005-03-15, 1995, 3", "2005-03-31, 2005, 2"})
    void age_at_a_month_before_birth_is_negative(LocalDate birth, int year, int month) {
        assertThat(number(born(birth, year, month), "age-at-surgery").orElseThrow())
                .isNegative();
    }

    @Test
    void age_at_the_very_month_before_birth_is_negative_too() {
        assertThat(number(born(LocalDate.of(2005, 3, 15), 2005, 2), "age-at-surgery")
                        .orElseThrow())
                .isNegative();
    }

    @Test
    void age_at_a_month_needs_both_answers() {
        assertThat(facts(month("surgery-month", 2020, 1)).of("age-at-surgery")).isEmpty();
        assertThat(facts(answers("date-of-birth", new Answer.Day(DAY))).of("age-at-surgery"))
                .isEmpty();
    }

    @Test
    void a_month_question_gives_its_facts_whatever_it_is_called() {
        assertThat(number(month("last-tan", 2026, 8), "months-since-last-tan")).contains(2L);
    }

    @Test
    void an_answer_of_another_kind_is_no_day_and_no_month() {
        assertThat(facts(answers("date-of-birth", choice("yes"), "surgery-month", choice("yes")))
                        .values())
                .isEmpty();
    }

    @Test
    void the_facts_that_a_questionnaire_can_give_are_known_beforehand() {
        assertThat(FactsFromAnswers.possible(form))
                .containsExactly(
                        "age",
                        "age-at-last-tan",
                        "age-at-surgery",
                        "allergies",
                        "date-of-birth",
                        "last-tan",
                        "months-since-last-tan",
                        "months-since-surgery",
                        "smoker",
                        "surgery-month");
    }

    @Test
    void every_fact_tells_the_questions_it_comes_from() {
        assertThat(FactsFromAnswers.sources(form, "smoker")).containsExactly("smoker");
        assertThat(FactsFromAnswers.sources(form, "age")).containsExactly("date-of-birth");
        assertThat(FactsFromAnswers.sources(form, "months-since-surgery")).containsExactly("surgery-month");
        assertThat(FactsFromAnswers.sources(form, "age-at-surgery"))
                .containsExactlyInAnyOrder("date-of-birth", "surgery-month");
    }

    @Test
    void words_are_found_in_every_text_but_those_that_say_who_somebody_is() {
        WordList list = new WordList(
                "named",
                List.of(
                        new WordList.WordClass("keloid", List.of(Phrase.of("keloid")), List.of()),
                        new WordList.WordClass("heparin", List.of(Phrase.of("heparin")), List.of())),
                List.of(),
                WordList.Negations.NONE);
        Questionnaire worded = new Questionnaire(
                page(
                        "only",
                        ask("name").identity().text(50),
                        ask("note").text(50),
                        ask("more").text(50)),
                List.of(),
                List.of(),
                List.of(list));

        assertThat(FactsFromAnswers.of(
                                worded,
                                answers("note", new Answer.Words("a keloid"), "more", new Answer.Words("and heparin")),
                                DAY)
                        .of("named"))
                .contains(new Value.Codes(Set.of("keloid", "heparin")));
        assertThat(FactsFromAnswers.of(worded, answers("name", new Answer.Words("Mrs Keloid")), DAY)
                        .of("named"))
                .contains(new Value.Codes(Set.of()));
        assertThat(FactsFromAnswers.sources(worded, "named")).containsExactlyInAnyOrder("note", "more");
    }

    @Test
    void several_lists_of_one_fact_give_what_all_of_them_find() {
        Questionnaire worded =
                searched(list("ill", "keloid", "no"), list("ill", "queloide", "nunca"), list("sad", "lagrimas", "sin"));

        assertThat(FactsFromAnswers.possible(worded)).containsExactly("ill", "sad");
        assertThat(named(worded, "Keloid. Queloide")).isEqualTo(new Value.Codes(Set.of("keloid", "queloide")));
        assertThat(named(worded, "un queloide")).isEqualTo(new Value.Codes(Set.of("queloide")));
        assertThat(named(worded, "a keloid")).isEqualTo(new Value.Codes(Set.of("keloid")));
        assertThat(named(worded, "lagrimas")).isEqualTo(new Value.Codes(Set.of()));
    }

    @Test
    void a_negation_of_one_list_takes_nothing_back_in_another_of_the_same_fact() {
        Questionnaire worded = searched(list("ill", "keloid", "no"), list("ill", "queloide", "nunca"));

        assertThat(named(worded, "no keloid, nunca queloide")).isEqualTo(new Value.Codes(Set.of()));
        assertThat(named(worded, "nunca keloid, no queloide")).isEqualTo(new Value.Codes(Set.of("keloid", "queloide")));
    }

    @Test
    void what_one_list_hides_another_of_the_same_fact_still_sees() {
        WordList hides = new WordList(
                "ill",
                List.of(new WordList.WordClass("one", List.of(Phrase.of("keloid")), List.of())),
                List.of(Phrase.of("keloid street")),
                WordList.Negations.NONE);
        Questionnaire worded = searched(hides, list("ill", "keloid", "no"));

        assertThat(named(worded, "Keloid Street")).isEqualTo(new Value.Codes(Set.of("keloid")));
    }

    @Test
    void a_search_that_reads_once_finds_the_same_and_reads_each_text_of_each_fact_once() {
        List<String> read = new ArrayList<>();
        WordSearch search = (fact, text) -> {
            read.add(fact + " " + text);
            return Set.of(text);
        };
        WordSearch once = search.readingOnce();

        assertThat(once.named("ill", "keloid")).containsExactly("keloid");
        assertThat(once.named("ill", "keloid")).containsExactly("keloid");
        assertThat(once.named("sad", "keloid")).containsExactly("keloid");
        assertThat(once.named("ill", "heparin")).containsExactly("heparin");
        assertThat(read).containsExactly("ill keloid", "sad keloid", "ill heparin");
    }

    private static Questionnaire searched(WordList... lists) {
        return new Questionnaire(page("only", ask("note").text(200)), List.of(), List.of(), List.of(lists));
    }

    private static WordList list(String fact, String word, String negation) {
        return new WordList(
                fact,
                List.of(new WordList.WordClass(word, List.of(Phrase.of(word)), List.of())),
                List.of(),
                new WordList.Negations(List.of(Phrase.of(negation)), 1, Set.of(word)));
    }

    private static Value named(Questionnaire worded, String text) {
        return FactsFromAnswers.of(worded, answers("note", new Answer.Words(text)), DAY)
                .of("ill")
                .orElseThrow();
    }

    private Facts facts(Answers answers) {
        return FactsFromAnswers.of(form, answers, DAY);
    }

    private Optional<Long> number(Answers answers, String fact) {
        return facts(answers)
                .of(fact)
                .flatMap(value -> value instanceof Value.Count count ? Optional.of(count.number()) : Optional.empty());
    }

    private static Answers month(String question, int year, int month) {
        return answers(question, new Answer.Month(YearMonth.of(year, month)));
    }

    private static Answers born(LocalDate birth, int year, int month) {
        return month("surgery-month", year, month).with("date-of-birth", new Answer.Day(birth));
    }
}
