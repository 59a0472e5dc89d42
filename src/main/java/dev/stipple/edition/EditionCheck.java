package dev.stipple.edition;

import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.rules.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists every defect of an edition that can be read. Runs in the build, at start and before publishing. */
public final class EditionCheck {

    private static final Place QUESTIONNAIRE = new Place("questionnaire.yaml", 1);

    private final Edition edition;
    private final Questionnaire questionnaire;
    private final List<Defect> defects = new ArrayList<>();

    private EditionCheck(Edition edition) {
        this.edition = edition;
        this.questionnaire = edition.questionnaire();
    }

    public static List<Defect> defects(Edition edition) {
        EditionCheck check = new EditionCheck(edition);
        check.uniqueIds();
        check.visibility();
        check.everyQuestionIsUsed();
        check.everyUnsureIsHeard();
        check.wording();
        edition.rules().forEach(rule -> check.defects.addAll(new RuleCheck(edition, rule).defects()));
        return List.copyOf(check.defects);
    }

    private void uniqueIds() {
        unique("question id", questionnaire.questions().map(Question::id));
        unique("page slug", questionnaire.pages().stream().map(Page::slug));
        unique("rule id", edition.rules().stream().map(rule -> rule.rule().id()));
        questionnaire
                .questions()
                .forEach(question -> unique(
                        "answer code of " + question.id(),
                        question.options().stream().map(Option::code)));
    }

    private void unique(String what, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id)).forEach(id -> defect(what + " \"" + id + "\" is used twice. Rename one"));
    }

    private void visibility() {
        conditions()
                .forEach(condition -> defects.addAll(ConditionCheck.defects(questionnaire, condition, QUESTIONNAIRE)));
    }

    private void everyQuestionIsUsed() {
        Set<String> read = Stream.concat(conditions(), edition.rules().stream().map(rule -> rule.rule()
                        .when()))
                .flatMap(Condition::facts)
                .map(dev.stipple.questionnaire.FactsFromAnswers::source)
                .collect(Collectors.toSet());
        questionnaire
                .questions()
                .filter(question -> !(question instanceof Question.TextQuestion))
                .forEach(question -> {
                    boolean used = read.contains(question.id()) || isReferred(question.id());
                    if (!used && !question.asked().context()) {
                        defect("no rule and no page reads \"" + question.id()
                                + "\". Use it, mark it context: true, or do not ask it");
                    }
                });
    }

    /** Deferral dates and excluded areas read answers without a condition. */
    private boolean isReferred(String question) {
        return edition.rules().stream()
                .map(WrittenRule::rule)
                .anyMatch(rule ->
                        rule.until().stream().flatMap(until -> until.facts()).anyMatch(question::equals)
                                || rule.excludes().stream()
                                        .anyMatch(
                                                excludes -> excludes instanceof dev.stipple.rules.Excludes.Stated stated
                                                        && stated.fact().equals(question)));
    }

    /** An answer of "not sure" that is neither unknown nor read by a rule would pass as a clean one. */
    private void everyUnsureIsHeard() {
        Set<String> heard = edition.rules().stream()
                .flatMap(rule -> rule.rule().when().codeTests())
                .flatMap(test -> test.codes().stream().map(code -> test.fact() + " " + code))
                .collect(Collectors.toSet());
        questionnaire
                .questions()
                .filter(question -> !question.asked().context())
                .forEach(
                        question -> question.options().stream()
                                .filter(option -> option.code().equals("unsure") && !option.unknown())
                                .filter(option -> !heard.contains(question.id() + " unsure"))
                                .forEach(
                                        option -> defect(
                                                "\"not sure\" of \"" + question.id()
                                                        + "\" is read by no rule and would pass as a clean answer. Mark it unknown: true, or write the rule")));
    }

    private void wording() {
        questionnaire.pages().forEach(page -> Stream.of(page.title(), page.hint(), page.why())
                .forEach(this::say));
        questionnaire.questions().forEach(question -> {
            Stream.of(
                            question.asked().label(),
                            question.asked().hint(),
                            question.asked().missing(),
                            question.asked().clash())
                    .forEach(this::say);
            question.options()
                    .forEach(option -> Stream.of(option.label(), option.hint()).forEach(this::say));
        });
    }

    private void say(String text) {
        BannedPhrases.in(text)
                .forEach(phrase -> defect("client wording uses the banned phrase \"" + phrase + "\" in \"" + text
                        + "\". Say it another way"));
    }

    private Stream<Condition> conditions() {
        return Stream.concat(
                        questionnaire.pages().stream()
                                .flatMap(page -> Stream.concat(
                                        page.when().stream(),
                                        page.otherTitle().stream().map(Page.OtherTitle::when))),
                        questionnaire.questions().flatMap(question -> question.asked().when().stream()))
                .filter(Objects::nonNull);
    }

    private void defect(String message) {
        defects.add(new Defect(QUESTIONNAIRE, message));
    }
}
