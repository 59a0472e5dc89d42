package dev.stipple.review;

import dev.stipple.edition.AnswerWords;
import dev.stipple.plan.AreaEstimate;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Drawings;
import dev.stipple.questionnaire.Look;
import dev.stipple.questionnaire.Question;
import dev.stipple.submission.SentConsultation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a client told by picture, as the desk shows it. */
final class Drawn {

    private static final String AREAS = "areas";
    private static final String AMOUNT = "area-amount";

    private Drawn() {}

    /** The symbol of the picture that was chosen, or empty. */
    static String symbol(Question question, Answer answer) {
        return answer instanceof Answer.Choice one
                ? question.asked().look().symbol(one.code()).orElse("")
                : "";
    }

    /** What the answer comes near to on a scale that practitioners know, or empty: the client chose it, nobody graded it. */
    static String near(Question question, Answer answer) {
        return answer instanceof Answer.Choice one
                        && question.asked().look().scale().containsKey(one.code())
                ? "about " + question.asked().look().scale().get(one.code()) + " (self-rated)"
                : "";
    }

    /** The templates of drawings that the answers need. */
    static Set<String> templates(SentConsultation sent) {
        List<Drawings> sets = sent.edition()
                .questionnaire()
                .questions()
                .filter(question -> sent.answers()
                        .to(question.id())
                        .filter(answer -> !symbol(question, answer).isEmpty())
                        .isPresent())
                .flatMap(question -> question.asked().look().drawings().stream())
                .toList();
        return Drawings.templates(sets);
    }

    /** The map with the areas that the client marked; none when they marked none, or the form had no map. */
    static Optional<SubmissionPage.Marked> map(SentConsultation sent) {
        return sent.edition()
                .questionnaire()
                .question(AREAS)
                .filter(question -> question.asked().look().as() == Look.As.MAP)
                .flatMap(question -> sent.answers()
                        .to(AREAS)
                        .filter(Answer.Choices.class::isInstance)
                        .map(Answer.Choices.class::cast)
                        .filter(marked -> Drawings.ZONES.codes().containsAll(marked.codes()))
                        .map(marked -> new SubmissionPage.Marked(
                                guess(marked.codes(), sent.answers()),
                                marked.codes(),
                                AnswerWords.of(question, marked))));
    }

    private static String guess(Collection<String> zones, Answers answers) {
        Optional<String> amount = answers.choice(AMOUNT);
        String taken = amount.isPresent() ? "" : ". They did not say how much of it: half is taken";
        return AreaEstimate.of(zones, amount)
                .map(made -> "Our guess from the map: " + made.inWords() + " (self-rated)" + taken)
                .orElse("");
    }
}
