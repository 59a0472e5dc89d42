package dev.stipple.questionnaire;

import dev.stipple.rules.Condition;
import dev.stipple.rules.Facts;
import dev.stipple.rules.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The only bridge from answers to facts. An answer of "not sure" is an answer but no fact. Derived facts:
 *
 * <ul>
 *   <li>{@code age}: whole years, from {@code date-of-birth}
 *   <li>{@code months-since-x}: whole months since the end of the month given for {@code x-month}, never negative. The
 *       end of the month is the reading that waits longest.
 * </ul>
 */
public final class FactsFromAnswers {

    private static final String BIRTH = "date-of-birth";
    private static final String AGE = "age";
    private static final String MONTH_SUFFIX = "-month";
    private static final String SINCE_PREFIX = "months-since-";

    private FactsFromAnswers() {}

    /** Facts for the rules: options marked unknown leave their fact out. */
    public static Facts of(Questionnaire questionnaire, Answers answers, LocalDate on) {
        return gather(questionnaire, answers, on, false);
    }

    /**
     * Facts for finding the way, only those that a condition reads: every code counts as given, so that "not sure"
     * decides what is asked next.
     */
    static Facts forRouting(Questionnaire questionnaire, Answers answers, LocalDate on, Condition condition) {
        Set<String> read = condition.facts().map(FactsFromAnswers::source).collect(Collectors.toSet());
        return gather(questionnaire, answers.only(read), on, true);
    }

    /** The fact ids that a questionnaire can give. */
    public static Set<String> possible(Questionnaire questionnaire) {
        Set<String> facts = new TreeSet<>();
        questionnaire
                .questions()
                .filter(question -> !(question instanceof Question.TextQuestion))
                .forEach(question -> {
                    facts.add(question.id());
                    if (question instanceof Question.MonthQuestion) {
                        facts.add(sinceFact(question.id()));
                    }
                    if (question.id().equals(BIRTH)) {
                        facts.add(AGE);
                    }
                });
        return facts;
    }

    /** The question that a fact comes from. */
    public static String source(String fact) {
        if (fact.equals(AGE)) {
            return BIRTH;
        }
        return fact.startsWith(SINCE_PREFIX) ? fact.substring(SINCE_PREFIX.length()) + MONTH_SUFFIX : fact;
    }

    private static Facts gather(Questionnaire questionnaire, Answers answers, LocalDate on, boolean everyCode) {
        Map<String, Value> facts = new HashMap<>();
        answers.byQuestion()
                .forEach((id, answer) ->
                        questionnaire.question(id).ifPresent(question -> put(facts, question, answer, on, everyCode)));
        return new Facts(facts);
    }

    private static void put(
            Map<String, Value> facts, Question question, Answer answer, LocalDate on, boolean everyCode) {
        if (answer instanceof Answer.Choice one && (everyCode || says(question, one.code()))) {
            facts.put(question.id(), new Value.Code(one.code()));
        } else if (answer instanceof Answer.Choices several
                && (everyCode || several.codes().stream().allMatch(code -> says(question, code)))) {
            facts.put(question.id(), new Value.Codes(several.codes()));
        } else if (answer instanceof Answer.Day given) {
            facts.put(question.id(), new Value.Day(given.day()));
            if (question.id().equals(BIRTH)) {
                facts.put(AGE, new Value.Count(ChronoUnit.YEARS.between(given.day(), on)));
            }
        } else if (answer instanceof Answer.Month given) {
            putMonth(facts, question, given.month(), on);
        }
    }

    private static void putMonth(Map<String, Value> facts, Question question, YearMonth month, LocalDate on) {
        LocalDate end = month.atEndOfMonth();
        facts.put(question.id(), new Value.Day(end));
        facts.put(sinceFact(question.id()), new Value.Count(Math.max(0, ChronoUnit.MONTHS.between(end, on))));
    }

    private static boolean says(Question question, String code) {
        return question.option(code).map(option -> !option.unknown()).orElse(false);
    }

    private static String sinceFact(String question) {
        String base = question.endsWith(MONTH_SUFFIX)
                ? question.substring(0, question.length() - MONTH_SUFFIX.length())
                : question;
        return SINCE_PREFIX + base;
    }
}
