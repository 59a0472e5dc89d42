package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.edition.AssessmentDocument.MovePart;
import dev.stipple.rules.Assessment;
import dev.stipple.rules.Counterfactuals;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeWriterTest {

    private static final Assessment AFTER = new Assessment(LocalDate.of(2026, 11, 22), List.of(), Set.of());

    /** A set has another order in each run of the program, and a form that is judged again must come out as it was stored. */
    @Test
    void letters_in_the_same_words_stand_in_the_order_of_their_rules() {
        List<String> rules = List.of("a-rule", "b-rule", "c-rule", "d-rule", "e-rule", "f-rule", "g-rule");
        Set<Move> letters =
                rules.stream().map(rule -> new Move.Letter(rule, "your GP")).collect(Collectors.toSet());

        assertThat(new ChangeWriter(Spoken.ENGLISH)
                        .change(new Counterfactuals.Proven<>(letters, AFTER))
                        .moves())
                .extracting(MovePart::rule)
                .isEqualTo(rules);
    }

    @Test
    void what_differs_in_words_stands_in_their_order() {
        Set<Move> moves = Stream.of("your GP", "a dermatologist")
                .map(who -> new Move.Letter("rule of " + who, who))
                .collect(Collectors.toSet());

        assertThat(new ChangeWriter(Spoken.ENGLISH)
                        .change(new Counterfactuals.Proven<>(moves, AFTER))
                        .moves())
                .extracting(MovePart::who)
                .containsExactly("a dermatologist", "your GP");
    }
}
