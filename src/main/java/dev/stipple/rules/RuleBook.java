package dev.stipple.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All rules of an edition. All of them run, their order never matters, and the day is an argument. */
public record RuleBook(List<Rule> rules) {

    public RuleBook {
        rules = List.copyOf(rules);
    }

    /** Judges one client's facts as they stand on a day. Same facts and day, same assessment. */
    public Assessment assess(Facts facts, LocalDate on) {
        List<Finding> findings = rules.stream()
                .map(rule -> rule.apply(facts, on))
                .flatMap(Optional::stream)
                .toList();
        Set<String> excluded = new TreeSet<>();
        findings.stream()
                .filter(Finding::raised)
                .flatMap(finding -> finding.rule().excludes().stream())
                .forEach(excludes -> excluded.addAll(excludes.zones(facts)));
        return new Assessment(on, findings, excluded);
    }
}
