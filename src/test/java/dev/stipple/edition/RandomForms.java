package dev.stipple.edition;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Complete forms made at random from a seed, for laws that must hold for all of them. Some are nearly clean and some full
 * of risks, so that every outcome turns up.
 */
public final class RandomForms {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final List<String> TEXTS = List.of(
            "I take warfarin",
            "roaccutane last spring",
            "I react to latex gloves",
            "a mole that has changed and bleeds",
            "some days I want to end my life",
            "I would kill for a hairline",
            "how long does it take?",
            "methotrexate on mondays, amiodarone daily");

    private final Questionnaire questionnaire;
    private final SplittableRandom random;
    private final int cleanOutOfTen;

    /** Forms of one seed. */
    public RandomForms(Questionnaire questionnaire, long seed) {
        this.questionnaire = questionnaire;
        this.random = new SplittableRandom(seed);
        this.cleanOutOfTen = List.of(3, 7, 9, 10).get(random.nextInt(4));
    }

    /** A form in which every question that is asked has an answer. */
    public Answers complete() {
        Map<String, Answer> all = new HashMap<>();
        questionnaire.questions().forEach(question -> all.put(question.id(), answer(question)));
        return Journey.counting(questionnaire, new Answers(all), DAY);
    }

    Answer answer(Question question) {
        if (question instanceof Question.OneChoice) {
            return new Answer.Choice(pick(usual(question.options())).code());
        }
        if (question.takesSeveral()) {
            return new Answer.Choices(several(usual(question.options()), question.options()));
        }
        if (question instanceof Question.DateQuestion) {
            return new Answer.Day(DAY.minusDays(random.nextInt(18 * 366, 80 * 365)));
        }
        if (question instanceof Question.MonthQuestion) {
            return new Answer.Month(YearMonth.from(DAY).minusMonths(random.nextInt(30)));
        }
        if (question.asked().optional() && random.nextInt(20) > 0) {
            return new Answer.Skipped();
        }
        return switch (question.id()) {
            case "email" -> new Answer.Words("a@example.com");
            case "phone" -> new Answer.Words("07700 900123");
            default -> new Answer.Words(pick(TEXTS));
        };
    }

    /** Mostly the answers that ask for nothing, where there are some. */
    private List<Option> usual(List<Option> options) {
        List<Option> clean = options.stream().filter(Option::clean).toList();
        return clean.isEmpty() || random.nextInt(20) >= cleanOutOfTen * 2 ? options : clean;
    }

    private Set<String> several(List<Option> first, List<Option> options) {
        Set<String> codes = new HashSet<>();
        Option one = pick(first);
        codes.add(one.code());
        if (!one.alone()) {
            options.stream()
                    .filter(option -> !option.alone() && random.nextInt(6) == 0)
                    .forEach(option -> codes.add(option.code()));
        }
        return codes;
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
