package dev.stipple.edition;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** An answer in the words that the client saw. */
public final class AnswerWords {

    /** Month and year in the order that both our languages have; the name of the month follows the language. */
    private static final String MONTH = "MMMM yyyy";

    private AnswerWords() {}

    /** In English: see {@link #of(Question, Answer, Locale)}. */
    public static List<String> of(Question question, Answer answer) {
        return of(question, answer, Locale.UK);
    }

    /** One line per chosen option, in the order of the page; none for a question left blank. */
    public static List<String> of(Question question, Answer answer, Locale language) {
        if (answer instanceof Answer.Choice one) {
            return labels(question, List.of(one.code()));
        }
        if (answer instanceof Answer.Choices several) {
            return labels(question, List.copyOf(several.codes()));
        }
        if (answer instanceof Answer.Day given) {
            return List.of(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language)
                    .format(given.day()));
        }
        if (answer instanceof Answer.Month given) {
            return List.of(DateTimeFormatter.ofPattern(MONTH, language).format(given.month()));
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
