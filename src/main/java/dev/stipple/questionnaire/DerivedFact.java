package dev.stipple.questionnaire;

import dev.stipple.rules.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A fact that is worked out rather than answered:
 *
 * <ul>
 *   <li>{@code age}: whole years, from {@code date-of-birth}
 *   <li>{@code months-since-x}: whole months since the end of the month given for {@code x-month}, never negative. The
 *       end of the month is the reading that waits longest; a month that is yet to come counts as now.
 *   <li>{@code age-at-x}: whole years from birth to that month; negative when the month lies before birth
 *   <li>each {@link Score}, {@code x-at-least} for a score {@code x} of which items were skipped, and the codes that the
 *       {@link WordList}s of one fact find in the client's own words
 * </ul>
 *
 * @param from ids of the questions it is worked out from
 */
record DerivedFact(String fact, Set<String> from, Working working) {

    static final String BIRTH = "date-of-birth";

    private static final String MONTH_SUFFIX = "-month";

    /** Works a value out, when the answers tell it. */
    interface Working {
        Optional<Value> value(Answers answers, LocalDate on, WordSearch search);
    }

    /** Every derived fact that a questionnaire can give. */
    static List<DerivedFact> all(Questionnaire questionnaire, List<Score> scores, List<WordList> words) {
        List<DerivedFact> facts = new ArrayList<>();
        questionnaire.questions().forEach(question -> {
            if (question.id().equals(BIRTH)) {
                facts.add(new DerivedFact("age", Set.of(BIRTH), (answers, on, search) -> birth(answers)
                        .map(birth -> new Value.Count(ChronoUnit.YEARS.between(birth, on)))));
            } else if (question instanceof Question.MonthQuestion) {
                facts.add(since(question.id()));
                facts.add(ageAt(question.id()));
            }
        });
        scores.forEach(score -> facts.addAll(sums(questionnaire, score)));
        words.stream().map(WordList::fact).distinct().forEach(fact -> facts.add(found(questionnaire, fact)));
        return List.copyOf(facts);
    }

    private static List<DerivedFact> sums(Questionnaire questionnaire, Score score) {
        Set<String> items = Set.copyOf(score.of());
        return List.of(
                new DerivedFact(score.fact(), items, (answers, on, search) -> score.sum(questionnaire, answers)),
                new DerivedFact(
                        score.fact() + "-at-least",
                        items,
                        (answers, on, search) -> score.atLeast(questionnaire, answers)));
    }

    private static DerivedFact since(String question) {
        return new DerivedFact("months-since-" + base(question), Set.of(question), (answers, on, search) -> month(
                        answers, question)
                .map(month -> new Value.Count(Math.max(0, ChronoUnit.MONTHS.between(month.atEndOfMonth(), on)))));
    }

    private static DerivedFact ageAt(String question) {
        return new DerivedFact(
                "age-at-" + base(question), Set.of(BIRTH, question), (answers, on, search) -> birth(answers)
                        .flatMap(birth -> month(answers, question)
                                .map(month -> new Value.Count(age(birth, month.atEndOfMonth())))));
    }

    private static long age(LocalDate birth, LocalDate day) {
        return day.isBefore(birth) ? -1 - ChronoUnit.YEARS.between(day, birth) : ChronoUnit.YEARS.between(birth, day);
    }

    /** Always known: a client who wrote nothing named nothing. */
    private static DerivedFact found(Questionnaire questionnaire, String fact) {
        Set<String> searched = questionnaire
                .questions()
                .filter(Question::isSearchedForWords)
                .map(Question::id)
                .collect(Collectors.toUnmodifiableSet());
        return new DerivedFact(fact, searched, (answers, on, search) -> {
            Set<String> codes = new TreeSet<>();
            searched.forEach(
                    question -> answers.words(question).ifPresent(text -> codes.addAll(search.named(fact, text))));
            return Optional.of(new Value.Codes(codes));
        });
    }

    private static Optional<LocalDate> birth(Answers answers) {
        return answers.to(BIRTH)
                .flatMap(answer -> answer instanceof Answer.Day given ? Optional.of(given.day()) : Optional.empty());
    }

    private static Optional<YearMonth> month(Answers answers, String question) {
        return answers.to(question)
                .flatMap(
                        answer -> answer instanceof Answer.Month given ? Optional.of(given.month()) : Optional.empty());
    }

    private static String base(String question) {
        return question.endsWith(MONTH_SUFFIX)
                ? question.substring(0, question.length() - MONTH_SUFFIX.length())
                : question;
    }
}
