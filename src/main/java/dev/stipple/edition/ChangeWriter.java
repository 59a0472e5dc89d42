package dev.stipple.edition;

import dev.stipple.edition.AssessmentDocument.ChangePart;
import dev.stipple.edition.AssessmentDocument.MovePart;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import dev.stipple.rules.Counterfactuals;
import java.util.Comparator;

/** Writes proven changes in the client's words. */
final class ChangeWriter {

    private ChangeWriter() {}

    static ChangePart change(Counterfactuals.Proven<Move> proven) {
        return new ChangePart(
                proven.changes().stream()
                        .map(ChangeWriter::move)
                        .sorted(Comparator.comparing(MovePart::words))
                        .toList(),
                AssessmentWriter.headline(proven.after().headline()),
                proven.after().outcome().map(AssessmentWriter::spelt).orElseThrow());
    }

    private static MovePart move(Move move) {
        if (move instanceof Move.Chosen chosen) {
            return answer(chosen.question(), chosen.to(), AssessmentWriter.spelt(chosen.by()), "%s: %s");
        }
        if (move instanceof Move.Dropped dropped) {
            return answer(
                    dropped.question(), dropped.gone(), AssessmentWriter.spelt(dropped.by()), "%s: no longer “%s”");
        }
        if (move instanceof Move.Waited waited) {
            String words = "Time: from " + AssessmentWriter.DAY.format(waited.until());
            return new MovePart("wait", null, null, waited.until(), null, null, words);
        }
        Move.Letter letter = (Move.Letter) move;
        String words = "A written answer from " + letter.who();
        return new MovePart("letter", null, null, null, letter.who(), letter.rule(), words);
    }

    private static MovePart answer(Question question, Option option, String by, String pattern) {
        String words = pattern.formatted(question.asked().name(), option.label());
        return new MovePart(by, question.id(), option.code(), null, null, null, words);
    }
}
