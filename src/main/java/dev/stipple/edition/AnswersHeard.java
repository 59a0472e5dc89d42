package dev.stipple.edition;

import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.rules.Condition;
import dev.stipple.rules.Excludes;
import dev.stipple.rules.Rule;
import dev.stipple.rules.Until;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds questions and answers that nobody listens to. An answer that no rule reads passes as a clean one: it must be
 * marked so, or marked unknown, or a rule must be written.
 */
final class AnswersHeard {

    private final Edition edition;
    private final Questionnaire questionnaire;
    private final Set<String> read = new HashSet<>();
    private final Set<String> codes = new HashSet<>();

    AnswersHeard(Edition edition) {
        this.edition = edition;
        this.questionnaire = edition.questionnaire();
        edition.rules().forEach(written -> listen(written.rule()));
        visibility().forEach(this::listen);
        questionnaire.scores().forEach(score -> score.of().forEach(item -> {
            read.add(item);
            questionnaire.question(item).ifPresent(question -> question.options()
                    .forEach(option -> codes.add(item + " " + option.code())));
        }));
    }

    private void listen(Rule rule) {
        listen(rule.when());
        rule.until().stream().flatMap(Until::facts).forEach(read::add);
        rule.excludes().ifPresent(excludes -> {
            if (excludes instanceof Excludes.Stated stated) {
                read.add(stated.fact());
                questionnaire.question(stated.fact()).ifPresent(question -> question.options()
                        .forEach(option -> codes.add(question.id() + " " + option.code())));
            }
        });
    }

    private void listen(Condition condition) {
        condition.facts().forEach(fact -> read.addAll(FactsFromAnswers.sources(questionnaire, fact)));
        condition.codeTests().forEach(test -> test.codes().forEach(code -> codes.add(test.fact() + " " + code)));
    }

    private Stream<Condition> visibility() {
        return questionnaire.pages().stream()
                .flatMap(page -> Stream.concat(
                        page.when().stream(),
                        page.questions().stream().flatMap(question -> question.asked().when().stream())));
    }

    List<Defect> defects() {
        List<Defect> defects = new ArrayList<>();
        questionnaire
                .questions()
                .filter(question -> !(question instanceof Question.TextQuestion))
                .filter(question -> !question.asked().context())
                .forEach(question -> {
                    if (!read.contains(question.id())) {
                        defects.add(new Defect(
                                edition.places().of(question.id()),
                                "no rule and no page reads \"" + question.id()
                                        + "\". Use it, mark it context: true, or do not ask it"));
                    }
                    unheard(question).forEach(option -> defects.add(unheard(question, option)));
                });
        return defects;
    }

    private Stream<Option> unheard(Question question) {
        return question.options().stream()
                .filter(option -> !option.unknown() && !option.clean())
                .filter(option -> !codes.contains(question.id() + " " + option.code()));
    }

    private Defect unheard(Question question, Option option) {
        String answer = option.code().equals("unsure") ? "\"not sure\"" : "the answer \"" + option.code() + "\"";
        String mend = option.code().equals("unsure")
                ? "Mark it unknown: true, or write the rule"
                : "Write the rule, or mark it clean: true";
        return new Defect(
                edition.places().of(question.id()),
                answer + " of \"" + question.id() + "\" is read by no rule and would pass as a clean answer. " + mend);
    }
}
