package dev.stipple.rules;

import static dev.stipple.rules.RuleSketch.DAY;
import static dev.stipple.rules.RuleSketch.NO;
import static dev.stipple.rules.RuleSketch.YES;
import static dev.stipple.rules.RuleSketch.book;
import static dev.stipple.rules.RuleSketch.facts;
import static dev.stipple.rules.RuleSketch.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CounterfactualsTest {

    private static final Value UNSAID = new Value.Code("unsaid");
    private static final RuleSketch SMOKING =
            rule("smoking").kind(RuleKind.STOP).asks(Disposition.DECLINE);
    private static final RuleSketch SUN = rule("sun").kind(RuleKind.STOP).asks(Disposition.DECLINE);
    private static final RuleSketch DRY = rule("dry-skin");
    private static final Facts BOTH = facts("smoking", YES, "sun", YES, "dry-skin", YES);

    /** A change of some answers at once, told by its name. */
    private record Change(String name, Map<String, Value> answers) {
        static Change of(String fact, Value value) {
            return new Change(fact, Map.of(fact, value));
        }
    }

    private static final Change STOP_SMOKING = Change.of("smoking", NO);
    private static final Change AVOID_SUN = Change.of("sun", NO);
    private static final Change LIVE_WELL = new Change("both", Map.of("smoking", NO, "sun", NO));

    @Test
    void the_change_that_lowers_the_headline_is_proposed_with_what_it_leads_to() {
        List<Counterfactuals.Proven<Change>> found =
                search(book(SMOKING, DRY), facts("smoking", YES, "dry-skin", YES), STOP_SMOKING);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).changes()).containsExactly(STOP_SMOKING);
        assertThat(found.get(0).after().headline().disposition()).isEqualTo(Disposition.CAUTION);
    }

    @Test
    void every_finding_at_the_top_needs_its_change() {
        assertThat(changes(search(book(SMOKING, SUN, DRY), BOTH, STOP_SMOKING, AVOID_SUN)))
                .containsExactly(Set.of(STOP_SMOKING, AVOID_SUN));
    }

    @Test
    void nothing_is_proposed_while_one_finding_at_the_top_cannot_be_changed() {
        assertThat(search(book(SMOKING, SUN), BOTH, STOP_SMOKING)).isEmpty();
    }

    @Test
    void a_change_that_answers_two_findings_goes_before_two_changes() {
        assertThat(changes(search(book(SMOKING, SUN), BOTH, STOP_SMOKING, AVOID_SUN, LIVE_WELL)))
                .containsExactly(Set.of(LIVE_WELL), Set.of(STOP_SMOKING, AVOID_SUN));
    }

    @Test
    void a_set_that_holds_a_smaller_one_is_left_out() {
        assertThat(changes(search(book(SMOKING, SUN), BOTH, LIVE_WELL, AVOID_SUN)))
                .containsExactly(Set.of(LIVE_WELL));
    }

    @Test
    void a_note_or_nothing_at_all_asks_for_no_change() {
        RuleBook note = book(rule("note").asks(Disposition.NOTE));

        assertThat(search(note, facts("note", YES), Change.of("note", NO))).isEmpty();
        assertThat(search(note, facts("note", NO), Change.of("note", YES))).isEmpty();
    }

    @Test
    void a_caution_is_worth_a_change() {
        assertThat(search(book(DRY), facts("dry-skin", YES), Change.of("dry-skin", NO)))
                .hasSize(1);
    }

    @Test
    void nothing_is_proposed_in_a_crisis() {
        RuleBook despair = book(SMOKING, rule("despair").kind(RuleKind.CRISIS).asks(Disposition.DEFER));

        assertThat(search(despair, facts("smoking", YES, "despair", YES), STOP_SMOKING))
                .isEmpty();
    }

    @Test
    void a_change_that_ends_in_a_crisis_is_none_for_the_better() {
        RuleBook despair = book(SMOKING, rule("despair").kind(RuleKind.CRISIS).asks(Disposition.DEFER));
        Change worse = new Change("worse", Map.of("smoking", NO, "despair", YES));

        assertThat(search(despair, facts("smoking", YES, "despair", NO), worse)).isEmpty();
    }

    @Test
    void a_change_that_puts_one_stop_in_the_place_of_another_is_not_proposed() {
        Change swapped = new Change("swapped", Map.of("smoking", NO, "sun", YES));

        assertThat(search(book(SMOKING, SUN), facts("smoking", YES, "sun", NO), swapped))
                .isEmpty();
    }

    @Test
    void a_letter_is_a_change_though_its_finding_remains() {
        Change letter = Change.of(RuleBook.letterFact("heart"), YES);

        List<Counterfactuals.Proven<Change>> found =
                search(book(rule("heart").clearedBy("your GP")), facts("heart", YES), letter);

        assertThat(changes(found)).containsExactly(Set.of(letter));
        assertThat(found.get(0).after().of("heart")).isPresent();
    }

    @Test
    void a_finding_that_a_change_leaves_undecided_no_longer_holds_the_headline() {
        Change forget = Change.of("smoking", UNSAID);

        assertThat(changes(search(book(SMOKING), facts("smoking", YES), forget)))
                .containsExactly(Set.of(forget));
    }

    @Test
    void at_most_three_sets_are_proposed_those_preferred_first() {
        List<Change> ways = ways(5, "smoking");

        assertThat(changes(search(book(SMOKING), BOTH, ways.toArray(Change[]::new))))
                .containsExactly(Set.of(ways.get(0)), Set.of(ways.get(1)), Set.of(ways.get(2)));
    }

    @Test
    void a_pair_late_among_a_hundred_is_still_found() {
        RuleSketch noise = rule("noise").kind(RuleKind.STOP).asks(Disposition.DECLINE);
        List<Change> moves = new ArrayList<>();
        for (int at = 0; at < 9; at++) {
            moves.add(new Change("smoking " + at, Map.of("smoking", NO, "noise", YES)));
            moves.add(new Change("sun " + at, Map.of("sun", NO, "noise", YES)));
        }
        moves.add(STOP_SMOKING);
        moves.add(AVOID_SUN);

        assertThat(changes(search(
                        book(SMOKING, SUN, noise), BOTH.with(Map.of("noise", NO)), moves.toArray(Change[]::new))))
                .containsExactly(Set.of(STOP_SMOKING, AVOID_SUN));
    }

    @Test
    void a_search_without_hope_gives_up_after_a_hundred_and_twenty_proofs() {
        RuleBook book = book(SMOKING, SUN);
        Facts client = facts("smoking", YES, "sun", NO);
        List<Change> moves = IntStream.range(0, 150)
                .mapToObj(at -> new Change("way " + at, Map.of("smoking", NO, "sun", YES)))
                .toList();
        AtomicInteger judged = new AtomicInteger();

        List<Counterfactuals.Proven<Change>> found = new Counterfactuals<>(book.assess(client, DAY), moves, changes -> {
                    judged.incrementAndGet();
                    return after(book, client, changes);
                })
                .smallest();

        assertThat(found).isEmpty();
        assertThat(judged.get() - moves.size()).isEqualTo(120);
    }

    private static List<Change> ways(int number, String fact) {
        return IntStream.range(0, number)
                .mapToObj(at -> new Change("way " + at, Map.of(fact, NO)))
                .toList();
    }

    private static List<Set<Change>> changes(List<Counterfactuals.Proven<Change>> found) {
        return found.stream().map(Counterfactuals.Proven::changes).toList();
    }

    private static List<Counterfactuals.Proven<Change>> search(RuleBook book, Facts client, Change... moves) {
        return new Counterfactuals<>(book.assess(client, DAY), List.of(moves), changes -> after(book, client, changes))
                .smallest();
    }

    /** The assessment once the changes are made; an answer that is unsaid is taken away. */
    private static Assessment after(RuleBook book, Facts client, Set<Change> changes) {
        Map<String, Value> values = new HashMap<>(client.values());
        changes.forEach(change -> values.putAll(change.answers()));
        values.values().removeIf(UNSAID::equals);
        return book.assess(new Facts(values), DAY);
    }
}
