package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import dev.stipple.rules.Assessment;
import dev.stipple.rules.Outcome;
import dev.stipple.rules.Rule;
import dev.stipple.rules.RuleBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every form, tried on seeded random ones; the seed names the failure. */
class EngineLawsTest {

    private static final Edition EDITION = EditionReader.shipped();

    static LongStream seeds() {
        return new SplittableRandom(20261120).longs(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_more_risk_ticked_never_lowers_the_headline(long seed) {
        RandomForms forms = new RandomForms(EDITION.questionnaire(), seed);
        Answers answers = forms.complete();
        Question question = forms.pick(EDITION.questionnaire()
                .questions()
                .filter(asked ->
                        asked instanceof Question.SeveralChoices && !asked.id().equals("help-with"))
                .filter(asked -> answers.to(asked.id()).isPresent())
                .toList());
        Option risk = forms.pick(
                question.options().stream().filter(option -> !option.alone()).toList());
        Set<String> codes =
                new HashSet<>(((Answer.Choices) answers.to(question.id()).orElseThrow()).codes());
        codes.removeIf(code -> question.option(code).orElseThrow().alone());
        codes.add(risk.code());
        Answers riskier = answers.with(new Answers(Map.of(question.id(), new Answer.Choices(codes))));

        boolean wasUnknown = answers.to(question.id())
                .filter(answer -> ((Answer.Choices) answer).codes().stream().anyMatch(code -> question.option(code)
                        .orElseThrow()
                        .unknown()))
                .isPresent();

        if (!wasUnknown && !isStricterAlone(answers, question)) {
            assertThat(assess(riskier).headline().disposition())
                    .isGreaterThanOrEqualTo(assess(answers).headline().disposition());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leaving_a_question_out_is_never_milder_than_its_mildest_answer(long seed) {
        RandomForms forms = new RandomForms(EDITION.questionnaire(), seed);
        Answers answers = forms.complete();
        Question question = forms.pick(EDITION.questionnaire()
                .questions()
                .filter(asked -> asked instanceof Question.OneChoice || asked instanceof Question.SeveralChoices)
                .filter(asked -> answers.to(asked.id()).isPresent())
                .toList());

        Outcome without = assess(answers.without(question.id())).outcome();

        Outcome mildest = everyAnswer(question)
                .map(answer -> answers.with(new Answers(Map.of(question.id(), answer))))
                .map(answered -> assess(answered).outcome())
                .min(Outcome::compareTo)
                .orElseThrow();
        assertThat(without).isGreaterThanOrEqualTo(mildest);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_question_left_out_ever_opens_what_was_not_open(long seed) {
        Answers answers = new RandomForms(EDITION.questionnaire(), seed).complete();
        Outcome outcome = assess(answers).outcome();

        if (outcome != Outcome.OPEN) {
            assertThat(answers.byQuestion().keySet()).allSatisfy(question -> assertThat(
                            assess(answers.without(question)).outcome())
                    .isNotEqualTo(Outcome.OPEN));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_rules_never_matters_and_twice_is_the_same(long seed) {
        Answers answers = new RandomForms(EDITION.questionnaire(), seed).complete();
        List<Rule> shuffled = new ArrayList<>(EDITION.ruleBook().rules());
        Collections.shuffle(shuffled, new Random(seed));

        Assessment other = new RuleBook(shuffled)
                .assess(FactsFromAnswers.of(EDITION.questionnaire(), answers, RandomForms.DAY), RandomForms.DAY);

        assertThat(other).isEqualTo(assess(answers)).isEqualTo(assess(answers));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_finding_names_a_witness(long seed) {
        Answers answers = new RandomForms(EDITION.questionnaire(), seed).complete();

        assertThat(assess(answers).findings())
                .allSatisfy(finding -> assertThat(finding.witnesses()).isNotEmpty());
    }

    private static Stream<Answer> everyAnswer(Question question) {
        return question instanceof Question.OneChoice
                ? question.options().stream().map(option -> new Answer.Choice(option.code()))
                : question.options().stream().map(option -> new Answer.Choices(Set.of(option.code())));
    }

    /** "Not sure" among allergies or lesions counts as the stricter neighbour, so ticking one risk instead may be milder. */
    private static boolean isStricterAlone(Answers answers, Question question) {
        return answers.to(question.id())
                .filter(answer -> ((Answer.Choices) answer).codes().contains("unsure"))
                .isPresent();
    }

    private static Assessment assess(Answers answers) {
        return EDITION.assess(answers, RandomForms.DAY);
    }
}
