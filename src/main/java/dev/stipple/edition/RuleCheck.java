package dev.stipple.edition;

import dev.stipple.questionnaire.FactsFromAnswers;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the defects of one rule, its own examples included. */
final class RuleCheck {

    /** Examples are judged as of this day, so that a rule means the same in every build. */
    static final LocalDate EXAMPLE_DAY = LocalDate.of(2026, 11, 20);

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
        defects.addAll(ConditionCheck.defects(edition.questionnaire(), rule.when(), written.place()));
        shape();
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
                !rule.when().testsKnowledge() || disposition == Disposition.NOTE,
                "only a note may test whether a fact is known: elsewhere silence would count. Use another condition");
    }

    private void onlyWith(boolean needed, Optional<?> part, String key, String of) {
        expect(
                needed == part.isPresent(),
                "\"" + key + "\" goes with " + of + ", always and only. " + (needed ? "Add it" : "Take it out"));
    }

    private void referredFacts() {
        Set<String> possible = FactsFromAnswers.possible(edition.questionnaire());
        Stream.concat(
                        rule.until().stream().flatMap(Until::facts),
                        rule.between().stream().flatMap(between -> Stream.of(between.first(), between.second())))
                .filter(fact -> !possible.contains(fact))
                .forEach(fact -> expect(false, "no question gives the fact \"" + fact + "\". Check its spelling"));
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
        Stream.of(rule.says().client(), rule.says().change())
                .flatMap(text -> BannedPhrases.in(text).stream())
                .forEach(phrase ->
                        expect(false, "client wording uses the banned phrase \"" + phrase + "\". Say it another way"));
    }

    private void examples() {
        expect(!written.raised().isEmpty(), "there is no example that raises it. Add one to examples.raised");
        expect(!written.silent().isEmpty(), "there is no example in which it is silent. Add one to examples.silent");
        written.raised().forEach(facts -> example(facts, "raised"));
        written.silent().forEach(facts -> example(facts, "silent"));
        written.undecided().forEach(facts -> example(facts, "undecided"));
    }

    private void example(Facts facts, String expected) {
        Optional<Finding> finding = rule.apply(facts, EXAMPLE_DAY);
        String actual =
                finding.map(found -> found.raised() ? "raised" : "undecided").orElse("silent");
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
