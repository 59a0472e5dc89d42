package dev.stipple.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeskSectionsTest {

    @Test
    void few_pairs_say_how_little_they_say() {
        Section section = DeskSections.agreement(
                new Sums(Map.of("second:open:open", 3L, "second:open:doctor", 1L, "second:doctor:doctor", 2L)));

        assertThat(section.says())
                .contains("They differed in 1 of 6, 17%.")
                .anySatisfy(said -> assertThat(said).startsWith("Kappa is 0.67"))
                .anySatisfy(said -> assertThat(said).contains("From 6 pairs only"));
    }

    @Test
    void pairs_that_are_all_the_same_say_that_no_range_can_be_given() {
        Section many = DeskSections.agreement(new Sums(Map.of("second:open:open", 20L, "second:doctor:doctor", 15L)));
        Section few = DeskSections.agreement(new Sums(Map.of("second:open:open", 3L, "second:doctor:doctor", 2L)));

        assertThat(many.says())
                .contains("No range can be given for it: the pairs are all the same, and the next one need not.")
                .noneSatisfy(said -> assertThat(said).contains("95 times"));
        assertThat(few.says()).anySatisfy(said -> assertThat(said)
                .startsWith("From 5 pairs only, which is few. No range can be given")
                .endsWith("Decide nothing by it yet."));
    }

    @Test
    void settling_less_carefully_is_said_as_a_share_of_what_was_settled() {
        Section section = DeskSections.agreement(
                new Sums(Map.of("second:open:doctor", 3L, "settled:less", 1L, "settled:equal", 2L, "settled-met", 3L)));

        assertThat(section.says())
                .anySatisfy(said -> assertThat(said).contains("1 of 3, 33%"))
                .contains("Settled in time: 3 of 3, 100%.");
    }

    @Test
    void decisions_are_more_or_less_careful_than_the_first_look_and_what_had_none_is_left_out() {
        Section section = DeskSections.firstLook(new Sums(Map.of(
                "decided:open:doctor",
                2L,
                "decided:doctor:open",
                1L,
                "decided:wait:wait",
                5L,
                "decided:unscored:open",
                9L)));

        assertThat(section.grid().orElseThrow().rows())
                .extracting(row -> row.cells().get(0))
                .containsExactly("5", "2", "1");
    }

    @Test
    void waiting_is_told_by_severity_against_the_due_time() {
        Section section = WaitSection.of(
                new Sums(Map.of("met:red", 3L, "late:red", 1L, "waited:red:24", 3L, "waited:red:48", 1L)));

        assertThat(section.grid().orElseThrow().rows())
                .filteredOn(row -> row.head().equals("Red"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsExactly("4", "3 of 4, 75%", "about 19 hours", "about 38 hours"));
    }

    @Test
    void few_people_in_despair_are_not_counted_out_loud() {
        Section section = WaitSection.of(new Sums(Map.of("met:crisis", 1L, "waited:crisis:1", 1L)));

        assertThat(section.grid().orElseThrow().rows())
                .filteredOn(row -> row.head().equals("Contact today"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsExactly("fewer than 5", "", "", ""));
        assertThat(FormSections.outcomes(
                                new Sums(Map.of("outcome:crisis", 1L, "outcome:unscored", 1L, "outcome:open", 2L)))
                        .grid()
                        .orElseThrow()
                        .rows())
                .extracting(Section.Row::head)
                .contains("None: a person first")
                .doesNotContain("Words of despair");
    }

    @Test
    void few_forms_without_a_first_look_cannot_be_worked_out_from_the_others() {
        Section section = FormSections.outcomes(
                new Sums(Map.of("outcome:crisis", 1L, "outcome:open", 40L, "outcome:check", 9L, "outcome:wait", 7L)));

        List<Section.Row> rows = section.grid().orElseThrow().rows();
        assertThat(rows)
                .filteredOn(row -> row.cells().get(0).equals("fewer than 5"))
                .extracting(Section.Row::head)
                .containsExactly("Not a fit", "See a doctor first", "None: a person first");
        assertThat(rows)
                .filteredOn(row -> row.head().equals("None: a person first"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsExactly("fewer than 5", ""));
        assertThat(section.says().get(0)).contains("somebody could be known");
    }

    @Test
    void nothing_decided_says_so_and_draws_nothing() {
        assertThat(WaitSection.of(Sums.NONE).chart()).isEmpty();
        assertThat(DeskSections.agreement(Sums.NONE).says())
                .singleElement()
                .asString()
                .contains("No form had a second review");
    }
}
