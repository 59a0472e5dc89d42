package dev.stipple.questionnaire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A client's answers by question id. Prints the questions only, never an answer. */
public record Answers(Map<String, Answer> byQuestion) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byQuestion = Map.copyOf(byQuestion);
    }

    public Optional<Answer> to(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    /** The code chosen for a one-choice question, when there is one. */
    public Optional<String> choice(String question) {
        return to(question)
                .flatMap(answer -> answer instanceof Answer.Choice one ? Optional.of(one.code()) : Optional.empty());
    }

    /** What was typed for a text question, when there is something. */
    public Optional<String> words(String question) {
        return to(question)
                .flatMap(answer -> answer instanceof Answer.Words words ? Optional.of(words.text()) : Optional.empty());
    }

    /** These answers with the others laid over them. */
    public Answers with(Answers others) {
        Map<String, Answer> all = new HashMap<>(byQuestion);
        all.putAll(others.byQuestion);
        return new Answers(all);
    }

    /** These answers with one more, or another. */
    public Answers with(String question, Answer answer) {
        return with(new Answers(Map.of(question, answer)));
    }

    /** The answers to some questions. */
    public Answers only(Set<String> questions) {
        Map<String, Answer> some = new HashMap<>();
        questions.forEach(question -> to(question).ifPresent(answer -> some.put(question, answer)));
        return new Answers(some);
    }

    /** These answers without the one to a question. */
    public Answers without(String question) {
        Map<String, Answer> rest = new HashMap<>(byQuestion);
        rest.remove(question);
        return new Answers(rest);
    }

    @Override
    public String toString() {
        return "Answers" + new TreeSet<>(byQuestion.keySet());
    }
}
