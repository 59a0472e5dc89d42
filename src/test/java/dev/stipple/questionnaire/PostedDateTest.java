package dev.stipple.questionnaire;

import static dev.stipple.questionnaire.Forms.ask;
import static dev.stipple.questionnaire.Forms.posted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Asked BURN = ask("burn").asked();

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1900, 1900-01-01",
        "31, 12, 2025, 2025-12-31",
        "04, 03, 1987, 1987-03-04",
        "29, 2, 2024, 2024-02-29",
        "20, 11, 2026, 2026-11-20",
        "4, mar, 1987, 1987-03-04",
        "4, March, 1987, 1987-03-04",
        "4, SEPT, 1987, 1987-09-04",
        "4, jun, 1987, 1987-06-04",
        "4, jul, 1987, 1987-07-04"
    })
    void a_day_in_the_past_is_read(String day, String month, String year, LocalDate read) {
        assertThat(day(day, month, year)).isEqualTo(Reading.of(new Answer.Day(read)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "32", "first", "1.5", "-1", "00001"})
    void a_day_is_a_number_from_1_to_31(String day) {
        assertThat(day(day, "3", "1987")).isEqualTo(Reading.problem("The burn must have a day, a number from 1 to 31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "13", "ma", "marz", "marchs", "3rd"})
    void a_month_is_a_number_from_1_to_12_or_the_beginning_of_its_name(String month) {
        String problem = "The burn must have a month, a number from 1 to 12 or its name";

        assertThat(day("4", month, "1987")).isEqualTo(Reading.problem(problem));
        assertThat(month(month, "1987")).isEqualTo(Reading.problem(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "5", "87", "999", "0999", "19876", "MCM"})
    void a_year_has_four_digits(String year) {
        String problem = "The burn must have a year with four digits, like 1987";

        assertThat(day("4", "3", year)).isEqualTo(Reading.problem(problem));
        assertThat(month("3", year)).isEqualTo(Reading.problem(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1899"})
    void nothing_lies_before_1900(String year) {
        String problem = "The burn must be 1900 or later. Check the year";

        assertThat(day("4", "3", year)).isEqualTo(Reading.problem(problem));
        assertThat(month("3", year)).isEqualTo(Reading.problem(problem));
    }

    @ParameterizedTest
    @CsvSource({"31, 4, 2025", "30, 2, 2024", "29, 2, 2025", "29, feb, 1900"})
    void a_day_that_its_month_does_not_have_is_no_real_date(String day, String month, String year) {
        assertThat(day(day, month, year).problem().orElseThrow()).startsWith("The burn must be a real date");
    }

    @ParameterizedTest
    @CsvSource({"21, 11, 2026", "1, 1, 2027", "1, 1, 9999"})
    void a_day_yet_to_come_is_refused(String day, String month, String year) {
        assertThat(day(day, month, year)).isEqualTo(Reading.problem("The burn must be in the past. Check the year"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1900, 1900-01", "11, 2026, 2026-11", "december, 2025, 2025-12"})
    void a_month_that_has_begun_is_read(String month, String year, YearMonth read) {
        assertThat(month(month, year)).isEqualTo(Reading.of(new Answer.Month(read)));
    }

    @Test
    void a_month_yet_to_come_is_refused() {
        assertThat(month("12", "2026"))
                .isEqualTo(Reading.problem("The burn must be this month or earlier. Check the year"));
    }

    @Test
    void one_box_filled_is_enough_for_a_date_not_to_be_blank() {
        Asked optional = ask("burn").optional().asked();

        assertThat(PostedDate.day(optional, posted("burn-year", "1987"), TODAY).problem())
                .isPresent();
        assertThat(PostedDate.month(optional, posted("burn-month", "3"), YearMonth.from(TODAY))
                        .problem())
                .isPresent();
        assertThat(PostedDate.day(optional, posted("burn-day", " "), TODAY))
                .isEqualTo(Reading.of(new Answer.Skipped()));
    }

    @Test
    void the_first_wrong_box_is_named() {
        assertThat(day("x", "x", "x").problem().orElseThrow()).contains("a day");
        assertThat(day("4", "x", "x").problem().orElseThrow()).contains("a month");
        assertThat(month("x", "x").problem().orElseThrow()).contains("a month");
    }

    private static Reading day(String day, String month, String year) {
        return PostedDate.day(BURN, posted("burn-day", day, "burn-month", month, "burn-year", year), TODAY);
    }

    private static Reading month(String month, String year) {
        return PostedDate.month(BURN, posted("burn-month", month, "burn-year", year), YearMonth.from(TODAY));
    }
}
