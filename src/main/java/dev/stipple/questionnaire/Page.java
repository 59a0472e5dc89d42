package dev.stipple.questionnaire;

import dev.stipple.rules.Condition;
import java.util.List;
import java.util.Optional;

/**
 * One page: a decision, with one question or a few that are one thought.
 *
 * @param slug last part of the page's address
 * @param title the heading
 * @param hint a line of help, or empty
 * @param why why it is asked
 * @param when reached only if this holds
 * @param otherTitle a heading that replaces the usual one when its condition holds
 * @param inPlace its questions are put as soon as they arise, so the way leads here only for what was left unanswered
 */
public record Page(
        String slug,
        String title,
        String hint,
        String why,
        Optional<Condition> when,
        Optional<OtherTitle> otherTitle,
        boolean inPlace,
        List<Question> questions) {

    public Page {
        questions = List.copyOf(questions);
    }

    /** A heading for some clients. */
    public record OtherTitle(Condition when, String title) {}

    /** The same page with some of its questions only. */
    public Page with(List<Question> some) {
        return new Page(slug, title, hint, why, when, otherTitle, inPlace, some);
    }

    /** Whether a question stands on this page. */
    public boolean asks(String question) {
        return questions.stream().anyMatch(asked -> asked.id().equals(question));
    }

    /** Whether the question depends on another of the same page, so that it is on screen from the start. */
    boolean revealedHere(Question question) {
        return question.asked().when().stream().flatMap(Condition::facts).anyMatch(this::asks);
    }
}
