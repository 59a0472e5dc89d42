package dev.stipple.consultation;

import dev.stipple.edition.AnswerWords;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Question;
import dev.stipple.submission.SentConsultation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A hope of the client, and what SMP does about it. Told where SMP is unlikely to give what they want, so that a no is an
 * explanation.
 *
 * @param wish in the words of the answer that they chose
 */
record Hope(String wish, String does) {

    private static final List<String> QUESTIONS = List.of("help-with", "style", "hairline-wish");

    static List<Hope> of(SentConsultation sent, ResultWords words) {
        List<Hope> hopes = new ArrayList<>();
        for (String id : QUESTIONS) {
            Optional<Question> question = sent.edition()
                    .in(words.language().getLanguage())
                    .questionnaire()
                    .question(id);
            Optional<Answer> answer = sent.answers().to(id);
            if (question.isPresent() && answer.isPresent()) {
                hopes.addAll(of(question.get(), answer.get(), words.says()));
            }
        }
        return List.copyOf(hopes);
    }

    private static List<Hope> of(Question question, Answer answer, ResultMessages says) {
        return question.options().stream()
                .filter(option -> codes(answer).contains(option.code()))
                .flatMap(option -> does(option.code(), says).stream()
                        .map(does -> new Hope(
                                String.join(", ", AnswerWords.of(question, new Answer.Choice(option.code()))), does)))
                .toList();
    }

    private static Set<String> codes(Answer answer) {
        if (answer instanceof Answer.Choices several) {
            return several.codes();
        }
        return answer instanceof Answer.Choice one ? Set.of(one.code()) : Set.of();
    }

    private static Optional<String> does(String code, ResultMessages says) {
        return Optional.ofNullable(
                switch (code) {
                    case "hairline" -> says.hopeHairline();
                    case "crown" -> says.hopeCrown();
                    case "thin-top" -> says.hopeThinTop();
                    case "patches" -> says.hopePatches();
                    case "little-or-none" -> says.hopeNone();
                    case "scar" -> says.hopeScar();
                    case "earlier-smp" -> says.hopeEarlier();
                    case "long-over-bare" -> says.hopeLong();
                    case "longer-with-thin-areas" -> says.hopeBetween();
                    case "shaved", "very-short" -> says.hopeShort();
                    case "low-or-sharp" -> says.hopeLow();
                    default -> null;
                });
    }
}
