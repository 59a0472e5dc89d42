package dev.stipple.numbers;

import dev.stipple.edition.Edition;
import dev.stipple.edition.WrittenRule;
import dev.stipple.rules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the numbers say of the rules: which flags people agree with, and after which something went wrong. */
final class RuleSection {

    private static final String ID = "rules";
    private static final String TITLE = "Rules and what people made of them";
    private static final String REVIEW = "Review this rule";
    private static final int BARS = 10;

    private final Edition inForce;
    private final RuleSums period;
    private final RuleSums year;
    private final Map<String, Long> judged;

    /**
     * The rules of one studio.
     *
     * @param year what is counted in a whole year: that is what a review rests on, so that a short period hides none
     * @param editions those that judged something in that year, by number
     */
    RuleSection(Edition inForce, RuleSums period, RuleSums year, Map<Integer, Edition> editions) {
        this.inForce = inForce;
        this.period = period;
        this.year = year;
        this.judged = new HashMap<>();
        editions.forEach((number, edition) -> edition.rules()
                .forEach(written -> judged.merge(written.rule().id(), year.judgedBy(number), Long::sum)));
    }

    Section section() {
        List<Rule> rules = inForce.rules().stream().map(WrittenRule::rule).toList();
        List<Section.Row> rows = rows(rules);
        if (rows.isEmpty()) {
            return Section.empty(ID, TITLE, "No rule was raised in this time.");
        }
        long silent = rules.size()
                - rows.stream().filter(row -> !row.link().isEmpty()).count();
        return new Section(
                ID,
                TITLE,
                List.of(
                        "A rule is due for a review when more than 60% of at least 50 flags were set aside within a year, or when 200 forms of a year never raised it. No rule changes by itself: look at it and its sources, then decide.",
                        "A rule is about what people share, so one to four of them show as “fewer than 5”, and the share that would tell them is left out.",
                        silent + " other rules of the edition in force were not raised, and are not due."),
                chart(rules),
                Optional.of(new Section.Grid(
                        "Rules that were raised, or are due for a review",
                        List.of("Rule", "Raised", "Confirmed", "Set aside", "Share set aside", "Later problem", ""),
                        rows)));
    }

    private List<Section.Row> rows(List<Rule> rules) {
        List<Section.Row> rows = new ArrayList<>();
        rules.stream()
                .filter(rule -> !period.of(rule.id()).none() || due(rule.id()).isPresent())
                .sorted(Comparator.comparing((Rule rule) -> due(rule.id()).isEmpty())
                        .thenComparing(rule -> -period.of(rule.id()).raised())
                        .thenComparing(Rule::id))
                .forEach(rule ->
                        rows.add(row(rule.id(), "/desk/rules/" + rule.factor() + "#" + rule.id(), due(rule.id()))));
        Set<String> known = rules.stream().map(Rule::id).collect(Collectors.toSet());
        period.rules().stream()
                .filter(rule -> !known.contains(rule) && !period.of(rule).none())
                .forEach(rule -> rows.add(row(rule, "", Optional.empty())));
        return rows;
    }

    private Section.Row row(String rule, String link, Optional<String> due) {
        RuleSums.OfRule counted = period.of(rule);
        Cells answers = counted.answers();
        return new Section.Row(
                link.isEmpty() ? rule + ", of an earlier edition" : rule,
                link,
                List.of(
                        Shown.people(counted.raised()),
                        answers.shown(RuleSums.OfRule.CONFIRMED),
                        answers.shown(RuleSums.OfRule.OVERRIDDEN),
                        answers.few() ? "" : Shown.percent(counted.overridden(), counted.answered()),
                        Shown.people(counted.problems())),
                due.map(why -> REVIEW + ": " + why + " in a year").orElse(""));
    }

    private Optional<String> due(String rule) {
        return RuleReview.due(judged.getOrDefault(rule, 0L), year.of(rule));
    }

    /** Of the flags answered most often, the share that was set aside. */
    private Optional<Chart> chart(List<Rule> rules) {
        List<Chart.Value> bars = rules.stream()
                .map(Rule::id)
                .filter(rule -> period.of(rule).answered() > 0
                        && !period.of(rule).answers().few())
                .sorted(Comparator.comparing((String rule) -> -period.of(rule).answered())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(BARS)
                .map(this::bar)
                .toList();
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(Chart.of("Share of flags set aside, the rules answered most often", bars));
    }

    private Chart.Value bar(String rule) {
        RuleSums.OfRule counted = period.of(rule);
        return new Chart.Value(
                rule,
                Shown.percent(counted.overridden(), counted.answered()) + " of " + counted.answered(),
                (double) counted.overridden() / counted.answered());
    }
}
