package dev.stipple.edition;

import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.WordList;
import dev.stipple.rules.Condition;
import dev.stipple.rules.Disposition;
import dev.stipple.rules.Evidence;
import dev.stipple.rules.Facts;
import dev.stipple.rules.Finding;
import dev.stipple.rules.Rule;
import dev.stipple.rules.RuleKind;
import dev.stipple.rules.Until;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the defects of one rule, its own examples included. */
final class RuleCheck {

    /** Examples are judged as of this day, so that a rule means the same in every build. */
    static final LocalDate EXAMPLE_DAY = LocalDate.of(2026, 11, 20);

    /** School grade of the hardest client wording; reading age 11 to 12. */
    private static final double HARDEST = 7;

    private static final Set<String> GRADES = Set.of("peer-reviewed", "public-body", "custom", "unsourced");

    private final Edition edition;
    private final WrittenRule written;
    private final Rule rule;
    private final List<Defect> defects = new ArrayList<>();

    RuleCheck(Edition edition, WrittenRule written) {
        this.edition = edition;
        this.written = written;
        this.rule = written.rule();
    }

    List<Defect> defects() {
        ConditionCheck.defects(edition.questionnaire(), rule.when(), written.place())
                .forEach(defect -> expect(false, defect.message()));
        expect(
                edition.factors().containsKey(rule.factor()),
                "there is no factor \"" + rule.factor() + "\" in factors.yaml. Check its number");
        shape();
        power();
        referredFacts();
        evidence();
        wording();
        examples();
        return defects;
    }

    private void shape() {
        Disposition disposition = rule.disposition();
        expect(
                rule.kind().may(disposition),
                "a " + rule.kind() + " rule may not ask for " + disposition + ". Change one of the two");
        onlyWith(disposition == Disposition.MEDICAL_CLEARANCE, rule.who(), "who", "medical-clearance");
        onlyWith(disposition == Disposition.DEFER, rule.until(), "until", "defer");
        onlyWith(disposition == Disposition.DECLINE_SITE, rule.excludes(), "excludes", "decline-site");
        onlyWith(rule.kind() == RuleKind.CONTRADICTION, rule.between(), "between", "contradiction");
        expect(
                rule.when().tree().noneMatch(Condition.Known.class::isInstance) || disposition == Disposition.NOTE,
                "only a note may test whether a fact is known: elsewhere silence would count. Use another condition");
    }

    /** What only some kinds may read: findings for stacks, and what people write only to be stricter. */
    private void power() {
        boolean stack = rule.kind() == RuleKind.STACK;
        boolean readsFindings = rule.when().tree().anyMatch(Condition.Raised.class::isInstance);
        expect(
                stack == readsFindings,
                "findings are read by stacks, always and only. Change the kind or the condition");
        expect(
                stack || rule.when().tree().noneMatch(Condition.Count.class::isInstance),
                "only a stack may count. Write the conditions out");
        rule.when()
                .tree()
                .flatMap(part -> part instanceof Condition.Raised raised ? Stream.of(raised.rule()) : Stream.empty())
                .forEach(this::ingredient);
        Set<String> written =
                edition.questionnaire().words().stream().map(WordList::fact).collect(Collectors.toSet());
        rule.when()
                .tree()
                .flatMap(part ->
                        part instanceof Condition.Not not ? not.condition().facts() : Stream.empty())
                .filter(written::contains)
                .forEach(
                        fact -> expect(
                                false,
                                "\"" + fact
                                        + "\" is read under \"not\": words found may only make the outcome stricter. Read it positively"));
    }

    private void ingredient(String id) {
        Optional<Rule> counted = edition.ruleBook().rules().stream()
                .filter(other -> other.id().equals(id))
                .findFirst();
        expect(counted.isPresent(), "it counts the rule \"" + id + "\", which is not in the book. Check its spelling");
        expect(
                counted.filter(other -> other.kind() == RuleKind.STACK).isEmpty(),
                "it counts the stack \"" + id + "\": a stack of stacks could go round in a circle. Count plain rules");
    }

    private void onlyWith(boolean needed, Optional<?> part, String key, String of) {
        expect(
                needed == part.isPresent(),
                "\"" + key + "\" goes with " + of + ", always and only. " + (needed ? "Add it" : "Take it out"));
    }

    private void referredFacts() {
        Set<String> possible = FactsFromAnswers.possible(edition.questionnaire());
        rule.until().stream()
                .flatMap(Until::facts)
                .filter(fact -> !possible.contains(fact))
                .forEach(fact -> expect(false, "no question gives the fact \"" + fact + "\". Check its spelling"));
        rule.between().stream()
                .flatMap(between -> Stream.of(between.first(), between.second()))
                .filter(question -> edition.questionnaire().question(question).isEmpty())
                .forEach(question -> expect(false, "there is no question \"" + question + "\". Check its spelling"));
    }

    private void evidence() {
        expect(!rule.evidence().isEmpty(), "there is no evidence. Add one entry, unsourced if need be");
        boolean sourced =
                rule.evidence().stream().anyMatch(entry -> !entry.source().isEmpty());
        boolean declines = rule.disposition() == Disposition.DECLINE || rule.disposition() == Disposition.DECLINE_SITE;
        expect(sourced || !declines, "it declines without a source. Add one, or ask for less");
        for (Evidence entry : rule.evidence()) {
            expect(
                    GRADES.contains(entry.grade()),
                    "the grade \"" + entry.grade() + "\" is unknown. Use one of " + GRADES);
            expect(
                    entry.source().isEmpty() == entry.grade().equals("unsourced"),
                    "a source goes with every grade but unsourced. Mend the entry");
            expect(
                    entry.source().isEmpty() || edition.sources().containsKey(entry.source()),
                    "the source \"" + entry.source() + "\" is not in sources.yaml. Add it there");
        }
    }

    private void wording() {
        expect(
                !rule.says().change().isEmpty() || rule.disposition() == Disposition.NOTE,
                "it does not say what could change the answer. Add says.change");
        boolean dated = rule.until().stream().anyMatch(until -> until instanceof Until.After);
        expect(
                dated || !rule.says().change().contains("{until}"),
                "{until} stands in says.change but the rule has no date");
        readingGrade();
        Stream.of(rule.says().client(), rule.says().change())
                .flatMap(text -> BannedPhrases.in(text).stream())
                .forEach(phrase ->
                        expect(false, "client wording uses the banned phrase \"" + phrase + "\". Say it another way"));
    }

    private void readingGrade() {
        double grade = ReadingGrade.of(rule.says().client() + " " + rule.says().change());
        expect(
                grade <= HARDEST,
                "client wording reads at school grade %.1f, and %.0f is the most. Use shorter sentences and words"
                        .formatted(grade, HARDEST));
    }

    private void examples() {
        expect(!written.raised().isEmpty(), "there is no example that raises it. Add one to examples.raised");
        expect(!written.silent().isEmpty(), "there is no example in which it is silent. Add one to examples.silent");
        written.raised().forEach(facts -> example(facts, "raised"));
        written.silent().forEach(facts -> example(facts, "silent"));
        written.undecided().forEach(facts -> example(facts, "undecided"));
        expect(
                !written.undecided().isEmpty() || found(new Facts(Map.of())).equals("silent"),
                "it can be undecided and no example shows it. Add one to examples.undecided");
    }

    private Optional<Finding> apply(Facts facts) {
        return rule.kind() == RuleKind.STACK
                ? edition.ruleBook().assess(facts, EXAMPLE_DAY).of(rule.id())
                : rule.apply(facts, EXAMPLE_DAY);
    }

    private String found(Facts facts) {
        return apply(facts)
                .map(finding -> finding.raised() ? "raised" : "undecided")
                .orElse("silent");
    }

    private void example(Facts facts, String expected) {
        Optional<Finding> finding = apply(facts);
        String actual = found(facts);
        ExampleCheck.problems(edition.questionnaire(), facts)
                .forEach(problem -> expect(false, "its example " + facts + " " + problem));
        expect(
                actual.equals(expected),
                "its example " + facts + " should be " + expected + " and is " + actual
                        + ". Mend the condition or the example");
        boolean dated = rule.until().stream().anyMatch(until -> until instanceof Until.After);
        expect(
                !dated
                        || !expected.equals("raised")
                        || finding.flatMap(Finding::until).isPresent(),
                "its example " + facts + " gives no date to wait for. Add the month to the example");
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            defects.add(new Defect(written.place(), "rule \"" + rule.id() + "\": " + otherwise));
        }
    }
}
