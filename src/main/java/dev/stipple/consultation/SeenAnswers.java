package dev.stipple.consultation;

import dev.stipple.edition.AnswersJson;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Page;
import dev.stipple.shared.Hashes;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A mark of the answers that a page showed, by which a second tab is noticed before it overwrites the first. */
final class SeenAnswers {

    private static final int MARK_DIGITS = 16;

    private SeenAnswers() {}

    /** The mark of a page's stored answers in one draft. Says nothing about them outside that draft. */
    static String mark(OpenDraft draft, Answers held, Page page) {
        String content = draft.id().id() + AnswersJson.write(of(held, page)).toString();
        return HexFormat.of().formatHex(Hashes.sha256(content)).substring(0, MARK_DIGITS);
    }

    /** The stored answers to a page's questions. */
    static Answers of(Answers held, Page page) {
        Map<String, Answer> own = new HashMap<>();
        page.questions()
                .forEach(question -> held.to(question.id()).ifPresent(answer -> own.put(question.id(), answer)));
        return new Answers(new TreeMap<>(own));
    }
}
