package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.AssessmentWriter;
import dev.stipple.edition.Edition;
import dev.stipple.edition.EditionReader;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.support.CleanClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Edition EDITION = EditionReader.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void the_same_answers_are_no_change() {
        Comparison compared = Comparison.of(side(1), side(1));

        assertThat(compared.summary()).isEqualTo("No change");
        assertThat(compared.rows()).isEmpty();
        assertThat(compared.unchanged()).hasSizeGreaterThan(30);
        assertThat(compared.editions()).isEmpty();
    }

    @Test
    void the_same_answers_in_another_edition_say_so() {
        assertThat(Comparison.of(side(3), side(4)).editions()).isEqualTo("Same answers, different edition 3 to 4");
        assertThat(Comparison.of(side(3), side(4, "sun", "outdoors")).editions())
                .contains("different edition 3 to 4")
                .doesNotContain("Same answers");
    }

    @Test
    void a_withdrawn_allergy_is_told_and_comes_first() {
        Comparison compared =
                Comparison.of(side(1, "allergies", "latex", "latex-reaction", "rash"), side(1, "style", "very-short"));

        assertThat(compared.rows().get(0).name()).isEqualTo("Allergies");
        assertThat(compared.rows().get(0).safety()).isTrue();
        assertThat(compared.rows().get(0).warned()).isTrue();
        assertThat(compared.rows().get(0).before()).containsExactly("Latex or rubber");
        assertThat(compared.takenBack()).extracting(TakenBack::name).contains("Allergies", "Reaction to latex");
        assertThat(compared.summary()).matches("[0-9]+ changes, 2 safety-relevant");
    }

    @Test
    void one_of_several_allergies_that_is_gone_is_told_though_the_others_stay() {
        Comparison compared = Comparison.of(
                side(1, "allergies", "metals latex", "latex-reaction", "severe", "metals-reaction", "rash"),
                side(1, "allergies", "metals", "metals-reaction", "rash"));

        assertThat(compared.takenBack())
                .filteredOn(gone -> gone.name().equals("Allergies"))
                .singleElement()
                .satisfies(gone -> assertThat(gone.words()).containsExactly("Latex or rubber"));
    }

    @Test
    void an_allergy_that_turns_out_worse_is_not_called_taken_back() {
        Comparison compared = Comparison.of(
                side(1, "allergies", "latex", "latex-reaction", "rash"),
                side(1, "allergies", "latex", "latex-reaction", "severe"));

        assertThat(compared.rows()).singleElement().satisfies(row -> {
            assertThat(row.change()).isEqualTo(Comparison.Change.CHANGED);
            assertThat(row.safety()).isTrue();
        });
        assertThat(compared.takenBack()).isEmpty();
    }

    @Test
    void a_new_risk_is_added_and_not_taken_back() {
        Comparison compared = Comparison.of(side(1), side(1, "allergies", "latex", "latex-reaction", "severe"));

        assertThat(compared.takenBack()).isEmpty();
        assertThat(compared.rows())
                .filteredOn(row -> row.name().equals("Reaction to latex"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.change()).isEqualTo(Comparison.Change.ADDED);
                    assertThat(row.safety()).isTrue();
                    assertThat(row.warned()).isFalse();
                });
    }

    @Test
    void a_change_that_no_safety_finding_rests_on_is_not_marked() {
        Comparison compared = Comparison.of(side(1), side(1, "style", "very-short"));

        assertThat(compared.summary()).isEqualTo("1 change, none safety-relevant");
    }

    @Test
    void a_side_that_could_not_be_judged_is_compared_all_the_same() {
        Comparison.Side unscored = new Comparison.Side(
                THEN, 1, EDITION.questionnaire(), side(1, "allergies", "none").answers(), Optional.empty());

        Comparison compared = Comparison.of(side(1, "allergies", "latex", "latex-reaction", "severe"), unscored);

        assertThat(compared.takenBack()).isNotEmpty();
        assertThat(compared.rows()).hasSize(2);
    }

    @Test
    void areas_are_compared_with_both_ranges() {
        MapChange none = MapChange.of(side(1), side(1)).orElseThrow();
        MapChange smaller = MapChange.of(side(1), side(1, "areas", "front-left", "area-amount", "a-little"))
                .orElseThrow();
        MapChange near = MapChange.of(side(1), side(1, "areas", "crown front-left front-middle", "area-amount", "most"))
                .orElseThrow();

        assertThat(none.same()).isTrue();
        assertThat(none.says()).contains("No change in the estimate");
        assertThat(smaller.says()).containsPattern("Before \\d+ to \\d+ cm2, now .*Smaller by \\d+ to \\d+ cm2\\.");
        assertThat(smaller.removed()).hasSize(3);
        assertThat(near.says()).contains("The ranges overlap: there may be no real change.");
        assertThat(near.both()).hasSize(3);
    }

    @Test
    void neither_prints_an_answer() {
        Comparison compared = Comparison.of(side(1, "allergies", "latex", "latex-reaction", "rash"), side(1));

        assertThat(compared.toString() + compared.rows() + compared.takenBack() + compared.unchanged())
                .doesNotContain("Latex or rubber", "A rash");
    }

    /** The clean client with other answers, as pairs; several codes stand with spaces between. */
    private static Comparison.Side side(int edition, String... pairs) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        for (int at = 0; at < pairs.length; at += 2) {
            List<String> codes = List.of(pairs[at + 1].split(" "));
            boolean several = List.of("allergies", "areas").contains(pairs[at]);
            if (several) {
                codes.forEach(own.withArray(pairs[at])::add);
            } else {
                own.put(pairs[at], codes.get(0));
            }
        }
        Answers answers = Journey.counting(
                EDITION.questionnaire(),
                AnswersJson.parse(EDITION.questionnaire(), CleanClient.with(own))
                        .answers(),
                DAY);
        return new Comparison.Side(
                THEN,
                edition,
                EDITION.questionnaire(),
                answers,
                Optional.of(AssessmentWriter.assess(EDITION, answers, DAY)));
    }
}
