package dev.stipple.questionnaire;

import static dev.stipple.questionnaire.Forms.DAY;
import static dev.stipple.questionnaire.Forms.ask;
import static dev.stipple.questionnaire.Forms.choice;
import static dev.stipple.questionnaire.Forms.choices;
import static dev.stipple.questionnaire.Forms.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Question SMOKER = ask("smoker").one("yes", "no", "not-sure");
    private static final Question ALLERGIES = ask("allergies").several("latex", "metals", "none");
    private static final Question NOTE = ask("note").text(10);
    private static final Question BIRTH = ask("date-of-birth").date();
    private static final Question SURGERY = ask("surgery-month").month();

    @Test
    void one_choice_is_read_by_its_code() {
        assertThat(read(SMOKER, "smoker", " yes ")).isEqualTo(Reading.of(choice("yes")));
    }

    @Test
    void a_code_that_is_no_option_is_answered_like_a_blank() {
        assertThat(read(SMOKER, "smoker", "sometimes")).isEqualTo(Reading.problem("Answer smoker"));
        assertThat(read(SMOKER)).isEqualTo(Reading.problem("Answer smoker"));
        assertThat(read(SMOKER, "smoker", " ")).isEqualTo(Reading.problem("Answer smoker"));
    }

    @Test
    void a_code_that_is_no_option_of_an_optional_question_is_still_refused_with_words() {
        Question one = ask("smoker").optional().withoutMessage().one("yes", "no");
        Question several = ask("allergies").optional().withoutMessage().several("latex");

        assertThat(read(one, "smoker", "sometimes")).isEqualTo(Reading.problem("Select one of the answers"));
        assertThat(read(several, "allergies", "bees")).isEqualTo(Reading.problem("Select from the answers"));
    }

    @Test
    void an_optional_question_left_blank_is_skipped() {
        Reading skipped = Reading.of(new Answer.Skipped());

        assertThat(read(ask("a").optional().one("yes"))).isEqualTo(skipped);
        assertThat(read(ask("a").optional().several("yes"), "a", " ")).isEqualTo(skipped);
        assertThat(read(ask("a").optional().text(10), "a", " \r\n ")).isEqualTo(skipped);
        assertThat(read(ask("a").optional().date())).isEqualTo(skipped);
        assertThat(read(ask("a").optional().month())).isEqualTo(skipped);
    }

    @Test
    void a_required_question_left_blank_says_how_to_mend_it() {
        assertThat(read(ALLERGIES, "allergies", "")).isEqualTo(Reading.problem("Answer allergies"));
        assertThat(read(NOTE)).isEqualTo(Reading.problem("Answer note"));
        assertThat(read(BIRTH)).isEqualTo(Reading.problem("Answer date-of-birth"));
        assertThat(read(SURGERY)).isEqualTo(Reading.problem("Answer surgery-month"));
    }

    @Test
    void several_choices_are_read_together_each_once() {
        assertThat(read(ALLERGIES, "allergies", "latex", "allergies", " metals ", "allergies", "latex"))
                .isEqualTo(Reading.of(choices("latex", "metals")));
    }

    @Test
    void one_strange_code_among_several_spoils_them() {
        assertThat(read(ALLERGIES, "allergies", "latex", "allergies", "bees"))
                .isEqualTo(Reading.problem("Answer allergies"));
    }

    @Test
    void an_option_that_stands_alone_clashes_with_any_other() {
        assertThat(read(ALLERGIES, "allergies", "none")).isEqualTo(Reading.of(choices("none")));
        assertThat(read(ALLERGIES, "allergies", "none", "allergies", "latex"))
                .isEqualTo(Reading.problem("Choose none or some"));
    }

    @Test
    void typed_words_are_trimmed_and_their_line_ends_made_alike() {
        assertThat(read(NOTE, "note", "  dry\r\nskin ")).isEqualTo(Reading.of(new Answer.Words("dry\nskin")));
    }

    @Test
    void marks_that_turn_the_direction_of_a_text_are_taken_out_before_it_is_measured() {
        assertThat(read(NOTE, "note", "\u202E0123456789\u2069")).isEqualTo(Reading.of(new Answer.Words("0123456789")));
        assertThat(read(NOTE, "note", "\u202A \u2066")).isEqualTo(Reading.problem("Answer note"));
    }

    @Test
    void a_text_that_is_too_long_is_refused_by_the_name_of_its_question() {
        assertThat(read(NOTE, "note", "01234567890").problem().orElseThrow())
                .startsWith("The note has 11 characters and there is room for 10");
    }

    @Test
    void days_and_months_are_read_from_their_boxes() {
        assertThat(read(BIRTH, "date-of-birth-day", "4", "date-of-birth-month", "3", "date-of-birth-year", "1987"))
                .isEqualTo(Reading.of(new Answer.Day(LocalDate.of(1987, 3, 4))));
        assertThat(read(SURGERY, "surgery-month-month", "11", "surgery-month-year", "2026"))
                .isEqualTo(Reading.of(new Answer.Month(YearMonth.of(2026, 11))));
    }

    @Test
    void a_stored_answer_fits_a_question_of_its_own_kind_only() {
        Answer day = new Answer.Day(DAY);
        Answer month = new Answer.Month(YearMonth.from(DAY));
        Answer words = new Answer.Words("yes");

        assertThat(SMOKER.fits(choice("yes"))).isTrue();
        assertThat(SMOKER.fits(words)).isFalse();
        assertThat(ALLERGIES.fits(choices("latex"))).isTrue();
        assertThat(ALLERGIES.fits(choice("latex"))).isFalse();
        assertThat(BIRTH.fits(day)).isTrue();
        assertThat(BIRTH.fits(month)).isFalse();
        assertThat(SURGERY.fits(month)).isTrue();
        assertThat(SURGERY.fits(day)).isFalse();
        assertThat(NOTE.fits(words)).isTrue();
        assertThat(NOTE.fits(choice("yes"))).isFalse();
    }

    @Test
    void a_retired_code_no_longer_fits() {
        assertThat(SMOKER.fits(choice("sometimes"))).isFalse();
        assertThat(ALLERGIES.fits(choices("latex", "bees"))).isFalse();
    }

    @Test
    void codes_that_could_not_be_ticked_together_do_not_fit() {
        assertThat(ALLERGIES.fits(choices("latex", "metals"))).isTrue();
        assertThat(ALLERGIES.fits(choices("none"))).isTrue();
        assertThat(ALLERGIES.fits(choices("latex", "none"))).isFalse();
        assertThat(ALLERGIES.fits(new Answer.Choices(Set.of()))).isFalse();
    }

    @Test
    void words_fit_while_the_question_has_room_for_them() {
        assertThat(NOTE.fits(new Answer.Words("0123456789"))).isTrue();
        assertThat(NOTE.fits(new Answer.Words("01234567890"))).isFalse();
    }

    @Test
    void a_skipped_answer_fits_an_optional_question_only() {
        assertThat(NOTE.fits(new Answer.Skipped())).isFalse();
        assertThat(ask("note").optional().text(10).fits(new Answer.Skipped())).isTrue();
        assertThat(ask("smoker").optional().one("yes").fits(new Answer.Skipped()))
                .isTrue();
    }

    @Test
    void photos_are_told_by_their_views_and_a_form_without_files_passes_them_by() {
        Question photos = ask("photos").optional().photos("front", "top");

        assertThat(read(photos, "photos", "front")).isEqualTo(Reading.of(new Answer.Skipped()));
        assertThat(photos.fits(choices("front", "top"))).isTrue();
        assertThat(photos.fits(choices("front", "profile"))).isFalse();
        assertThat(photos.fits(choice("front"))).isFalse();
        assertThat(photos.fits(new Answer.Choices(Set.of()))).isFalse();
        assertThat(photos.fits(new Answer.Skipped())).isTrue();
        assertThat(List.of(photos.kind(), photos.firstField())).containsExactly("photos", "photo-front");
        assertThat(List.of(photos.takesSeveral(), ALLERGIES.takesSeveral(), SMOKER.takesSeveral()))
                .containsExactly(true, true, false);
    }

    @Test
    void every_kind_has_its_name_and_the_control_a_link_leads_to() {
        assertThat(List.of(SMOKER, ALLERGIES, NOTE, BIRTH, SURGERY))
                .extracting(Question::kind, Question::firstField)
                .containsExactly(
                        tuple("one-choice", "smoker"),
                        tuple("several-choice", "allergies"),
                        tuple("text", "note"),
                        tuple("date", "date-of-birth-day"),
                        tuple("month", "surgery-month-month"));
    }

    @Test
    void options_are_found_by_their_code_and_only_choices_have_any() {
        assertThat(SMOKER.option("no").orElseThrow().code()).isEqualTo("no");
        assertThat(SMOKER.option("sometimes")).isEmpty();
        assertThat(SMOKER.options()).extracting(Option::code).containsExactly("yes", "no", "not-sure");
        assertThat(ALLERGIES.options()).hasSize(3);
        assertThat(NOTE.options()).isEmpty();
    }

    @Test
    void all_texts_are_searched_for_words_but_those_that_say_who_somebody_is() {
        assertThat(NOTE.isSearchedForWords()).isTrue();
        assertThat(ask("name").identity().text(10).isSearchedForWords()).isFalse();
        assertThat(SMOKER.isSearchedForWords()).isFalse();
    }

    private static Reading read(Question question, String... fields) {
        return question.read(posted(fields), DAY);
    }
}
