package dev.stipple.rules;

import static dev.stipple.rules.RuleSketch.DAY;
import static dev.stipple.rules.RuleSketch.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final RuleSketch CAUTION = rule("caution");
    private static final RuleSketch NOTE = rule("note").asks(Disposition.NOTE);
    private static final RuleSketch DECLINE =
            rule("decline").kind(RuleKind.STOP).asks(Disposition.DECLINE);
    private static final RuleSketch CLEARANCE = rule("clearance").clearedBy("your GP");
    private static final RuleSketch RED_FLAG =
            rule("red-flag").clearedBy("your GP").redFlag();
    private static final RuleSketch CRISIS =
            rule("crisis").kind(RuleKind.CRISIS).asks(Disposition.DEFER);
    private static final RuleSketch CONTRADICTION =
            rule("contradiction").kind(RuleKind.CONTRADICTION).asks(Disposition.NOTE);
    private static final RuleSketch NO_TEMPLES =
            rule("no-temples").kind(RuleKind.STOP).excludes(new Excludes.Areas(Set.of("temples")));

    @Test
    void nothing_found_leaves_the_way_open() {
        Assessment nothing = found();

        assertThat(nothing.headline()).isEqualTo(new Headline(Disposition.NONE, Set.of(), Optional.empty()));
        assertThat(nothing.outcome()).contains(Outcome.OPEN);
        assertThat(nothing.severity()).isEqualTo(Severity.ROUTINE);
        assertThat(nothing.crisis()).isFalse();
        assertThat(nothing.redFlag()).isFalse();
        assertThat(nothing.targetedPatchTest()).isFalse();
        assertThat(nothing.eligibleFrom()).isEmpty();
    }

    @Test
    void findings_stand_worst_first_and_the_undecided_last() {
        Assessment mixed = found(
                rule("b").raised(),
                rule("a").raised(),
                DECLINE.undecided(),
                rule("heavier").points(30).raised(),
                NOTE.raised(),
                DECLINE.raised(),
                RED_FLAG.raised());

        assertThat(mixed.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "Finding[red-flag]",
                        "Finding[decline]",
                        "Finding[heavier]",
                        "Finding[a]",
                        "Finding[b]",
                        "Finding[note]",
                        "Finding[decline, undecided]");
    }

    @Test
    void raised_and_undecided_findings_are_told_apart() {
        Finding raised = CAUTION.raised();
        Finding undecided = DECLINE.undecided();
        Assessment both = found(raised, undecided);

        assertThat(both.raised()).containsExactly(raised);
        assertThat(both.undecided()).containsExactly(undecided);
    }

    @Test
    void a_rule_s_finding_is_looked_up_by_its_id() {
        Assessment both = found(CAUTION.raised(), NOTE.raised());

        assertThat(both.of("note")).contains(NOTE.raised());
        assertThat(both.of("decline")).isEmpty();
    }

    @Test
    void only_raised_findings_make_the_headline() {
        assertThat(found(CAUTION.raised(), DECLINE.undecided()).headline().disposition())
                .isEqualTo(Disposition.CAUTION);
    }

    @Test
    void a_clearance_names_everyone_whose_opinion_is_needed() {
        Assessment two = found(
                rule("heart").clearedBy("your cardiologist").raised(),
                rule("skin").clearedBy("your dermatologist").raised());

        assertThat(two.headline().who()).containsExactlyInAnyOrder("your cardiologist", "your dermatologist");
        assertThat(two.clearances()).containsExactly("your cardiologist", "your dermatologist");
    }

    @Test
    void an_opinion_is_still_needed_when_an_area_is_left_out_but_not_told_beside_a_decline() {
        assertThat(found(CLEARANCE.raised(), NO_TEMPLES.raised()).headline().who())
                .containsExactly("your GP");
        assertThat(found(CLEARANCE.raised(), DECLINE.raised()).headline().who()).isEmpty();
    }

    @Test
    void a_letter_on_file_ends_the_need_for_it_and_leaves_a_check() {
        Assessment settled = found(CLEARANCE.settled());

        assertThat(settled.clearances()).isEmpty();
        assertThat(settled.headline().disposition()).isEqualTo(Disposition.CAUTION);
        assertThat(settled.outcome()).contains(Outcome.CHECK);
    }

    @Test
    void a_red_flag_leads_to_a_doctor_whatever_else_is_found() {
        Assessment flagged = found(RED_FLAG.raised(), DECLINE.raised());

        assertThat(flagged.redFlag()).isTrue();
        assertThat(flagged.outcome()).contains(Outcome.DOCTOR);
        assertThat(flagged.severity()).isEqualTo(Severity.SAFETY);
    }

    @Test
    void a_red_flag_counts_once_it_is_raised_and_until_a_doctor_has_answered() {
        assertThat(found(RED_FLAG.undecided()).redFlag()).isFalse();
        assertThat(found(RED_FLAG.settled()).redFlag()).isFalse();
        assertThat(found(RED_FLAG.settled(), DECLINE.raised()).findings().get(0))
                .isEqualTo(DECLINE.raised());
    }

    @Test
    void in_a_crisis_there_is_no_outcome_and_nothing_is_more_urgent() {
        Assessment despair = found(CRISIS.raised(), RED_FLAG.raised());

        assertThat(despair.crisis()).isTrue();
        assertThat(despair.outcome()).isEmpty();
        assertThat(despair.severity()).isEqualTo(Severity.CRISIS);
    }

    @Test
    void what_is_undecided_is_no_crisis_but_asks_for_a_check() {
        Assessment undecided = found(CRISIS.undecided());

        assertThat(undecided.crisis()).isFalse();
        assertThat(undecided.outcome()).contains(Outcome.CHECK);
        assertThat(undecided.severity()).isEqualTo(Severity.AMBER);
    }

    @Test
    void a_contradiction_is_checked_even_if_it_asked_for_no_more_than_a_note() {
        Assessment contradicted = found(CONTRADICTION.raised(), NOTE.raised());

        assertThat(contradicted.contradictions()).containsExactly(CONTRADICTION.raised());
        assertThat(contradicted.outcome()).contains(Outcome.CHECK);
        assertThat(contradicted.severity()).isEqualTo(Severity.AMBER);
        assertThat(found(NOTE.raised()).outcome()).contains(Outcome.OPEN);
    }

    @Test
    void an_undecided_contradiction_contradicts_nothing_yet() {
        assertThat(found(CONTRADICTION.undecided()).contradictions()).isEmpty();
    }

    @Test
    void something_undecided_never_softens_what_is_known() {
        assertThat(found(DECLINE.raised(), CAUTION.undecided()).outcome()).contains(Outcome.NOT_FIT);
    }

    @Test
    void a_declined_area_asks_for_a_check_and_keeps_what_is_asked_of_the_person() {
        assertThat(found(NO_TEMPLES.raised()).outcome()).contains(Outcome.CHECK);
        assertThat(found(NO_TEMPLES.raised(), NOTE.raised()).outcome()).contains(Outcome.CHECK);
        assertThat(found(NO_TEMPLES.raised(), CAUTION.raised()).outcome()).contains(Outcome.CHECK);
        assertThat(found(NO_TEMPLES.raised(), CLEARANCE.raised()).outcome()).contains(Outcome.DOCTOR);
    }

    @Test
    void the_wait_ends_with_the_longest_deferral_that_has_a_day() {
        RuleSketch wait = rule("wait").kind(RuleKind.STOP).asks(Disposition.DEFER);
        Assessment waiting = found(
                wait.raisedUntil(DAY.plusMonths(2)),
                rule("longer").kind(RuleKind.STOP).asks(Disposition.DEFER).raisedUntil(DAY.plusMonths(5)),
                CAUTION.raisedUntil(DAY.plusYears(9)));

        assertThat(waiting.eligibleFrom()).contains(DAY.plusMonths(5));
        assertThat(waiting.headline().until()).contains(DAY.plusMonths(5));
        assertThat(waiting.outcome()).contains(Outcome.WAIT);
    }

    @Test
    void a_day_to_wait_for_is_no_part_of_a_harder_headline() {
        Assessment declined = found(
                rule("wait").kind(RuleKind.STOP).asks(Disposition.DEFER).raisedUntil(DAY.plusMonths(2)),
                DECLINE.raised());

        assertThat(declined.headline().until()).isEmpty();
    }

    @Test
    void signs_to_wait_for_are_told_once_and_only_of_raised_deferrals() {
        Until healed = new Until.Sign("the skin is closed");
        Assessment waiting = found(
                rule("one").until(healed).raised(),
                rule("two").until(healed).raised(),
                rule("three").until(new Until.After("last-burn", 3)).raised(),
                rule("four").until(new Until.Sign("it has settled")).undecided());

        assertThat(waiting.signsToWaitFor()).containsExactly("the skin is closed");
    }

    @Test
    void an_allergy_asks_for_its_own_patch_test_whatever_the_headline() {
        Finding allergy = rule("allergy").asks(Disposition.PATCH_TEST).raised();

        assertThat(found(allergy, DECLINE.raised()).targetedPatchTest()).isTrue();
        assertThat(found(DECLINE.raised()).targetedPatchTest()).isFalse();
    }

    @Test
    void a_stop_is_red_and_a_caution_amber() {
        assertThat(found(DECLINE.raised()).severity()).isEqualTo(Severity.RED);
        assertThat(found(CAUTION.raised()).severity()).isEqualTo(Severity.AMBER);
        assertThat(found(NOTE.raised()).severity()).isEqualTo(Severity.ROUTINE);
    }

    @Test
    void points_add_up_by_axis_from_what_was_raised() {
        Assessment scored = found(
                rule("one").points(20).raised(),
                rule("two").points(5).raised(),
                rule("three").on(Axis.READINESS).points(7).raised(),
                rule("four").points(50).undecided());

        assertThat(scored.points())
                .isEqualTo(Map.of(Axis.SAFETY, 25, Axis.SUITABILITY, 0, Axis.EXPECTATIONS, 0, Axis.READINESS, 7));
    }

    private static Assessment found(Finding... findings) {
        return new Assessment(DAY, List.of(findings), Set.of());
    }
}
