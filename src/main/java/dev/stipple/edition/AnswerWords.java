package dev.stipple.edition;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** An answer in the words that the client saw. */
public final class AnswerWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private AnswerWords() {}

    /** One line per chosen option, in the order of the page; none for a question left blank. */
    public static List<String> of(Question question, Answer answer) {
        if (answer instanceof Answer.Choice one) {
            return labels(question, List.of(one.code()));
        }
        if (answer instanceof Answer.Choices several) {
            return labels(question, List.copyOf(several.codes()));
        }
        if (answer instanceof Answer.Day given) {
            return List.of(DAY.format(given.day()));
        }
        if (answer instanceof Answer.Month given) {
            return List.of(MONTH.format(given.month()));
        }
        return answer instanceof Answer.Words words ? List.of(words.text()) : List.of();
    }

    private static List<String> labels(Question question, List<String> codes) {
        return question.options().stream()
                .filter(option -> codes.contains(option.code()))
                .map(Option::label)
                .toList();
    }
}
