package dev.stipple.consultation;

import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Posted;
import dev.stipple.questionnaire.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything posted under the questions of an edition and in words beside them, whatever was asked: of an answer that cannot
 * be taken, nothing is passed over.
 *
 * @param lines what is under each question, as the client reads it
 * @param answers what can be read of them, and every text that is searched for words, as it was typed
 */
record WholePost(TypedWords words, List<String> lines, Answers answers) {

    static WholePost of(Edition edition, Posted posted, LocalDate today) {
        List<String> lines = new ArrayList<>();
        Map<String, Answer> answers = new HashMap<>();
        edition.questionnaire().questions().forEach(question -> {
            List<String> entered = entered(question, posted);
            if (!entered.isEmpty()) {
                lines.add(question.asked().name() + ": " + String.join("; ", entered));
                answer(question, posted, today).ifPresent(answer -> answers.put(question.id(), answer));
            }
        });
        TypedWords words = TypedWords.of(posted.one(TypedReply.WORDS).orElse(""));
        return new WholePost(words, List.copyOf(lines), new Answers(answers));
    }

    private static List<String> entered(Question question, Posted posted) {
        if (!question.options().isEmpty()) {
            List<String> codes = posted.all(question.id());
            return question.options().stream()
                    .filter(option -> codes.contains(option.code()))
                    .map(Option::label)
                    .toList();
        }
        return posted.one(question.id()).map(List::of).orElseGet(() -> date(question, posted));
    }

    /** The boxes of a day or a month, also where they make none. */
    private static List<String> date(Question question, Posted posted) {
        List<String> boxes = Stream.of("-day", "-month", "-year")
                .flatMap(box -> posted.one(question.id() + box).stream())
                .toList();
        return boxes.isEmpty() ? List.of() : List.of(String.join(" ", boxes));
    }

    private static Optional<Answer> answer(Question question, Posted posted, LocalDate today) {
        return question.isSearchedForWords()
                ? posted.one(question.id()).<Answer>map(Answer.Words::new)
                : question.read(posted, today).answer();
    }

    TypedWords.Heard heard(Edition edition, LocalDate today) {
        return words.heard(edition, today).or(TypedWords.Heard.in(answers, edition, today));
    }

    /** All of it, for a person to read. */
    String written() {
        return TypedWords.of(String.join(
                        "\n",
                        Stream.concat(Stream.of(words.text()), lines.stream()).toList()))
                .text();
    }

    @Override
    public String toString() {
        return "WholePost";
    }
}
