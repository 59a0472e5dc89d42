package dev.stipple.rules;

import static dev.stipple.rules.RuleSketch.DAY;
import static dev.stipple.rules.RuleSketch.NO;
import static dev.stipple.rules.RuleSketch.YES;
import static dev.stipple.rules.RuleSketch.book;
import static dev.stipple.rules.RuleSketch.facts;
import static dev.stipple.rules.RuleSketch.rule;
import static dev.stipple.rules.RuleSketch.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.rules.Condition.Count;
import dev.stipple.rules.Condition.Is;
import dev.stipple.rules.Condition.Not;
import dev.stipple.rules.Condition.Raised;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final Condition TWO_OF_THREE =
            new Count(List.of(new Raised("smoking"), new Raised("sun"), new Raised("stress")), 2);
    private static final RuleBook STACKED =
            book(rule("smoking"), rule("sun"), rule("stress"), stack("healing", TWO_OF_THREE));

    @Test
    void a_rule_whose_condition_is_false_finds_nothing() {
        assertThat(book(rule("smoking")).assess(facts("smoking", NO), DAY).findings())
                .isEmpty();
    }

    @Test
    void a_raised_finding_shows_the_answer_behind_it() {
        Finding smoking = finding(book(rule("smoking")), facts("smoking", YES), "smoking");

        assertThat(smoking.raised()).isTrue();
        assertThat(smoking.witnesses()).containsExactly(new Witness("smoking", List.of("yes")));
        assertThat(smoking.of()).isEmpty();
    }

    @Test
    void an_undecided_finding_names_what_is_missing_with_no_value() {
        Finding smoking = finding(book(rule("smoking")), facts(), "smoking");

        assertThat(smoking.undecided()).isTrue();
        assertThat(smoking.witnesses()).containsExactly(new Witness("smoking", List.of()));
    }

    @Test
    void witnesses_stand_in_alphabetical_order() {
        RuleBook both = book(rule("both")
                .when(new Condition.All(
                        List.of(new Is("zinc", "yes"), new Is("acne", "yes"), new Is("moles", "yes")))));

        assertThat(finding(both, facts("zinc", YES, "acne", YES, "moles", YES), "both")
                        .witnesses())
                .extracting(Witness::fact)
                .containsExactly("acne", "moles", "zinc");
    }

    @Test
    void a_crisis_is_what_a_rule_of_that_kind_finds_and_neither_doubt_nor_another_rule() {
        RuleBook despair = book(rule("despair").kind(RuleKind.CRISIS), rule("smoking"));

        assertThat(despair.isCrisis(facts("despair", YES), DAY)).isTrue();
        assertThat(despair.isCrisis(facts("despair", NO, "smoking", YES), DAY)).isFalse();
        assertThat(despair.isCrisis(facts("smoking", YES), DAY)).isFalse();
    }

    @Test
    void the_day_of_the_assessment_is_the_one_it_was_asked_for() {
        assertThat(STACKED.assess(facts(), DAY).on()).isEqualTo(DAY);
    }

    @Test
    void a_wait_ends_so_many_months_after_the_stated_day() {
        RuleBook burn = book(rule("burn").until(new Until.After("burnt-on", 3)).kind(RuleKind.STOP));

        assertThat(finding(burn, facts("burn", YES, "burnt-on", new Value.Day(DAY.minusMonths(1))), "burn")
                        .until())
                .contains(DAY.plusMonths(2));
        assertThat(finding(burn, facts("burn", YES), "burn").until()).isEmpty();
    }

    @Test
    void a_stack_is_raised_by_enough_findings_and_explained_by_the_answers_behind_them() {
        Finding healing = finding(STACKED, facts("smoking", YES, "sun", NO, "stress", YES), "healing");

        assertThat(healing.raised()).isTrue();
        assertThat(healing.of()).containsExactlyInAnyOrder("smoking", "stress");
        assertThat(healing.witnesses())
                .containsExactlyInAnyOrder(
                        new Witness("smoking", List.of("yes")), new Witness("stress", List.of("yes")));
    }

    @Test
    void a_stack_is_silent_when_too_few_of_its_rules_are_raised() {
        assertThat(STACKED.assess(facts("smoking", YES, "sun", NO, "stress", NO), DAY)
                        .of("healing"))
                .isEmpty();
    }

    @Test
    void a_stack_is_undecided_while_a_rule_that_could_raise_it_is() {
        Finding healing = finding(STACKED, facts("smoking", YES, "sun", NO), "healing");

        assertThat(healing.undecided()).isTrue();
        assertThat(healing.witnesses()).containsExactly(new Witness("stress", List.of()));
        assertThat(healing.of()).containsExactly("stress");
    }

    @Test
    void a_stack_that_asks_for_a_rule_the_book_does_not_have_stays_undecided() {
        RuleBook gap = book(rule("smoking"), stack("healing", new Raised("no-such-rule")));

        Finding healing = finding(gap, facts("smoking", YES), "healing");

        assertThat(healing.undecided()).isTrue();
        assertThat(healing.witnesses()).containsExactly(new Witness("finding no-such-rule", List.of()));
        assertThat(healing.of()).isEmpty();
    }

    @Test
    void a_stack_that_asks_for_a_stack_stays_undecided_whatever_the_order() {
        RuleSketch inner = stack("inner", new Raised("smoking"));
        RuleSketch outer = stack("outer", new Raised("inner"));

        assertThat(finding(book(rule("smoking"), inner, outer), facts("smoking", YES), "outer")
                        .undecided())
                .isTrue();
        assertThat(finding(book(outer, inner, rule("smoking")), facts("smoking", YES), "outer")
                        .undecided())
                .isTrue();
    }

    @Test
    void a_stack_may_ask_that_another_rule_was_silent() {
        RuleBook alone = book(rule("smoking"), stack("alone", new Not(new Raised("smoking"))));

        assertThat(finding(alone, facts("smoking", NO), "alone").raised()).isTrue();
        assertThat(alone.assess(facts("smoking", YES), DAY).of("alone")).isEmpty();
    }

    @Test
    void a_stack_reads_answers_beside_findings() {
        RuleBook mixed = book(
                rule("smoking"),
                stack("together", new Condition.All(List.of(new Raised("smoking"), new Is("skin", "yes")))));

        Finding together = finding(mixed, facts("smoking", YES, "skin", YES), "together");

        assertThat(together.witnesses())
                .containsExactlyInAnyOrder(new Witness("smoking", List.of("yes")), new Witness("skin", List.of("yes")));
        assertThat(together.of()).containsExactly("smoking");
    }

    @Test
    void an_answer_cannot_pose_as_a_finding() {
        RuleBook forged = book(rule("smoking"), stack("healing", new Raised("smoking")));

        assertThat(forged.assess(facts("smoking", NO, RuleBook.findingFact("smoking"), new Value.Code("raised")), DAY)
                        .of("healing"))
                .isEmpty();
    }

    @Test
    void a_letter_settles_the_clearance_of_its_own_rule_only() {
        RuleBook clearances =
                book(rule("heart").clearedBy("your GP"), rule("blood").clearedBy("your GP"));
        Facts cleared = facts("heart", YES, "blood", YES, RuleBook.letterFact("heart"), YES);

        assertThat(finding(clearances, cleared, "heart").settled()).isTrue();
        assertThat(finding(clearances, cleared, "blood").settled()).isFalse();
    }

    @Test
    void a_letter_settles_a_clearance_that_a_stack_asks_for() {
        RuleBook stacked =
                book(rule("smoking"), stack("healing", new Raised("smoking")).clearedBy("your GP"));

        assertThat(finding(stacked, facts("smoking", YES, RuleBook.letterFact("healing"), YES), "healing")
                        .settled())
                .isTrue();
        assertThat(finding(stacked, facts("smoking", YES), "healing").settled()).isFalse();
    }

    @Test
    void a_letter_cannot_settle_what_is_no_clearance() {
        RuleBook stop = book(rule("scar").kind(RuleKind.STOP).asks(Disposition.DECLINE));

        assertThat(finding(stop, facts("scar", YES, RuleBook.letterFact("scar"), YES), "scar")
                        .disposition())
                .isEqualTo(Disposition.DECLINE);
    }

    @Test
    void areas_are_left_out_by_raised_findings_only() {
        RuleBook areas = book(
                rule("named").excludes(new Excludes.Areas(Set.of("crown"))),
                rule("stated").excludes(new Excludes.Stated("where")),
                rule("undecided").excludes(new Excludes.Areas(Set.of("temples"))),
                rule("plain"));

        assertThat(areas.assess(
                                facts(
                                        "named",
                                        YES,
                                        "stated",
                                        YES,
                                        "plain",
                                        YES,
                                        "where",
                                        new Value.Codes(Set.of("fringe", "nape"))),
                                DAY)
                        .areasExcluded())
                .containsExactlyInAnyOrder("crown", "fringe", "nape");
    }

    @Test
    void an_area_the_client_did_not_name_is_reported_as_unknown() {
        RuleBook areas = book(rule("stated").excludes(new Excludes.Stated("where")));

        assertThat(areas.assess(facts("stated", YES), DAY).areasExcluded()).containsExactly("unknown");
    }

    @Test
    void the_order_of_the_rules_never_matters_to_what_is_found() {
        RuleBook turned = book(stack("healing", TWO_OF_THREE), rule("stress"), rule("sun"), rule("smoking"));
        Facts some = facts("smoking", YES, "sun", YES);

        assertThat(turned.assess(some, DAY)).isEqualTo(STACKED.assess(some, DAY));
    }

    @Test
    void books_are_equal_when_they_hold_the_same_rules_in_the_same_order() {
        assertThat(book(rule("a"), rule("b")))
                .isEqualTo(book(rule("a"), rule("b")))
                .hasSameHashCodeAs(book(rule("a"), rule("b")))
                .isNotEqualTo(book(rule("b"), rule("a")))
                .isNotEqualTo("a book");
        assertThat(book(rule("a")).hashCode()).isNotEqualTo(book(rule("b")).hashCode());
    }

    @Test
    void a_book_keeps_its_rules_in_order() {
        assertThat(STACKED.rules()).extracting(Rule::id).containsExactly("smoking", "sun", "stress", "healing");
    }

    private static Finding finding(RuleBook book, Facts facts, String rule) {
        return book.assess(facts, DAY).of(rule).orElseThrow();
    }
}
