package dev.stipple.questionnaire;

import dev.stipple.rules.Condition;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questions of a form that a practitioner may ask again: those that this client was led to, but for who they are and how
 * to reach them, their age, their consent and their photos.
 */
public final class Askable {

    private final Questionnaire questionnaire;
    private final Set<String> never;

    public Askable(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.never = Stream.of(
                        questionnaire.before().questions().stream(),
                        pages(question -> question.asked().identity()).flatMap(page -> page.questions().stream()),
                        pages(Question.Photos.class::isInstance)
                                .flatMap(page -> Stream.concat(page.questions().stream(), gates(page))))
                .flatMap(questions -> questions)
                .map(Question::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The questions of a page that may be asked again, given the answers that count. */
    public List<Question> of(Page page, Answers counting) {
        return page.questions().stream()
                .filter(question -> !never.contains(question.id()))
                .filter(question -> counting.to(question.id()).isPresent())
                .toList();
    }

    private Stream<Page> pages(Predicate<Question> having) {
        return questionnaire.pages().stream()
                .filter(page -> page.questions().stream().anyMatch(having));
    }

    /** The questions whose answers lead to a page. */
    private Stream<Question> gates(Page page) {
        return page.when().stream().flatMap(Condition::facts).flatMap(fact -> questionnaire.question(fact).stream());
    }
}
