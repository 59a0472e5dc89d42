package dev.stipple.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All rules of an edition. All of them run, their order never matters, and the day is an argument. Stacks read what the
 * other rules found, so they run after them; a stack that asks for another stack finds nothing known and stays undecided.
 */
public final class RuleBook {

    /** The value of a finding's fact when its rule was raised. */
    static final Value RAISED = new Value.Code("raised");

    private static final Value SILENT = new Value.Code("silent");
    private static final String FINDING = "finding ";

    private final List<Rule> rules;
    private final List<Rule> plain;
    private final List<Rule> stacks;
    private final List<Rule> crises;
    private final Map<String, String> factOfIngredient = new HashMap<>();

    /** A book of these rules, each id once. */
    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.plain =
                rules.stream().filter(rule -> rule.kind() != RuleKind.STACK).toList();
        this.stacks =
                rules.stream().filter(rule -> rule.kind() == RuleKind.STACK).toList();
        this.crises =
                rules.stream().filter(rule -> rule.kind() == RuleKind.CRISIS).toList();
        Set<String> counted =
                stacks.stream().flatMap(stack -> stack.when().facts()).collect(Collectors.toSet());
        rules.stream()
                .filter(rule -> counted.contains(findingFact(rule.id())))
                .forEach(rule -> factOfIngredient.put(rule.id(), findingFact(rule.id())));
    }

    /** The fact by which a stack reads another rule's finding. */
    public static String findingFact(String rule) {
        return FINDING + rule;
    }

    /** The fact that a written opinion on what a rule asks about is on file. */
    public static String letterFact(String rule) {
        return "letter " + rule;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Judges one client's facts as they stand on a day. Same facts and day, same assessment. */
    public Assessment assess(Facts facts, LocalDate on) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Value> told = new HashMap<>();
        for (Rule rule : plain) {
            Optional<Finding> finding = rule.apply(facts, on);
            finding.ifPresent(findings::add);
            tell(told, rule, finding);
        }
        if (!stacks.isEmpty()) {
            stack(findings, fact -> fact.startsWith(FINDING) ? told.get(fact) : facts.value(fact), on);
        }
        return new Assessment(on, findings, excluded(findings, facts));
    }

    /** What {@link Assessment#crisis()} says, without a look at the rest: it is asked each time that a page is answered. */
    public boolean isCrisis(Facts facts, LocalDate on) {
        return crises.stream().anyMatch(rule -> rule.when().truth(facts, on) == Truth.TRUE);
    }

    private void tell(Map<String, Value> told, Rule rule, Optional<Finding> finding) {
        String fact = factOfIngredient.get(rule.id());
        if (fact != null && !finding.map(Finding::undecided).orElse(false)) {
            told.put(fact, finding.isPresent() ? RAISED : SILENT);
        }
    }

    /** A stack's witnesses are the answers behind the findings that it counts. */
    private void stack(List<Finding> findings, FactLookup withFindings, LocalDate on) {
        Map<String, Finding> byFact = new HashMap<>();
        for (Finding finding : findings) {
            String fact = factOfIngredient.get(finding.rule().id());
            if (fact != null) {
                byFact.put(fact, finding);
            }
        }
        for (Rule stack : stacks) {
            stack.apply(withFindings, on)
                    .map(finding -> finding.explainedBy(byFact))
                    .ifPresent(findings::add);
        }
    }

    private static Set<String> excluded(List<Finding> findings, Facts facts) {
        Set<String> excluded = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.raised()) {
                finding.rule().excludes().ifPresent(excludes -> excluded.addAll(excludes.zones(facts)));
            }
        }
        return excluded;
    }

    /** The same rules in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleBook that && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules);
    }
}
