package dev.stipple.consultation;

import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.TextFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Words typed to the studio after sending, without marks that nobody sees. */
record TypedWords(String text) {

    static final int MOST = 2_000;

    static TypedWords of(String typed) {
        StringBuilder clean = new StringBuilder();
        TextFormat.withoutTurns(typed)
                .replace("\r\n", "\n")
                .codePoints()
                .filter(codePoint -> !TextFormat.isControl(codePoint))
                .forEach(clean::appendCodePoint);
        return new TypedWords(clean.toString().strip());
    }

    /** What stands against sending them. */
    Optional<String> problem(boolean optional, ActMessages says, Locale language) {
        if (text.isEmpty()) {
            return optional ? Optional.empty() : Optional.of(says.blank());
        }
        int length = text.codePointCount(0, text.length());
        return length > MOST
                ? Optional.of(says.tooLong(number(length, language), number(MOST, language)))
                : Optional.empty();
    }

    static String number(int number, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    /**
     * What an edition's word lists hear in them, as they would in a text of the form.
     *
     * @param despair words of despair
     * @param sign a sign that a doctor should see soon
     */
    record Heard(boolean despair, boolean sign) {

        static Heard in(Answers answers, Edition edition, LocalDate on) {
            return new Heard(edition.isCrisis(answers, on), edition.isUrgent(answers, on));
        }

        Heard or(Heard other) {
            return new Heard(despair || other.despair, sign || other.sign);
        }
    }

    /** Also in words that are too long to be taken: nobody in need is told to be brief. */
    Heard heard(Edition edition, LocalDate on) {
        Answers written = edition.questionnaire()
                .questions()
                .filter(Question::isSearchedForWords)
                .findFirst()
                .map(question -> Answers.NONE.with(question.id(), new Answer.Words(text)))
                .orElse(Answers.NONE);
        return Heard.in(written, edition, on);
    }

    @Override
    public String toString() {
        return "TypedWords";
    }
}
