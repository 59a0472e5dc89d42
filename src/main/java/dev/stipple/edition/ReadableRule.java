package dev.stipple.edition;

import dev.stipple.rules.Evidence;
import dev.stipple.rules.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule as people read it.
 *
 * @param factor number in the clinical evidence
 * @param asks what it asks for
 * @param when when it applies
 * @param raised example cases in which it is raised; the other lists likewise
 */
public record ReadableRule(
        String id,
        String factor,
        String factorName,
        String kind,
        String axis,
        int points,
        String asks,
        String when,
        String client,
        String practitioner,
        String change,
        List<Ground> evidence,
        List<String> raised,
        List<String> silent,
        List<String> undecided,
        String owner,
        String reviewBy) {

    /** What a rule rests on, with the title and address of its source; empty when unsourced. */
    public record Ground(String grade, String source, String title, String url, String says) {}

    /** All rules of an edition, by factor and then as written. */
    public static List<ReadableRule> all(Edition edition) {
        RuleSentences sentences = new RuleSentences(edition);
        return edition.rules().stream()
                .sorted(Comparator.comparingInt(
                        written -> Integer.parseInt(written.rule().factor().substring(1))))
                .map(written -> of(edition, sentences, written))
                .toList();
    }

    private static ReadableRule of(Edition edition, RuleSentences sentences, WrittenRule written) {
        Rule rule = written.rule();
        return new ReadableRule(
                rule.id(),
                rule.factor(),
                edition.factors().getOrDefault(rule.factor(), ""),
                rule.kind().name().toLowerCase(Locale.ROOT),
                rule.axis().name().toLowerCase(Locale.ROOT),
                rule.points(),
                sentences.asks(rule),
                sentences.when(rule.when()),
                rule.says().client(),
                rule.says().practitioner(),
                rule.says().change().replace("{until}", "the day worked out"),
                rule.evidence().stream().map(ground -> ground(edition, ground)).toList(),
                written.raised().stream().map(sentences::example).toList(),
                written.silent().stream().map(sentences::example).toList(),
                written.undecided().stream().map(sentences::example).toList(),
                written.owner(),
                written.reviewBy().toString());
    }

    private static Ground ground(Edition edition, Evidence evidence) {
        Source source = edition.sources().getOrDefault(evidence.source(), new Source("", "", ""));
        return new Ground(evidence.grade(), evidence.source(), source.title(), source.url(), evidence.says());
    }

    /** Whether every word stands somewhere in the rule. */
    public boolean mentions(String words) {
        String text = Stream.of(id, factor, factorName, kind, asks, when, client, practitioner, change)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }
}
