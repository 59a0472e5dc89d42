package dev.stipple.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question about the facts, answered true, false or unknown. The shapes are closed: a condition that needs arithmetic,
 * dates or text gets a derived fact instead.
 */
public sealed interface Condition {

    /** What it comes to on a day. The quick way: most rules are silent, and silence needs no witness. */
    Truth truth(FactLookup facts, LocalDate on);

    /** What it comes to on a day, and the facts that settled it. */
    Judgement judge(FactLookup facts, LocalDate on);

    /** The conditions directly inside this one. */
    List<Condition> parts();

    /** This condition and all those inside it. */
    default Stream<Condition> tree() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::tree));
    }

    /** Every fact id that the condition reads, with repeats. */
    default Stream<String> facts() {
        return tree().flatMap(part -> part instanceof Comparison test ? Stream.of(test.fact()) : Stream.empty());
    }

    /** Every comparison in the condition that names answer codes. */
    default Stream<CodeTest> codeTests() {
        return tree().flatMap(part -> part instanceof CodeTest test ? Stream.of(test) : Stream.empty());
    }

    /** A look at one fact. Unknown while the fact is. */
    sealed interface Comparison extends Condition {
        String fact();

        /** Whether a known value is the one asked for. */
        boolean matches(Value value, LocalDate on);

        @Override
        default Truth truth(FactLookup facts, LocalDate on) {
            Value value = facts.value(fact());
            return value == null ? Truth.UNKNOWN : Truth.of(matches(value, on));
        }

        @Override
        default Judgement judge(FactLookup facts, LocalDate on) {
            return Judgement.of(truth(facts, on), fact());
        }

        @Override
        default List<Condition> parts() {
            return List.of();
        }
    }

    /** A comparison of a fact with answer codes. */
    sealed interface CodeTest extends Comparison {
        Set<String> codes();
    }

    /** The answer is this code. */
    record Is(String fact, String code) implements CodeTest {
        @Override
        public boolean matches(Value value, LocalDate on) {
            return value instanceof Value.Code one && one.code().equals(code);
        }

        @Override
        public Set<String> codes() {
            return Set.of(code);
        }
    }

    /** The answer is one of these codes. */
    record OneOf(String fact, Set<String> codes) implements CodeTest {
        public OneOf {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean matches(Value value, LocalDate on) {
            return value instanceof Value.Code one && codes.contains(one.code());
        }
    }

    /** At least one of these codes was ticked. */
    record Includes(String fact, Set<String> codes) implements CodeTest {
        public Includes {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean matches(Value value, LocalDate on) {
            return value instanceof Value.Codes ticked && !Collections.disjoint(ticked.codes(), codes);
        }
    }

    /** The number is this or more. */
    record AtLeast(String fact, long number) implements Comparison {
        @Override
        public boolean matches(Value value, LocalDate on) {
            return value instanceof Value.Count stated && stated.number() >= number;
        }
    }

    /** The number is smaller than this. */
    record Below(String fact, long number) implements Comparison {
        @Override
        public boolean matches(Value value, LocalDate on) {
            return value instanceof Value.Count stated && stated.number() < number;
        }
    }

    /** The stated day lies fewer than this many whole months before the day of the assessment. */
    record Within(String fact, int months) implements Comparison {
        @Override
        public boolean matches(Value value, LocalDate on) {
            return value instanceof Value.Day stated && ChronoUnit.MONTHS.between(stated.day(), on) < months;
        }
    }

    /** The fact is known at all. Always true or false: the one shape to which silence says something. */
    record Known(String fact) implements Comparison {
        @Override
        public boolean matches(Value value, LocalDate on) {
            return true;
        }

        @Override
        public Truth truth(FactLookup facts, LocalDate on) {
            return Truth.of(facts.value(fact) != null);
        }
    }

    /** Another rule was raised. Only stacks ask this; unknown while that rule is undecided. */
    record Raised(String rule, String fact) implements Comparison {
        public Raised(String rule) {
            this(rule, RuleBook.findingFact(rule));
        }

        @Override
        public boolean matches(Value value, LocalDate on) {
            return value.equals(RuleBook.RAISED);
        }
    }

    /** The opposite; unknown stays unknown. */
    record Not(Condition condition) implements Condition {
        @Override
        public Truth truth(FactLookup facts, LocalDate on) {
            return condition.truth(facts, on).negated();
        }

        @Override
        public Judgement judge(FactLookup facts, LocalDate on) {
            return condition.judge(facts, on).negated();
        }

        @Override
        public List<Condition> parts() {
            return List.of(condition);
        }
    }

    /** All of them: the least truth wins. Never empty. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = atLeastOne(parts);
        }

        @Override
        public Truth truth(FactLookup facts, LocalDate on) {
            return Truth.all(parts, facts, on);
        }

        @Override
        public Judgement judge(FactLookup facts, LocalDate on) {
            return Judgement.settled(truth(facts, on), parts, facts, on);
        }
    }

    /** Any of them: the greatest truth wins. Never empty. */
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = atLeastOne(parts);
        }

        @Override
        public Truth truth(FactLookup facts, LocalDate on) {
            return Truth.atLeast(1, parts, facts, on);
        }

        @Override
        public Judgement judge(FactLookup facts, LocalDate on) {
            return Judgement.settled(truth(facts, on), parts, facts, on);
        }
    }

    /** So many of them: unknown while the unknown ones could make up the number. Never empty. */
    record Count(List<Condition> parts, int atLeast) implements Condition {
        public Count {
            parts = atLeastOne(parts);
            if (atLeast < 1 || atLeast > parts.size()) {
                throw new IllegalArgumentException("a count asks for one to all of its parts");
            }
        }

        @Override
        public Truth truth(FactLookup facts, LocalDate on) {
            return Truth.atLeast(atLeast, parts, facts, on);
        }

        @Override
        public Judgement judge(FactLookup facts, LocalDate on) {
            return Judgement.settled(truth(facts, on), parts, facts, on);
        }
    }

    private static List<Condition> atLeastOne(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a condition over a list needs at least one part");
        }
        return List.copyOf(conditions);
    }
}
