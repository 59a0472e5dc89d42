package dev.stipple.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.edition.Standing;
import dev.stipple.rules.Disposition;
import dev.stipple.rules.Outcome;
import dev.stipple.rules.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayCountsTest {

    private static final Standing OPEN = standing(Severity.ROUTINE, Optional.of(Outcome.OPEN), Set.of(), Set.of());
    private static final Standing ASKS =
            standing(Severity.AMBER, Optional.of(Outcome.CHECK), Set.of("keloid"), Set.of("latex"));
    private static final Standing CRISIS = standing(Severity.CRISIS, Optional.empty(), Set.of(), Set.of());

    private final ReplayCounts counts = new ReplayCounts();

    @Test
    void forms_are_counted_by_where_they_go_from_the_least_careful_to_a_crisis() {
        add("one", CRISIS, OPEN);
        add("two", OPEN, ASKS);
        add("three", OPEN, ASKS);
        add("four", OPEN, OPEN);

        assertThat(table("outcome ->"))
                .containsExactly("open -> open 1 0 0", "open -> check 2 0 2", "crisis -> open 1 1 0");
        assertThat(said()).startsWith("Replayed 4 forms: 2 stricter, 1 milder");
        assertThat(counts.milder()).isEqualTo(1);
    }

    @Test
    void a_rule_is_counted_where_it_is_new_where_it_is_gone_and_where_it_is_newly_open() {
        add("one", OPEN, ASKS);
        add("two", OPEN, ASKS);
        add("three", ASKS, OPEN);
        add("four", ASKS, ASKS);

        assertThat(table("rule")).containsExactly("keloid 2 1 0", "latex 0 0 2");
    }

    @Test
    void without_a_difference_it_says_so_and_names_no_form() {
        add("one", ASKS, ASKS);

        assertThat(said())
                .contains("Every rule would be raised on the same forms.")
                .doesNotContain("one")
                .doesNotContain("Stricter:");
        assertThat(counts.milder()).isZero();
    }

    @Test
    void the_first_twenty_of_each_sort_are_named_however_many_there_are() {
        for (int i = 0; i < 1_025; i++) {
            add("milder-" + i + ".", ASKS, OPEN);
            add("stricter-" + i + ".", OPEN, ASKS);
        }

        assertThat(said())
                .contains("before the draft is published: 20 of 1,025", "Stricter: 20 of 1,025")
                .contains("  milder-0.", "  milder-19.", "  stricter-0.", "  stricter-19.")
                .doesNotContain("-20.");
    }

    @Test
    void questions_whose_answers_have_no_place_are_counted_by_form_and_by_question() {
        counts.add("one", new ReplayCounts.Effect(OPEN, OPEN, Set.of("sun", "style")));
        counts.add("two", new ReplayCounts.Effect(OPEN, OPEN, Set.of("sun")));
        add("three", OPEN, OPEN);

        assertThat(said())
                .contains("that the draft has no place for, judged without it: 2")
                .contains("  question style: 1", "  question sun: 2");
    }

    @Test
    void of_no_form_there_is_nothing_to_say() {
        assertThat(said()).startsWith("Replayed 0 forms: 0 stricter, 0 milder");
    }

    private void add(String form, Standing before, Standing after) {
        counts.add(form, new ReplayCounts.Effect(before, after, Set.of()));
    }

    private String said() {
        return String.join("\n", counts.lines());
    }

    /** The lines below a head, with one space between their columns. */
    private List<String> table(String head) {
        return counts.lines().stream()
                .dropWhile(line -> !line.startsWith(head))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }

    private static Standing standing(
            Severity severity, Optional<Outcome> outcome, Set<String> raised, Set<String> undecided) {
        return new Standing(
                severity, outcome, Disposition.NONE, Optional.empty(), Set.of(), Set.of(), false, raised, undecided);
    }
}
