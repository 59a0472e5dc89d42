package dev.stipple.consultation;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a form could not tell, in lines: never fewer than two. */
final class Untold {

    private Untold() {}

    static List<String> lines(Answers answers, Reasons reasons, ResultMessages says) {
        List<String> lines = new ArrayList<>();
        lines.add(says.untoldSkin());
        lines.add(says.untoldHair());
        area(answers)
                .ifPresent(guess ->
                        lines.add(says.untoldArea(guess.low(), guess.high(), guess.cardsLow(), guess.cardsHigh())));
        if (answers.to("photos")
                .filter(answer -> !(answer instanceof Answer.Skipped))
                .isEmpty()) {
            lines.add(says.untoldPhotos());
        }
        reasons.open().forEach(name -> lines.add(says.untoldOpen(name)));
        return List.copyOf(lines);
    }

    /** A rough size, in square centimetres and in bank cards. */
    record AreaGuess(int low, int high, int cardsLow, int cardsHigh) {}

    // The one place for dev.stipple.plan.AreaEstimate.of(zones of "areas", choice of "area-amount"), once it is there.
    @SuppressWarnings("unused")
    private static Optional<AreaGuess> area(Answers answers) {
        return Optional.empty();
    }
}
