package dev.stipple.edition;

import dev.stipple.rules.Condition;
import java.util.List;
import java.util.Set;

/** Reads a condition: one of the closed set of shapes. */
final class ConditionReader {

    private ConditionReader() {}

    static Condition read(Tree tree) {
        Fields fields = Fields.of(
                tree,
                "fact",
                "is",
                "one-of",
                "includes",
                "includes-any",
                "at-least",
                "below",
                "within",
                "known",
                "not",
                "all",
                "any",
                "count",
                "finding");
        if (fields.has("fact")) {
            return comparison(fields);
        }
        if (fields.has("not")) {
            return new Condition.Not(read(fields.tree("not")));
        }
        if (fields.has("all")) {
            return new Condition.All(parts(fields, "all"));
        }
        if (fields.has("any")) {
            return new Condition.AnyOf(parts(fields, "any"));
        }
        if (fields.has("count")) {
            List<Condition> counted = parts(fields, "count");
            return new Condition.Count(counted, fields.number("at-least", 1, counted.size()));
        }
        if (fields.has("finding")) {
            return new Condition.Raised(fields.text("finding"));
        }
        throw EditionException.at(fields.place(), "a condition needs a fact, or one of not, all, any, count, finding");
    }

    private static List<Condition> parts(Fields fields, String key) {
        List<Condition> parts = fields.list(key, ConditionReader::read);
        if (parts.isEmpty()) {
            throw EditionException.at(
                    fields.place(), "\"" + key + "\" is empty. Put a condition in, or take the key out");
        }
        return parts;
    }

    private static Condition comparison(Fields fields) {
        String fact = fields.text("fact");
        if (fields.has("is")) {
            return new Condition.Is(fact, fields.text("is"));
        }
        if (fields.has("one-of")) {
            return new Condition.OneOf(fact, Set.copyOf(fields.list("one-of", Fields::text)));
        }
        if (fields.has("includes")) {
            return new Condition.Includes(fact, Set.of(fields.text("includes")));
        }
        if (fields.has("includes-any")) {
            return new Condition.Includes(fact, Set.copyOf(fields.list("includes-any", Fields::text)));
        }
        if (fields.has("at-least")) {
            return new Condition.AtLeast(fact, fields.number("at-least", 0, 10_000));
        }
        if (fields.has("below")) {
            return new Condition.Below(fact, fields.number("below", 0, 10_000));
        }
        if (fields.has("within")) {
            return new Condition.Within(
                    fact, Fields.of(fields.tree("within"), "months").number("months", 1, 600));
        }
        if (fields.flag("known")) {
            return new Condition.Known(fact);
        }
        throw EditionException.at(
                fields.place(),
                "the fact \"" + fact
                        + "\" is compared with nothing. Add is, one-of, includes, at-least, below, within or known: true");
    }
}
