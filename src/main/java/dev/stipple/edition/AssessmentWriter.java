package dev.stipple.edition;

import dev.stipple.edition.AssessmentDocument.AxisPart;
import dev.stipple.edition.AssessmentDocument.ContradictionPart;
import dev.stipple.edition.AssessmentDocument.EvidencePart;
import dev.stipple.edition.AssessmentDocument.FindingPart;
import dev.stipple.edition.AssessmentDocument.HeadlinePart;
import dev.stipple.edition.AssessmentDocument.WitnessPart;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Question;
import dev.stipple.rules.Assessment;
import dev.stipple.rules.Axis;
import dev.stipple.rules.Condition;
import dev.stipple.rules.Counterfactuals;
import dev.stipple.rules.Evidence;
import dev.stipple.rules.Finding;
import dev.stipple.rules.Headline;
import dev.stipple.rules.Rule;
import dev.stipple.rules.Until;
import dev.stipple.rules.Witness;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an assessment out in full, with the words of the edition that made it. */
public final class AssessmentWriter {

    private final Edition edition;
    private final Answers answers;

    private AssessmentWriter(Edition edition, Answers answers) {
        this.edition = edition;
        this.answers = answers;
    }

    /** Judges the answers as of a day and writes the result. */
    public static AssessmentDocument assess(Edition edition, Answers answers, LocalDate on) {
        Changes changes = new Changes(edition, answers, on);
        return new AssessmentWriter(edition, answers).write(changes.now(), changes.smallest());
    }

    private AssessmentDocument write(Assessment assessment, List<Counterfactuals.Proven<Move>> changes) {
        return new AssessmentDocument(
                edition.sha256(),
                assessment.on(),
                assessment.crisis(),
                headline(assessment.headline()),
                assessment.outcome().map(AssessmentWriter::spelt).orElse(null),
                spelt(assessment.severity()),
                assessment.raised().stream().map(this::finding).toList(),
                assessment.undecided().stream().map(this::finding).toList(),
                assessment.contradictions().stream()
                        .map(AssessmentWriter::contradiction)
                        .toList(),
                assessment.eligibleFrom().orElse(null),
                assessment.signsToWaitFor(),
                List.copyOf(new TreeSet<>(assessment.areasExcluded())),
                true,
                assessment.targetedPatchTest(),
                axes(assessment),
                changes.stream().map(new ChangeWriter(edition.spoken())::change).toList());
    }

    static HeadlinePart headline(Headline headline) {
        String who = String.join("; ", new TreeSet<>(headline.who()));
        return new HeadlinePart(
                spelt(headline.disposition()),
                who.isEmpty() ? null : who,
                headline.until().orElse(null));
    }

    private FindingPart finding(Finding finding) {
        Rule rule = finding.rule();
        return new FindingPart(
                rule.id(),
                rule.factor(),
                spelt(rule.kind()),
                spelt(rule.axis()),
                spelt(rule.disposition()),
                rule.who().orElse(null),
                finding.until().orElse(null),
                sign(rule).orElse(null),
                rule.redFlag(),
                rule.points(),
                finding.witnesses().stream()
                        .map(witness -> witness(finding, witness))
                        .toList(),
                rule.says().client(),
                rule.says().practitioner(),
                change(finding),
                rule.evidence().stream().map(this::evidence).toList(),
                finding.of());
    }

    private static Optional<String> sign(Rule rule) {
        return rule.until()
                .flatMap(until -> until instanceof Until.Sign sign ? Optional.of(sign.words()) : Optional.empty());
    }

    private String change(Finding finding) {
        Spoken spoken = edition.spoken();
        String day = finding.until().map(spoken::day).orElseGet(() -> spoken.of(Composed.UNKNOWN_DAY));
        return finding.rule().says().change().replace("{until}", day);
    }

    private WitnessPart witness(Finding finding, Witness witness) {
        String id = question(finding, witness);
        Optional<Question> question = edition.questionnaire().question(id);
        Optional<Answer> answer = answers.to(id).map(given -> counted(finding, witness.fact(), given));
        List<String> words = question.filter(asked -> !isPartOfScore(asked))
                .flatMap(asked -> answer.map(given -> AnswerWords.of(asked, given, edition.language())))
                .orElse(List.of());
        return new WitnessPart(
                witness.fact(), id, question.map(asked -> asked.asked().name()).orElse(id), witness.values(), words);
    }

    /** The question behind a fact: the text in which words were found; of several others the first that was answered. */
    private String question(Finding finding, Witness witness) {
        List<String> sources = FactsFromAnswers.sources(edition.questionnaire(), witness.fact()).stream()
                .sorted()
                .toList();
        Set<String> codes = finding.rule()
                .when()
                .codeTests()
                .filter(test -> test.fact().equals(witness.fact()))
                .flatMap(test -> test.codes().stream())
                .collect(Collectors.toSet());
        Stream<String> naming = sources.stream().filter(id -> answers.words(id)
                .filter(text -> edition.questionnaire().named(witness.fact(), text).stream()
                        .anyMatch(codes::contains))
                .isPresent());
        return Stream.concat(
                        naming, sources.stream().filter(id -> answers.to(id).isPresent()))
                .findFirst()
                .orElse(sources.isEmpty() ? witness.fact() : sources.get(0));
    }

    /** Items of a scale are never given back to the client as a reason. */
    private boolean isPartOfScore(Question question) {
        return edition.questionnaire().scores().stream()
                .anyMatch(score -> score.of().contains(question.id()));
    }

    /** Of several ticked answers those that the rule asks about; all of them when it asks about none. */
    private Answer counted(Finding finding, String fact, Answer given) {
        if (!(given instanceof Answer.Choices ticked)) {
            return given;
        }
        Set<String> counted = new TreeSet<>(ticked.codes());
        counted.retainAll(conditions(finding)
                .flatMap(Condition::codeTests)
                .filter(test -> test.fact().equals(fact))
                .flatMap(test -> test.codes().stream())
                .collect(Collectors.toSet()));
        return counted.isEmpty() ? given : new Answer.Choices(counted);
    }

    /** The condition of a rule, and for a stack those of the rules that it counted. */
    private Stream<Condition> conditions(Finding finding) {
        return Stream.concat(
                Stream.of(finding.rule().when()),
                edition.ruleBook().rules().stream()
                        .filter(rule -> finding.of().contains(rule.id()))
                        .map(Rule::when));
    }

    private EvidencePart evidence(Evidence evidence) {
        Source source = edition.sources().getOrDefault(evidence.source(), new Source("", "", ""));
        return new EvidencePart(evidence.grade(), evidence.source(), source.title(), source.url(), evidence.says());
    }

    private static ContradictionPart contradiction(Finding finding) {
        return finding.rule()
                .between()
                .map(two -> new ContradictionPart(finding.rule().id(), List.of(two.first(), two.second()), two.asks()))
                .orElseThrow();
    }

    private static Map<String, AxisPart> axes(Assessment assessment) {
        Map<String, AxisPart> axes = new LinkedHashMap<>();
        assessment
                .points()
                .forEach((axis, points) -> axes.put(spelt(axis), new AxisPart(points, rules(assessment, axis))));
        return axes;
    }

    private static List<String> rules(Assessment assessment, Axis axis) {
        return assessment.raised().stream()
                .map(Finding::rule)
                .filter(rule -> rule.axis() == axis)
                .map(Rule::id)
                .toList();
    }

    static String spelt(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
