package dev.stipple.bench;

import dev.stipple.edition.Changes;
import dev.stipple.edition.Edition;
import dev.stipple.edition.EditionReader;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import dev.stipple.rules.Assessment;
import dev.stipple.rules.Facts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * One assessment with its full trace over the whole book, from facts and from answers, in microseconds; and the search for
 * changes over 1,000 random forms, at the median and the 95th percentile, in milliseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RulesBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int FORMS = 1_000;
    private static final long SEED = 20261120;

    private final Edition edition = EditionReader.shipped();
    private final List<Answers> forms = forms(edition);
    private final List<Facts> facts = forms.stream()
            .map(form -> FactsFromAnswers.of(edition.questionnaire(), form, DAY))
            .toList();
    private int next;

    /** Rules over facts: headline, outcome, every finding with its witnesses. */
    @Benchmark
    public Assessment assessmentFromFacts() {
        next = (next + 1) % FORMS;
        return edition.ruleBook().assess(facts.get(next), DAY);
    }

    /** The same with the facts worked out from the answers first. */
    @Benchmark
    public Assessment assessmentFromAnswers() {
        next = (next + 1) % FORMS;
        return edition.assess(forms.get(next), DAY);
    }

    public static void main(String[] arguments) throws RunnerException {
        RulesBenchmark book = new RulesBenchmark();
        System.out.printf("%d rules, %d random forms%n", book.edition.rules().size(), FORMS);
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(RulesBenchmark.class.getName())
                        .build())
                .run()) {
            System.out.printf(
                    "%s: %.1f microseconds (bar 100)%n",
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        double[] changes = book.changes();
        System.out.printf(
                "changes: median %.2f ms, p95 %.2f ms, worst %.2f ms (bar: p95 50 ms)%n",
                changes[FORMS / 2], changes[FORMS * 95 / 100], changes[FORMS - 1]);
    }

    /** Milliseconds of each search, sorted, after two rounds to warm up. */
    private double[] changes() {
        double[] milliseconds = new double[FORMS];
        for (int round = 0; round < 3; round++) {
            for (int at = 0; at < FORMS; at++) {
                long begun = System.nanoTime();
                new Changes(edition, forms.get(at), DAY).smallest();
                milliseconds[at] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private static List<Answers> forms(Edition edition) {
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, FORMS).mapToObj(at -> form(edition, random)).toList();
    }

    /** Three questions in four get an answer that asks for nothing, where there is one. */
    private static Answers form(Edition edition, SplittableRandom random) {
        Map<String, Answer> answers = new HashMap<>();
        edition.questionnaire().questions().forEach(question -> answers.put(question.id(), answer(question, random)));
        return Journey.counting(edition.questionnaire(), new Answers(answers), DAY);
    }

    private static Answer answer(Question question, SplittableRandom random) {
        List<Option> clean = question.options().stream().filter(Option::clean).toList();
        List<Option> options = clean.isEmpty() || random.nextInt(4) == 0 ? question.options() : clean;
        if (question instanceof Question.OneChoice) {
            return new Answer.Choice(options.get(random.nextInt(options.size())).code());
        }
        if (question.takesSeveral()) {
            Set<String> codes = new HashSet<>();
            codes.add(options.get(random.nextInt(options.size())).code());
            return new Answer.Choices(codes);
        }
        if (question instanceof Question.DateQuestion) {
            return new Answer.Day(DAY.minusDays(random.nextInt(18 * 366, 80 * 365)));
        }
        return question instanceof Question.MonthQuestion
                ? new Answer.Month(YearMonth.from(DAY).minusMonths(random.nextInt(30)))
                : new Answer.Skipped();
    }
}
