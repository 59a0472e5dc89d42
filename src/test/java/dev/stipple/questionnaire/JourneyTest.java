package dev.stipple.questionnaire;

import static dev.stipple.questionnaire.Forms.DAY;
import static dev.stipple.questionnaire.Forms.answers;
import static dev.stipple.questionnaire.Forms.ask;
import static dev.stipple.questionnaire.Forms.choice;
import static dev.stipple.questionnaire.Forms.choices;
import static dev.stipple.questionnaire.Forms.is;
import static dev.stipple.questionnaire.Forms.page;
import static dev.stipple.questionnaire.Forms.pageWhen;
import static dev.stipple.questionnaire.Forms.posted;
import static dev.stipple.questionnaire.Forms.questionnaire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.stipple.questionnaire.PageReading.Problem;
import dev.stipple.rules.Condition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final Page START = page("start", ask("over-18").one("yes", "no"));
    private static final Page SURGERY = page("surgery", ask("had").one("yes", "no", "not-sure"));
    private static final Page WHEN =
            pageWhen(is("had", "yes"), "when", ask("surgery-month").month());
    private static final Page UNSURE =
            pageWhen(is("had", "not-sure"), "unsure", ask("why-unsure").text(100));
    private static final Page SKIN = page(
            "skin",
            ask("keloid").one("yes", "no"),
            ask("where").when(is("keloid", "yes")).several("crown", "nape", "none"),
            ask("healed").when(is("had", "yes")).one("yes", "no"),
            ask("how-healed")
                    .when(new Condition.All(List.of(is("had", "yes"), is("healed", "no"))))
                    .text(100));
    private static final Page END = page("end", ask("note").optional().text(20));
    private static final Questionnaire FORM = questionnaire(START, SURGERY, WHEN, UNSURE, SKIN, END);

    private static final Answers NEVER = answers("over-18", choice("yes"), "had", choice("no"));
    private static final Answers HAD =
            NEVER.with("had", choice("yes")).with("surgery-month", new Answer.Month(YearMonth.of(2020, 5)));
    private static final Answers ALL = NEVER.with("keloid", choice("no")).with("note", new Answer.Skipped());

    @Test
    void a_journey_begins_on_the_first_page() {
        Journey journey = journey(Answers.NONE);

        assertThat(journey.reached()).containsExactly(START);
        assertThat(journey.here()).contains(START);
        assertThat(journey.complete()).isFalse();
        assertThat(journey.answers()).isEqualTo(Answers.NONE);
    }

    @Test
    void a_journey_stops_at_the_first_page_with_something_unanswered() {
        Journey journey = journey(NEVER);

        assertThat(journey.reached()).containsExactly(START, SURGERY, SKIN);
        assertThat(journey.here()).contains(SKIN);
        assertThat(journey.mayVisit("surgery")).isTrue();
        assertThat(journey.mayVisit("skin")).isTrue();
        assertThat(journey.mayVisit("end")).isFalse();
        assertThat(journey.mayVisit("when")).isFalse();
    }

    @Test
    void a_journey_is_complete_when_everything_that_is_asked_was_answered() {
        Journey journey = journey(ALL);

        assertThat(journey.complete()).isTrue();
        assertThat(journey.here()).isEmpty();
        assertThat(journey.answers()).isEqualTo(ALL);
        assertThat(journey.reached()).containsExactly(START, SURGERY, SKIN, END);
    }

    @Test
    void not_sure_opens_a_branch_of_its_own() {
        assertThat(journey(NEVER.with("had", choice("not-sure"))).here()).contains(UNSURE);
    }

    @Test
    void answers_behind_a_closed_branch_are_left_out() {
        Answers changed = HAD.with("had", choice("no")).with("keloid", choice("no"));

        assertThat(journey(changed).answers().to("surgery-month")).isEmpty();
        assertThat(journey(changed).here()).contains(END);
        assertThat(Journey.counting(FORM, changed, DAY).to("surgery-month")).isEmpty();
    }

    @Test
    void an_answer_to_a_question_that_is_closed_on_its_page_is_left_out() {
        Answers closed = ALL.with("where", choices("crown")).with("healed", choice("yes"));

        assertThat(journey(closed).answers()).isEqualTo(ALL);
        assertThat(journey(closed).complete()).isTrue();
    }

    @Test
    void a_question_opened_on_its_own_page_must_be_answered() {
        Answers opened = ALL.with("keloid", choice("yes"));

        assertThat(journey(opened).here()).contains(SKIN);
        assertThat(journey(opened.with("where", choices("crown"))).complete()).isTrue();
    }

    @Test
    void an_answer_whose_code_was_retired_counts_as_unanswered() {
        Answers retired = ALL.with("had", choice("long-ago"));

        assertThat(journey(retired).here()).contains(SURGERY);
        assertThat(journey(retired).answers()).isEqualTo(answers("over-18", choice("yes")));
    }

    @Test
    void an_answer_that_grew_too_long_for_its_question_counts_as_unanswered() {
        assertThat(journey(ALL.with("note", new Answer.Words("x".repeat(21)))).here())
                .contains(END);
        assertThat(journey(ALL.with("note", new Answer.Words("x".repeat(20)))).complete())
                .isTrue();
    }

    @Test
    void what_comes_after_a_gap_counts_though_it_is_not_reached() {
        Answers gap = ALL.without("over-18");

        assertThat(journey(gap).answers()).isEqualTo(Answers.NONE);
        assertThat(Journey.counting(FORM, gap, DAY)).isEqualTo(gap);
    }

    @Test
    void what_hangs_on_a_missing_answer_does_not_count() {
        assertThat(Journey.counting(FORM, HAD.without("had"), DAY)).isEqualTo(answers("over-18", choice("yes")));
    }

    @Test
    void pages_before_and_after_are_those_of_this_client() {
        Journey journey = journey(ALL);

        assertThat(journey.before("start")).isEmpty();
        assertThat(journey.before("surgery")).contains(START);
        assertThat(journey.before("skin")).contains(SURGERY);
        assertThat(journey.after("start")).contains(SURGERY);
        assertThat(journey.after("surgery")).contains(SKIN);
        assertThat(journey.after("end")).isEmpty();
        assertThat(journey.before("when")).isEmpty();
        assertThat(journey.after("when")).isEmpty();
    }

    @Test
    void a_page_has_another_title_for_some_clients() {
        Page skin = new Page(
                "skin",
                "Your skin",
                "",
                "",
                Optional.empty(),
                Optional.of(new Page.OtherTitle(is("had", "yes"), "Your skin since then")),
                false,
                List.of());

        assertThat(journey(HAD).title(skin)).isEqualTo("Your skin since then");
        assertThat(journey(NEVER).title(skin)).isEqualTo("Your skin");
        assertThat(journey(Answers.NONE).title(skin)).isEqualTo("Your skin");
        assertThat(journey(HAD).title(SKIN)).isEqualTo("Title of skin");
    }

    @Test
    void questions_that_earlier_answers_close_are_not_shown() {
        assertThat(journey(HAD).shown(SKIN))
                .extracting(Question::id)
                .containsExactly("keloid", "where", "healed", "how-healed");
        assertThat(journey(NEVER).shown(SKIN)).extracting(Question::id).containsExactly("keloid", "where");
    }

    @Test
    void what_is_shown_does_not_hang_on_answers_of_the_same_page_or_of_later_ones() {
        Answers answered = ALL.with("keloid", choice("no"));
        Page early = page(
                "early",
                ask("why").when(is("note", "yes")).text(10),
                ask("keloid-too").one("yes"));

        assertThat(journey(answered).shown(SKIN)).extracting(Question::id).contains("where");
        assertThat(journey(answered).shown(early)).extracting(Question::id).containsExactly("keloid-too");
    }

    @Test
    void a_question_that_an_answer_of_its_own_page_opens_is_a_reveal() {
        assertThat(journey(HAD).reveals(SKIN)).containsExactly("how-healed", "where");
        assertThat(journey(NEVER).reveals(SKIN)).containsExactly("where");
        assertThat(journey(NEVER).reveals(SURGERY)).isEmpty();
    }

    @Test
    void a_posted_page_is_read_with_what_it_opens() {
        PageReading reading = journey(NEVER).read(SKIN, posted("keloid", "yes", "where", "crown"), DAY);

        assertThat(reading.ok()).isTrue();
        assertThat(reading.answers()).isEqualTo(answers("keloid", choice("yes"), "where", choices("crown")));
    }

    @Test
    void what_was_typed_into_a_closed_question_is_not_read() {
        PageReading reading = journey(NEVER).read(SKIN, posted("keloid", "no", "where", "crown", "healed", "yes"), DAY);

        assertThat(reading.ok()).isTrue();
        assertThat(reading.answers()).isEqualTo(answers("keloid", choice("no")));
    }

    @Test
    void an_earlier_answer_to_the_same_page_does_not_open_what_the_new_one_closes() {
        Answers before = ALL.with("keloid", choice("yes")).with("where", choices("crown"));

        assertThat(journey(before).read(SKIN, posted("where", "crown"), DAY).problems())
                .containsExactly(new Problem("keloid", "keloid", "Answer keloid"));
    }

    @Test
    void every_problem_of_a_posted_page_is_told_in_order_with_the_control_it_is_about() {
        PageReading reading = journey(HAD).read(SKIN, posted("keloid", "yes", "healed", "yes", "where", "x"), DAY);
        PageReading month = journey(HAD).read(WHEN, posted("surgery-month-year", "2020"), DAY);

        assertThat(reading.ok()).isFalse();
        assertThat(reading.problems()).containsExactly(new Problem("where", "where", "Answer where"));
        assertThat(reading.answers()).isEqualTo(answers("keloid", choice("yes"), "healed", choice("yes")));
        assertThat(month.problems())
                .extracting(Problem::question, Problem::field)
                .containsExactly(tuple("surgery-month", "surgery-month-month"));
    }

    @Test
    void a_month_is_compared_with_the_day_it_is_posted_on() {
        assertThat(journey(HAD)
                        .read(
                                WHEN,
                                posted("surgery-month-month", "12", "surgery-month-year", "2026"),
                                DAY.plusMonths(1))
                        .ok())
                .isTrue();
    }

    @Test
    void what_is_worked_out_decides_the_way_too() {
        Page birth = page("birth", ask("date-of-birth").date());
        Page old =
                pageWhen(new Condition.AtLeast("age", 65), "old", ask("falls").one("yes"));
        Questionnaire form = questionnaire(birth, old);

        assertThat(Journey.of(form, answers("date-of-birth", new Answer.Day(LocalDate.of(1961, 11, 20))), DAY)
                        .here())
                .contains(old);
        assertThat(Journey.of(form, answers("date-of-birth", new Answer.Day(LocalDate.of(1961, 11, 21))), DAY)
                        .complete())
                .isTrue();
    }

    @Test
    void what_is_worked_out_is_worked_out_anew_as_answers_come_in() {
        Condition worried = new Condition.AtLeast("worry-at-least", 2);
        Page first = page("first", ask("low").scale(3));
        Page early = pageWhen(worried, "early", ask("early-help").one("yes"));
        Page second = page("second", ask("high").scale(3));
        Page late = pageWhen(worried, "late", ask("late-help").one("yes"));
        Questionnaire form = new Questionnaire(
                first,
                List.of(new Part("part", "Part", List.of(early, second, late))),
                List.of(new Score("worry", List.of("low", "high"))),
                List.of());

        assertThat(Journey.of(form, answers("low", choice("1"), "high", choice("2")), DAY)
                        .reached())
                .containsExactly(first, second, late);
    }

    @Test
    void words_of_a_text_open_nothing_by_themselves() {
        Questionnaire form = questionnaire(
                page("note", ask("note").text(10)),
                pageWhen(new Condition.Known("note"), "more", ask("more").one("yes")));

        assertThat(Journey.of(form, answers("note", new Answer.Words("yes")), DAY)
                        .complete())
                .isTrue();
    }

    private static Journey journey(Answers held) {
        return Journey.of(FORM, held, DAY);
    }
}
