package dev.stipple.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question about the facts, answered true, false or unknown. The shapes are closed: a condition that needs arithmetic
 * or dates gets a derived fact instead.
 */
public sealed interface Condition {

    /** Judges the facts as they stand on a day. */
    Judgement judge(Facts facts, LocalDate on);

    /** Every fact id that the condition reads, with repeats. */
    Stream<String> facts();

    /** Every comparison in the condition that names answer codes. */
    default Stream<CodeTest> codeTests() {
        return Stream.empty();
    }

    /** Whether the condition asks if a fact is known, which makes silence count. */
    default boolean testsKnowledge() {
        return false;
    }

    /** A comparison of a fact with answer codes. */
    interface CodeTest {
        String fact();

        Set<String> codes();
    }

    private static Judgement test(Facts facts, String fact, Predicate<Value> matches) {
        return Judgement.of(
                facts.of(fact).map(value -> Truth.of(matches.test(value))).orElse(Truth.UNKNOWN), fact);
    }

    /** The answer is this code. */
    record Is(String fact, String code) implements Condition, CodeTest {
        @Override
        public Judgement judge(Facts facts, LocalDate on) {
            return test(facts, fact, value -> value.equals(new Value.Code(code)));
        }

        @Override
        public Stream<String> facts() {
            return Stream.of(fact);
        }

        @Override
        public Set<String> codes() {
            return Set.of(code);
        }

        @Override
        public Stream<CodeTest> codeTests() {
            return Stream.of(this);
        }
    }

    /** The answer is one of these codes. */
    record OneOf(String fact, Set<String> codes) implements Condition, CodeTest {
        public OneOf {
            codes = Set.copyOf(codes);
        }

        @Override
        public Judgement judge(Facts facts, LocalDate on) {
            return test(facts, fact, value -> value instanceof Value.Code one && codes.contains(one.code()));
        }

        @Override
        public Stream<String> facts() {
            return Stream.of(fact);
        }

        @Override
        public Stream<CodeTest> codeTests() {
            return Stream.of(this);
        }
    }

    /** At least one of these codes was ticked. */
    record Includes(String fact, Set<String> codes) implements Condition, CodeTest {
        public Includes {
            codes = Set.copyOf(codes);
        }

        @Override
        public Judgement judge(Facts facts, LocalDate on) {
            return test(
                    facts,
                    fact,
                    value -> value instanceof Value.Codes ticked
                            && ticked.codes().stream().anyMatch(codes::contains));
        }

        @Override
        public Stream<String> facts() {
            return Stream.of(fact);
        }

        @Override
        public Stream<CodeTest> codeTests() {
            return Stream.of(this);
        }
    }

    /** The number is this or more. */
    record AtLeast(String fact, long number) implements Condition {
        @Override
        public Judgement judge(Facts facts, LocalDate on) {
            return test(facts, fact, value -> value instanceof Value.Count stated && stated.number() >= number);
        }

        @Override
        public Stream<String> facts() {
            return Stream.of(fact);
        }
    }

    /** The number is smaller than this. */
    record Below(String fact, long number) implements Condition {
        @Override
        public Judgement judge(Facts facts, LocalDate on) {
            return test(facts, fact, value -> value instanceof Value.Count stated && stated.number() < number);
        }

        @Override
        public Stream<String> facts() {
            return Stream.of(fact);
        }
    }

    /** The stated day lies fewer than this many whole months before the day of the assessment. */
    record Within(String fact, int months) implements Condition {
        @Override
        public Judgement judge(Facts facts, LocalDate on) {
            return test(
                    facts,
                    fact,
                    value -> value instanceof Value.Day stated && ChronoUnit.MONTHS.between(stated.day(), on) < months);
        }

        @Override
        public Stream<String> facts() {
            return Stream.of(fact);
        }
    }

    /** The fact is known at all. Always true or false: the one shape to which silence says something. */
    record Known(String fact) implements Condition {
        @Override
        public Judgement judge(Facts facts, LocalDate on) {
            return Judgement.of(Truth.of(facts.of(fact).isPresent()), fact);
        }

        @Override
        public Stream<String> facts() {
            return Stream.of(fact);
        }

        @Override
        public boolean testsKnowledge() {
            return true;
        }
    }

    /** The opposite; unknown stays unknown. */
    record Not(Condition condition) implements Condition {
        @Override
        public Judgement judge(Facts facts, LocalDate on) {
            return condition.judge(facts, on).negated();
        }

        @Override
        public Stream<String> facts() {
            return condition.facts();
        }

        @Override
        public Stream<CodeTest> codeTests() {
            return condition.codeTests();
        }

        @Override
        public boolean testsKnowledge() {
            return condition.testsKnowledge();
        }
    }

    /** All of them: the least truth wins. Never empty. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = atLeastOne(conditions);
        }

        @Override
        public Judgement judge(Facts facts, LocalDate on) {
            return conditions.stream()
                    .map(condition -> condition.judge(facts, on))
                    .reduce(Judgement::and)
                    .orElseThrow();
        }

        @Override
        public Stream<String> facts() {
            return conditions.stream().flatMap(Condition::facts);
        }

        @Override
        public Stream<CodeTest> codeTests() {
            return conditions.stream().flatMap(Condition::codeTests);
        }

        @Override
        public boolean testsKnowledge() {
            return conditions.stream().anyMatch(Condition::testsKnowledge);
        }
    }

    /** Any of them: the greatest truth wins. Never empty. */
    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = atLeastOne(conditions);
        }

        @Override
        public Judgement judge(Facts facts, LocalDate on) {
            return conditions.stream()
                    .map(condition -> condition.judge(facts, on))
                    .reduce(Judgement::or)
                    .orElseThrow();
        }

        @Override
        public Stream<String> facts() {
            return conditions.stream().flatMap(Condition::facts);
        }

        @Override
        public Stream<CodeTest> codeTests() {
            return conditions.stream().flatMap(Condition::codeTests);
        }

        @Override
        public boolean testsKnowledge() {
            return conditions.stream().anyMatch(Condition::testsKnowledge);
        }
    }

    private static List<Condition> atLeastOne(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a condition over a list needs at least one part");
        }
        return conditions.stream().collect(Collectors.toUnmodifiableList());
    }
}
