package dev.stipple.edition;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Page;
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

/** Complete forms made at random from a seed, for laws that must hold for all of them. */
final class RandomForms {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Questionnaire questionnaire;
    private final SplittableRandom random;

    RandomForms(Questionnaire questionnaire, long seed) {
        this.questionnaire = questionnaire;
        this.random = new SplittableRandom(seed);
    }

    /** A form in which every question that is asked has an answer. */
    Answers complete() {
        Answers answers = Answers.NONE;
        while (true) {
            Journey journey = Journey.of(questionnaire, answers, DAY);
            if (journey.complete()) {
                return journey.answers();
            }
            Page page = journey.here().orElseThrow();
            Map<String, Answer> given = new HashMap<>();
            page.questions().forEach(question -> given.put(question.id(), answer(question)));
            answers = answers.with(new Answers(given));
        }
    }

    Answer answer(Question question) {
        if (question instanceof Question.OneChoice) {
            return new Answer.Choice(pick(question.options()).code());
        }
        if (question instanceof Question.SeveralChoices) {
            return new Answer.Choices(several(question.options()));
        }
        if (question instanceof Question.DateQuestion) {
            return new Answer.Day(DAY.minusDays(random.nextInt(18 * 366, 80 * 365)));
        }
        if (question instanceof Question.MonthQuestion) {
            return new Answer.Month(YearMonth.from(DAY).minusMonths(random.nextInt(30)));
        }
        String text = question.id().equals("email") ? "a@example.com" : "07700 900123";
        return new Answer.Words(text);
    }

    private Set<String> several(List<Option> options) {
        Set<String> codes = new HashSet<>();
        Option first = pick(options);
        codes.add(first.code());
        if (!first.alone()) {
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
