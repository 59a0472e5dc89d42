package dev.stipple.consultation;

import dev.stipple.plan.AreaEstimate;
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
                .ifPresent(guess -> lines.add(says.untoldArea(
                        says.areaRange(guess.area().low(), guess.area().high()),
                        says.cardsRange(guess.cards().low(), guess.cards().high()))));
        if (answers.to("photos")
                .filter(answer -> !(answer instanceof Answer.Skipped))
                .isEmpty()) {
            lines.add(says.untoldPhotos());
        }
        reasons.open().forEach(name -> lines.add(says.untoldOpen(name)));
        return List.copyOf(lines);
    }

    private static Optional<AreaEstimate> area(Answers answers) {
        return answers.to("areas")
                .flatMap(answer -> answer instanceof Answer.Choices zones
                        ? AreaEstimate.of(zones.codes(), answers.choice("area-amount"))
                        : Optional.empty());
    }
}
