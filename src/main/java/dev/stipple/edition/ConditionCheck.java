package dev.stipple.edition;

import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.rules.Condition;
import dev.stipple.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;

/** Checks that a condition reads facts that some question gives, and codes that some option has. */
final class ConditionCheck {

    private ConditionCheck() {}

    static List<Defect> defects(Questionnaire questionnaire, Condition condition, Place place) {
        List<Defect> defects = new ArrayList<>();
        condition
                .facts()
                .distinct()
                .filter(fact -> !fact.startsWith(RuleBook.findingFact("")))
                .filter(fact -> !FactsFromAnswers.possible(questionnaire).contains(fact))
                .forEach(fact -> defects.add(new Defect(
                        place,
                        "no question gives the fact \"" + fact + "\". Check its spelling, or ask the question")));
        condition
                .codeTests()
                .forEach(test -> questionnaire.question(test.fact()).ifPresent(question -> test.codes().stream()
                        .filter(code -> question.option(code).isEmpty())
                        .forEach(code -> defects.add(new Defect(
                                place,
                                "no option of \"" + test.fact() + "\" has the code \"" + code
                                        + "\". Check its spelling")))));
        condition
                .codeTests()
                .forEach(test -> questionnaire.question(test.fact()).ifPresent(question -> {
                    boolean several = question.takesSeveral();
                    if (several != test instanceof Condition.Includes) {
                        defects.add(new Defect(
                                place,
                                "\"" + test.fact() + "\" is a " + question.kind() + " question. Compare it with "
                                        + (several ? "includes" : "is or one-of")));
                    }
                }));
        return defects;
    }
}
