package dev.stipple.questionnaire;

import static dev.stipple.questionnaire.Forms.ask;
import static dev.stipple.questionnaire.Forms.is;
import static dev.stipple.questionnaire.Forms.page;
import static dev.stipple.questionnaire.Forms.posted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private static final Page BEFORE = page("before", ask("over-18").one("yes"));
    private static final Page SKIN = page(
            "skin",
            ask("keloid").one("yes"),
            ask("where").when(is("keloid", "yes")).one("crown"));
    private static final Page MOOD =
            page("mood", ask("low").when(is("keloid", "yes")).scale(3));
    private static final Part BODY = new Part("body", "Your body", List.of(SKIN));
    private static final Part MIND = new Part("mind", "Your mind", List.of(MOOD));
    private static final Score WORRY = new Score("worry", List.of("low"));
    private static final WordList WORDS = new WordList("named", List.of(), List.of(), WordList.Negations.NONE);
    private final Questionnaire form = new Questionnaire(BEFORE, List.of(BODY, MIND), List.of(WORRY), List.of(WORDS));

    @Test
    void the_page_before_the_parts_comes_first() {
        assertThat(form.pages()).containsExactly(BEFORE, SKIN, MOOD);
        assertThat(form.before()).isEqualTo(BEFORE);
        assertThat(form.parts()).containsExactly(BODY, MIND);
        assertThat(form.questions()).extracting(Question::id).containsExactly("over-18", "keloid", "where", "low");
    }

    @Test
    void pages_and_questions_are_found_by_name() {
        assertThat(form.page("mood")).contains(MOOD);
        assertThat(form.page("nowhere")).isEmpty();
        assertThat(form.question("low").orElseThrow().id()).isEqualTo("low");
        assertThat(form.question("nothing")).isEmpty();
        assertThat(form.pageOf("where")).contains(SKIN);
        assertThat(form.pageOf("nothing")).isEmpty();
    }

    @Test
    void every_page_belongs_to_its_part_but_the_one_before_them() {
        assertThat(form.partOf(MOOD)).contains(MIND);
        assertThat(form.partOf(BEFORE)).isEmpty();
    }

    @Test
    void scores_and_words_are_kept() {
        assertThat(form.scores()).containsExactly(WORRY);
        assertThat(form.words()).containsExactly(WORDS);
    }

    @Test
    void a_question_is_revealed_only_by_another_of_its_own_page() {
        Question where = form.question("where").orElseThrow();
        Question low = form.question("low").orElseThrow();

        assertThat(SKIN.revealedHere(where)).isTrue();
        assertThat(MOOD.revealedHere(low)).isFalse();
        assertThat(SKIN.revealedHere(form.question("keloid").orElseThrow())).isFalse();
    }

    @Test
    void questionnaires_are_equal_by_their_pages_and_scores() {
        Questionnaire same = new Questionnaire(BEFORE, List.of(BODY, MIND), List.of(WORRY), List.of());

        assertThat(form).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("a questionnaire");
        assertThat(form)
                .isNotEqualTo(new Questionnaire(MOOD, List.of(BODY, MIND), List.of(WORRY), List.of()))
                .isNotEqualTo(new Questionnaire(BEFORE, List.of(BODY), List.of(WORRY), List.of()))
                .isNotEqualTo(new Questionnaire(BEFORE, List.of(BODY, MIND), List.of(), List.of()));
        assertThat(form.hashCode())
                .isNotEqualTo(new Questionnaire(BEFORE, List.of(BODY), List.of(WORRY), List.of()).hashCode());
    }

    @Test
    void a_posted_field_is_read_by_its_first_value_without_blanks_around_it() {
        assertThat(posted("a", " one ", "a", "two").one("a")).contains("one");
        assertThat(posted("a", " \t ").one("a")).isEmpty();
        assertThat(posted().one("a")).isEmpty();
    }
}
