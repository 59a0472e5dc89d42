package dev.stipple.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AftercareFormTest {

    private static final LocalDate SENT = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);
    private static final Course NOTHING = new Course(List.of());
    private static final Course TREATED = new Course(List.of(treated(LocalDate.of(2026, 4, 1))));

    @ParameterizedTest
    @CsvSource({
        "31, 4, 2026, Enter a real day",
        "'', '', '', Enter a real day",
        "1, 1, 99999, Enter a real day",
        "١, ٤, 2026, Enter a real day",
        "11, 5, 2026, still ahead",
        "1, 3, 2026, after the form was sent"
    })
    void a_day_that_cannot_be_is_refused(String day, String month, String year, String problem) {
        assertThat(treatment(day, month, year).problems(SENT, TODAY, NOTHING))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.field()).isEqualTo("day");
                    assertThat(found.text()).contains(problem);
                });
    }

    @Test
    void a_treatment_on_the_day_of_sending_and_today_can_be_recorded() {
        assertThat(treatment("2", "3", "2026").problems(SENT, TODAY, NOTHING)).isEmpty();
        assertThat(treatment("10", "5", "2026").problems(SENT, TODAY, NOTHING)).isEmpty();
    }

    @Test
    void a_look_needs_a_treatment_before_it() {
        assertThat(look("after", "3", "4", "2026", "none", "").problems(SENT, TODAY, NOTHING))
                .extracting(AftercareForm.Problem::text)
                .singleElement()
                .asString()
                .contains("Record the treatment first");
        assertThat(look("after", "3", "4", "2026", "none", "").problems(SENT, TODAY, TREATED))
                .isEmpty();
    }

    @Test
    void a_thirty_day_look_is_about_healed_skin() {
        assertThat(look("day-30", "28", "4", "2026", "none", "").problems(SENT, TODAY, TREATED))
                .extracting(AftercareForm.Problem::text)
                .singleElement()
                .asString()
                .contains("at least 28 days after the treatment of 1 April 2026");
        assertThat(look("day-30", "29", "4", "2026", "none", "").problems(SENT, TODAY, TREATED))
                .isEmpty();
    }

    @Test
    void something_else_that_went_wrong_needs_words() {
        assertThat(look("after", "3", "4", "2026", "other", " ").problems(SENT, TODAY, TREATED))
                .extracting(AftercareForm.Problem::field)
                .containsExactly("words");
    }

    @Test
    void an_empty_look_names_everything_that_is_missing_once() {
        assertThat(form("after", "3", "4", "2026", "", "<x>", "", "6", "", "", "")
                        .problems(SENT, TODAY, TREATED))
                .extracting(AftercareForm.Problem::field)
                .containsExactly("look", "complication", "satisfaction");
    }

    @Test
    void a_kind_that_there_is_not_and_a_text_too_long_are_refused() {
        assertThat(form("../x", "3", "4", "2026", "", "", "", "", "n".repeat(2001), "", "")
                        .problems(SENT, TODAY, TREATED))
                .extracting(AftercareForm.Problem::field)
                .contains("kind", "note");
    }

    @Test
    void taking_back_needs_nothing_else() {
        assertThat(form(
                                "treated",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                UUID.randomUUID().toString(),
                                "yes")
                        .problems(SENT, TODAY, TREATED))
                .isEmpty();
    }

    @Test
    void what_was_typed_is_never_in_its_text() {
        AftercareForm form = look("after", "3", "4", "2026", "other", "marker of an infection");

        assertThat(form.toString() + form.said() + TREATED)
                .doesNotContain("marker")
                .doesNotContain("other");
    }

    private static AftercareForm treatment(String day, String month, String year) {
        return form("treated", day, month, year, "", "", "", "", "", "", "");
    }

    private static AftercareForm look(
            String kind, String day, String month, String year, String complication, String words) {
        return form(kind, day, month, year, "as-planned", complication, words, "4", "", "", "");
    }

    private static AftercareForm form(
            String kind,
            String day,
            String month,
            String year,
            String look,
            String complication,
            String words,
            String satisfaction,
            String note,
            String corrects,
            String mistake) {
        return new AftercareForm(
                "", kind, day, month, year, look, complication, words, satisfaction, note, corrects, mistake);
    }

    private static Course.Entry treated(LocalDate on) {
        return new Course.Entry(
                UUID.randomUUID(),
                AftercareKind.TREATED,
                on,
                Instant.EPOCH,
                UUID.randomUUID(),
                Optional.empty(),
                false,
                new AftercareNote("", "", "", "", ""));
    }
}
