package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import dev.stipple.rules.Assessment;
import dev.stipple.rules.Counterfactuals;
import dev.stipple.rules.Disposition;
import dev.stipple.rules.Facts;
import dev.stipple.rules.Outcome;
import dev.stipple.rules.Rule;
import dev.stipple.rules.RuleBook;
import dev.stipple.rules.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every form, tried on seeded random ones; the seed names the failure. */
class EngineLawsIT {

    private static final Edition EDITION = EditionReader.shipped();
    private static final int FORMS = 20_000;
    private static final long[] SEEDS =
            new SplittableRandom(20261120).longs(FORMS).toArray();

    /** A form with its own randomness, so that a law can pick and always picks the same. */
    private record Tried(long seed, RandomForms forms, Answers answers, Assessment made) {
        List<Question> answered(Predicate<Question> which) {
            return EDITION.questionnaire()
                    .questions()
                    .filter(which)
                    .filter(asked -> answers.to(asked.id()).isPresent())
                    .toList();
        }
    }

    /** Every law, by name. All are tried on a form while it is at hand: making forms is the longer part. */
    private static final Map<String, Predicate<Tried>> LAWS = Map.of(
            "one more risk ticked never lowers the headline", EngineLawsIT::oneMoreRiskNeverLowers,
            "leaving a question out is never milder than its mildest answer", EngineLawsIT::omissionIsNeverMilder,
            "no question left out ever opens what was not open", EngineLawsIT::omissionNeverOpens,
            "the order of rules never matters", EngineLawsIT::orderNeverMatters,
            "every finding names a witness", EngineLawsIT::everyFindingHasAWitness,
            "a contradiction is never milder than either answer alone", EngineLawsIT::contradictionIsNeverMilder,
            "what people write never makes it milder", EngineLawsIT::wordsNeverMakeMilder,
            "each proposed change yields what it promises", EngineLawsIT::changesKeepTheirPromise,
            "a crisis is seen without the rest as in the whole", EngineLawsIT::crisisIsTheSame);

    static Set<String> laws() {
        return new TreeSet<>(LAWS.keySet());
    }

    /** The same rules in sixteen other orders. */
    private static final List<RuleBook> SHUFFLED = IntStream.range(0, 16)
            .mapToObj(order -> {
                List<Rule> rules = new ArrayList<>(EDITION.ruleBook().rules());
                Collections.shuffle(rules, new Random(order));
                return new RuleBook(rules);
            })
            .toList();

    /** By law, the seeds of the forms for which it does not hold. */
    private static final Map<String, Queue<Long>> BROKEN = new ConcurrentHashMap<>();

    private static final Set<String> OUTCOMES = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void tryEveryLawOnEveryForm() {
        Arrays.stream(SEEDS).parallel().forEach(seed -> {
            RandomForms forms = new RandomForms(EDITION.questionnaire(), seed);
            Answers answers = forms.complete();
            Tried tried = new Tried(seed, forms, answers, assess(answers));
            OUTCOMES.add(String.valueOf(tried.made().outcome().orElse(null)));
            LAWS.forEach((name, law) -> {
                if (!law.test(tried)) {
                    BROKEN.computeIfAbsent(name, any -> new ConcurrentLinkedQueue<>())
                            .add(seed);
                }
            });
        });
    }

    @ParameterizedTest
    @MethodSource("laws")
    void a_law_holds_for_every_form(String law) {
        assertThat(BROKEN.getOrDefault(law, new ConcurrentLinkedQueue<>()))
                .as("seeds of broken forms")
                .isEmpty();
    }

    @Test
    void the_forms_reach_every_outcome_and_a_crisis() {
        assertThat(OUTCOMES).containsExactlyInAnyOrder("OPEN", "CHECK", "WAIT", "NOT_FIT", "DOCTOR", "null");
    }

    private static boolean oneMoreRiskNeverLowers(Tried tried) {
        List<Question> lists = tried.answered(
                asked -> asked instanceof Question.SeveralChoices && !asked.id().equals("help-with"));
        Question question = tried.forms().pick(lists);
        Set<String> codes = new HashSet<>(ticked(tried.answers(), question));
        List<Option> risks = question.options().stream()
                .filter(option -> !option.alone() && !option.clean())
                .toList();
        boolean stricterAlone = codes.stream()
                .map(code -> question.option(code).orElseThrow())
                .anyMatch(option -> option.alone() && !option.clean());
        if (risks.isEmpty() || stricterAlone) {
            return true;
        }
        codes.removeIf(code -> question.option(code).orElseThrow().alone());
        codes.add(tried.forms().pick(risks).code());
        return headline(assess(tried.answers().with(question.id(), new Answer.Choices(codes))))
                        .compareTo(headline(tried.made()))
                >= 0;
    }

    private static boolean omissionIsNeverMilder(Tried tried) {
        Question question =
                tried.forms().pick(tried.answered(asked -> !asked.options().isEmpty()));
        Answers without = counting(tried.answers().without(question.id()));
        Outcome left = look(assess(without));
        return Stream.of(tried.answers(), longAgo(tried.answers(), without))
                .flatMap(form -> everyAnswer(question).map(answer -> form.with(question.id(), answer)))
                .map(form -> look(assess(counting(form))))
                .anyMatch(outcome -> outcome.compareTo(left) <= 0);
    }

    /** A month told only under a question, and so gone without it, could as well have been long ago. */
    private static Answers longAgo(Answers answers, Answers without) {
        Answers told = answers;
        for (String id : answers.byQuestion().keySet()) {
            if (answers.to(id).orElseThrow() instanceof Answer.Month
                    && without.to(id).isEmpty()) {
                told = told.with(id, new Answer.Month(YearMonth.from(RandomForms.DAY.minusYears(20))));
            }
        }
        return told;
    }

    private static boolean omissionNeverOpens(Tried tried) {
        Question question = tried.forms().pick(tried.answered(asked -> !asked.isSearchedForWords()));
        return look(tried.made()) == Outcome.OPEN
                || look(assess(counting(tried.answers().without(question.id())))) != Outcome.OPEN;
    }

    /** As the pages would take it: answers whose branch is closed now do not count. */
    private static Answers counting(Answers answers) {
        return Journey.counting(EDITION.questionnaire(), answers, RandomForms.DAY);
    }

    private static boolean orderNeverMatters(Tried tried) {
        RuleBook shuffled = SHUFFLED.get(Math.floorMod(tried.seed(), SHUFFLED.size()));
        Facts facts = FactsFromAnswers.of(EDITION.questionnaire(), tried.answers(), RandomForms.DAY);
        return shuffled.assess(facts, RandomForms.DAY).equals(tried.made());
    }

    private static boolean everyFindingHasAWitness(Tried tried) {
        return tried.made().findings().stream()
                .noneMatch(finding -> finding.witnesses().isEmpty());
    }

    private static boolean contradictionIsNeverMilder(Tried tried) {
        return tried.made().contradictions().stream()
                .flatMap(finding -> finding.rule().between().stream())
                .flatMap(two -> Stream.of(two.first(), two.second()))
                .filter(question -> tried.answers().to(question).isPresent())
                .allMatch(question ->
                        headline(assess(tried.answers().without(question))).compareTo(headline(tried.made())) <= 0);
    }

    private static boolean wordsNeverMakeMilder(Tried tried) {
        Answers silent = tried.answers();
        for (Question text : tried.answered(Question::isSearchedForWords)) {
            silent = silent.without(text.id());
        }
        Assessment without = assess(silent);
        boolean milder = !tried.made().crisis() && look(tried.made()).compareTo(look(without)) < 0;
        return !milder && headline(tried.made()).compareTo(headline(without)) >= 0;
    }

    private static boolean crisisIsTheSame(Tried tried) {
        return EDITION.isCrisis(tried.answers(), RandomForms.DAY)
                == tried.made().crisis();
    }

    private static boolean changesKeepTheirPromise(Tried tried) {
        return new Changes(EDITION, tried.answers(), RandomForms.DAY)
                .smallest().stream().allMatch(proven -> keepsItsPromise(tried, proven));
    }

    /** Applies a change as a client would: other answers in the form, a later day, a letter on file. */
    private static boolean keepsItsPromise(Tried tried, Counterfactuals.Proven<Move> proven) {
        Map<String, Answer> answers = new HashMap<>(tried.answers().byQuestion());
        Map<String, Value> letters = new HashMap<>();
        LocalDate day = RandomForms.DAY;
        for (Move move : proven.changes()) {
            if (move instanceof Move.Chosen chosen) {
                answers.put(
                        chosen.question().id(), new Answer.Choice(chosen.to().code()));
            } else if (move instanceof Move.Dropped dropped) {
                Set<String> left = new HashSet<>(ticked(new Answers(answers), dropped.question()));
                left.remove(dropped.gone().code());
                if (left.isEmpty()) {
                    left.add("none");
                }
                answers.put(dropped.question().id(), new Answer.Choices(left));
            } else if (move instanceof Move.Waited waited) {
                day = waited.until().isAfter(day) ? waited.until() : day;
            } else if (move instanceof Move.Letter letter) {
                letters.put(RuleBook.letterFact(letter.rule()), new Value.Code("given"));
            }
        }
        Answers counting = Journey.counting(EDITION.questionnaire(), new Answers(answers), day);
        Assessment after = EDITION.ruleBook()
                .assess(
                        FactsFromAnswers.of(EDITION.questionnaire(), counting, day)
                                .with(letters),
                        day);
        return headline(after).compareTo(headline(tried.made())) < 0
                && after.headline().equals(proven.after().headline())
                && after.outcome().equals(proven.after().outcome());
    }

    private static Set<String> ticked(Answers answers, Question question) {
        return ((Answer.Choices) answers.to(question.id()).orElseThrow()).codes();
    }

    private static Stream<Answer> everyAnswer(Question question) {
        return question instanceof Question.OneChoice
                ? question.options().stream().map(option -> new Answer.Choice(option.code()))
                : question.options().stream().map(option -> new Answer.Choices(Set.of(option.code())));
    }

    private static Disposition headline(Assessment assessment) {
        return assessment.headline().disposition();
    }

    /** The outcome; a crisis counts as the most careful. */
    private static Outcome look(Assessment assessment) {
        return assessment.outcome().orElse(Outcome.DOCTOR);
    }

    private static Assessment assess(Answers answers) {
        return EDITION.assess(answers, RandomForms.DAY);
    }
}
