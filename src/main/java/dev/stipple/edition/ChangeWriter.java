package dev.stipple.edition;

import dev.stipple.edition.AssessmentDocument.ChangePart;
import dev.stipple.edition.AssessmentDocument.MovePart;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import dev.stipple.rules.Counterfactuals;
import java.util.Comparator;

/** Writes proven changes in the client's words. */
final class ChangeWriter {

    private final Spoken spoken;

    ChangeWriter(Spoken spoken) {
        this.spoken = spoken;
    }

    /** Two letters may have the same words; the order is never that of a set, which is another in each run of the program. */
    ChangePart change(Counterfactuals.Proven<Move> proven) {
        return new ChangePart(
                proven.changes().stream()
                        .map(this::move)
                        .sorted(Comparator.comparing(MovePart::words).thenComparing(MovePart::toString))
                        .toList(),
                AssessmentWriter.headline(proven.after().headline()),
                proven.after().outcome().map(AssessmentWriter::spelt).orElseThrow());
    }

    private MovePart move(Move move) {
        if (move instanceof Move.Chosen chosen) {
            return answer(chosen.question(), chosen.to(), AssessmentWriter.spelt(chosen.by()), Composed.OTHER_ANSWER);
        }
        if (move instanceof Move.Dropped dropped) {
            return answer(dropped.question(), dropped.gone(), AssessmentWriter.spelt(dropped.by()), Composed.NO_LONGER);
        }
        if (move instanceof Move.Waited waited) {
            String words = spoken.of(Composed.FROM_DAY, spoken.day(waited.until()));
            return new MovePart("wait", null, null, waited.until(), null, null, words);
        }
        Move.Letter letter = (Move.Letter) move;
        String words = spoken.of(Composed.LETTER, letter.who());
        return new MovePart("letter", null, null, null, letter.who(), letter.rule(), words);
    }

    private MovePart answer(Question question, Option option, String by, Composed pattern) {
        String words = spoken.of(pattern, question.asked().name(), option.label());
        return new MovePart(by, question.id(), option.code(), null, null, null, words);
    }
}
