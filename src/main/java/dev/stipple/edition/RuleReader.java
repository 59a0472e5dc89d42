package dev.stipple.edition;

import dev.stipple.rules.Axis;
import dev.stipple.rules.Between;
import dev.stipple.rules.Disposition;
import dev.stipple.rules.Evidence;
import dev.stipple.rules.Excludes;
import dev.stipple.rules.Facts;
import dev.stipple.rules.Rule;
import dev.stipple.rules.RuleKind;
import dev.stipple.rules.Until;
import dev.stipple.rules.Value;
import dev.stipple.rules.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one rule of an edition. */
final class RuleReader {

    private RuleReader() {}

    static WrittenRule read(Tree tree) {
        Fields fields = Fields.of(
                tree,
                "id",
                "factor",
                "kind",
                "axis",
                "disposition",
                "who",
                "until",
                "excludes",
                "red-flag",
                "points",
                "when",
                "between",
                "asks",
                "says",
                "evidence",
                "owner",
                "review-by",
                "examples");
        Fields examples = Fields.of(fields.tree("examples"), "raised", "silent", "undecided");
        return new WrittenRule(
                rule(fields),
                fields.text("owner"),
                fields.date("review-by"),
                examples.list("raised", RuleReader::facts),
                examples.list("silent", RuleReader::facts),
                examples.listOrNone("undecided", RuleReader::facts),
                fields.place());
    }

    private static Rule rule(Fields fields) {
        return new Rule(
                fields.text("id"),
                fields.text("factor"),
                fields.word("kind", RuleKind.class),
                fields.word("axis", Axis.class),
                fields.word("disposition", Disposition.class),
                fields.optionalText("who"),
                fields.has("until") ? Optional.of(until(fields.tree("until"))) : Optional.empty(),
                fields.has("excludes") ? Optional.of(excludes(fields.tree("excludes"))) : Optional.empty(),
                fields.has("between") ? Optional.of(between(fields)) : Optional.empty(),
                fields.flag("red-flag"),
                fields.number("points", 0, 100),
                ConditionReader.read(fields.tree("when")),
                says(fields.tree("says")),
                fields.list("evidence", RuleReader::evidence));
    }

    private static Until until(Tree tree) {
        Fields fields = Fields.of(tree, "after", "months", "sign");
        return fields.has("sign")
                ? new Until.Sign(fields.text("sign"))
                : new Until.After(fields.text("after"), fields.number("months", 1, 120));
    }

    private static Excludes excludes(Tree tree) {
        Fields fields = Fields.of(tree, "areas", "fact");
        return fields.has("fact")
                ? new Excludes.Stated(fields.text("fact"))
                : new Excludes.Areas(Set.copyOf(fields.list("areas", Fields::text)));
    }

    private static Between between(Fields fields) {
        List<String> questions = fields.list("between", Fields::text);
        if (questions.size() != 2) {
            throw EditionException.at(fields.tree("between").place(), "\"between\" must name two questions");
        }
        return new Between(questions.get(0), questions.get(1), fields.text("asks"));
    }

    private static Wording says(Tree tree) {
        Fields fields = Fields.of(tree, "client", "practitioner", "change");
        return new Wording(fields.text("client"), fields.text("practitioner"), fields.textOr("change", ""));
    }

    static Evidence evidence(Tree tree) {
        Fields fields = Fields.of(tree, "grade", "source", "says");
        return new Evidence(fields.text("grade"), fields.textOr("source", ""), fields.text("says"));
    }

    private static Facts facts(Tree tree) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            throw EditionException.at(tree.place(), "an example is a set of facts, like { age: 30 }");
        }
        Map<String, Value> facts = new HashMap<>();
        mapping.parts().forEach((fact, value) -> facts.put(fact, value(value)));
        return new Facts(facts);
    }

    private static Value value(Tree tree) {
        if (tree instanceof Tree.Sequence sequence) {
            return new Value.Codes(sequence.items().stream().map(Fields::text).collect(Collectors.toSet()));
        }
        String text = Fields.text(tree);
        if (tree instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.NUMBER) {
            return new Value.Count(Long.parseLong(text));
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            return new Value.Day(YearMonth.parse(text).atEndOfMonth());
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? new Value.Day(LocalDate.parse(text)) : new Value.Code(text);
    }
}
