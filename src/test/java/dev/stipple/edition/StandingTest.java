package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.rules.Disposition;
import dev.stipple.rules.Outcome;
import dev.stipple.rules.Severity;
import dev.stipple.support.Golden;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate SPRING = LocalDate.of(2027, 4, 1);

    private static final Standing OPEN = standing(Severity.ROUTINE, Outcome.OPEN, Disposition.NONE);
    private static final Standing CHECK = standing(Severity.AMBER, Outcome.CHECK, Disposition.CAUTION);
    private static final Standing DECLINED = standing(Severity.RED, Outcome.NOT_FIT, Disposition.DECLINE);
    private static final Standing DOCTOR = standing(Severity.RED, Outcome.DOCTOR, Disposition.MEDICAL_CLEARANCE);
    private static final Standing CRISIS = new Standing(
            Severity.CRISIS,
            Optional.empty(),
            Disposition.DECLINE,
            Optional.empty(),
            Set.of(),
            Set.of(),
            false,
            Set.of(),
            Set.of());

    @Test
    void what_asks_for_more_care_is_stricter_and_the_way_back_milder() {
        List<Standing> rising = List.of(OPEN, CHECK, DECLINED, CRISIS);
        for (int i = 1; i < rising.size(); i++) {
            assertThat(rising.get(i - 1).to(rising.get(i))).isEqualTo(Standing.Shift.STRICTER);
            assertThat(rising.get(i).to(rising.get(i - 1))).isEqualTo(Standing.Shift.MILDER);
        }
    }

    @Test
    void what_is_milder_in_one_way_and_stricter_in_another_is_milder_both_ways() {
        assertThat(DECLINED.to(DOCTOR)).isEqualTo(Standing.Shift.MILDER);
        assertThat(DOCTOR.to(DECLINED)).isEqualTo(Standing.Shift.MILDER);
    }

    @Test
    void where_the_outcome_is_the_same_anything_left_out_is_milder() {
        Standing full = asking(Optional.of(SPRING), Set.of("dermatologist"), Set.of("crown"), true);

        assertThat(full.to(full)).isEqualTo(Standing.Shift.SAME);
        for (Standing less : List.of(
                asking(Optional.of(SPRING.minusDays(1)), Set.of("dermatologist"), Set.of("crown"), true),
                asking(Optional.empty(), Set.of("dermatologist"), Set.of("crown"), true),
                asking(Optional.of(SPRING), Set.of(), Set.of("crown"), true),
                asking(Optional.of(SPRING), Set.of("dermatologist"), Set.of(), true),
                asking(Optional.of(SPRING), Set.of("dermatologist"), Set.of("crown"), false))) {
            assertThat(full.to(less)).isEqualTo(Standing.Shift.MILDER);
            assertThat(less.to(full)).isEqualTo(Standing.Shift.STRICTER);
        }
    }

    @Test
    void a_wait_that_becomes_a_decline_is_stricter_though_its_day_is_gone() {
        assertThat(asking(Optional.of(SPRING), Set.of(), Set.of(), false).to(DECLINED))
                .isEqualTo(Standing.Shift.STRICTER);
    }

    @Test
    void another_rule_with_the_same_weight_leaves_a_client_where_they_are() {
        Standing other = new Standing(
                CHECK.severity(),
                CHECK.outcome(),
                CHECK.headline(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                false,
                Set.of("another"),
                Set.of());

        assertThat(CHECK.to(other)).isEqualTo(Standing.Shift.SAME);
    }

    /** Every golden form, so that no word of a stored assessment is read otherwise than it was written. */
    @Test
    void an_assessment_stands_for_the_same_before_and_after_it_is_stored() {
        Edition edition = EditionReader.shipped();
        for (Golden golden : Golden.all()) {
            var answers =
                    AnswersJson.parse(edition.questionnaire(), golden.answers()).answers();
            LocalDate on = LocalDate.parse(golden.json().get("on").asText());

            assertThat(Standing.of(AssessmentWriter.assess(edition, answers, on)))
                    .as(golden.file())
                    .isEqualTo(Standing.of(edition.assess(answers, on)));
        }
    }

    private static Standing standing(Severity severity, Outcome outcome, Disposition headline) {
        return new Standing(
                severity,
                Optional.of(outcome),
                headline,
                Optional.empty(),
                Set.of(),
                Set.of(),
                false,
                Set.of(),
                Set.of());
    }

    private static Standing asking(Optional<LocalDate> until, Set<String> who, Set<String> areas, boolean patchTest) {
        return new Standing(
                Severity.RED,
                Optional.of(Outcome.WAIT),
                Disposition.DEFER,
                until,
                who,
                areas,
                patchTest,
                Set.of(),
                Set.of());
    }
}
