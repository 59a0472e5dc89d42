package dev.stipple.edition;

import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.rules.Condition;
import dev.stipple.rules.Disposition;
import dev.stipple.rules.Facts;
import dev.stipple.rules.Rule;
import dev.stipple.rules.Until;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes rules as sentences, for people who must be able to correct them without reading code. */
public final class RuleSentences {

    private final Questionnaire questionnaire;

    public RuleSentences(Edition edition) {
        this.questionnaire = edition.questionnaire();
    }

    /** When a rule applies, such as {@code “Cuts” is “They heal flat”}. */
    public String when(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return "not (" + when(not.condition()) + ")";
        }
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " and ");
        }
        if (condition instanceof Condition.AnyOf any) {
            return joined(any.parts(), " or ");
        }
        if (condition instanceof Condition.Count count) {
            return "at least " + count.atLeast() + " of: "
                    + count.parts().stream().map(this::when).collect(Collectors.joining("; "));
        }
        return comparison((Condition.Comparison) condition);
    }

    private String comparison(Condition.Comparison condition) {
        String name = name(condition.fact());
        if (condition instanceof Condition.Raised raised) {
            return "the rule “" + raised.rule() + "” is raised";
        }
        if (condition instanceof Condition.Includes includes) {
            return name + " includes " + labels(includes.fact(), includes.codes());
        }
        if (condition instanceof Condition.CodeTest test) {
            return name + " is " + labels(test.fact(), test.codes());
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return name + " is " + atLeast.number() + " or more";
        }
        if (condition instanceof Condition.Below below) {
            return name + " is below " + below.number();
        }
        if (condition instanceof Condition.Within within) {
            return name + " is less than " + within.months() + " months ago";
        }
        return name + " is told";
    }

    private String joined(List<Condition> parts, String by) {
        return parts.stream()
                .map(part -> part.parts().size() > 1 ? "(" + when(part) + ")" : when(part))
                .collect(Collectors.joining(by));
    }

    /** What a rule asks for, such as {@code medical clearance: GP}. */
    public String asks(Rule rule) {
        String words = spelt(rule.disposition());
        return words
                + rule.who().map(who -> ": " + who).orElse("")
                + rule.until().map(this::until).orElse("")
                + (rule.redFlag() ? "; a sign that leads to a doctor whatever else is found" : "");
    }

    private String until(Until until) {
        if (until instanceof Until.After after) {
            return " until " + after.months() + " months after " + name(after.fact());
        }
        return " until " + ((Until.Sign) until).words();
    }

    private static String spelt(Disposition disposition) {
        return switch (disposition) {
            case NONE -> "nothing";
            case NOTE -> "note";
            case CAUTION -> "caution";
            case PATCH_TEST -> "targeted patch test";
            case MEDICAL_CLEARANCE -> "medical clearance";
            case DECLINE_SITE -> "leave an area out";
            case DEFER -> "wait";
            case DECLINE -> "decline";
        };
    }

    /** An example's facts in words. */
    public String example(Facts facts) {
        if (facts.values().isEmpty()) {
            return "nothing is known";
        }
        return new TreeMap<>(facts.values())
                .entrySet().stream()
                        .map(fact -> name(fact.getKey()) + ": "
                                + labels(fact.getKey(), fact.getValue().words()))
                        .collect(Collectors.joining("; "));
    }

    private String name(String fact) {
        Optional<Question> question = questionnaire.question(fact);
        if (question.isPresent()) {
            return "“" + question.get().asked().name() + "”";
        }
        Set<String> sources = FactsFromAnswers.sources(questionnaire, fact);
        boolean one = sources.size() == 1 && fact.startsWith("months-since-");
        return one ? "months since “" + name(sources) + "”" : fact.replace('-', ' ');
    }

    private String name(Set<String> one) {
        String id = one.iterator().next();
        return questionnaire
                .question(id)
                .map(question -> question.asked().name())
                .orElse(id);
    }

    private String labels(String fact, Collection<String> codes) {
        Optional<Question> question = questionnaire.question(fact);
        return codes.isEmpty()
                ? "nothing"
                : codes.stream()
                        .sorted()
                        .map(code -> question.flatMap(asked -> asked.option(code))
                                .map(option -> "“" + option.label() + "”")
                                .orElse(code))
                        .collect(Collectors.joining(" or "));
    }
}
