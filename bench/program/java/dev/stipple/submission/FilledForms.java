package dev.stipple.submission;

import dev.stipple.edition.AnswersJson;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.RecordCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The sealed parts of a form and its marks, as {@link SubmitConsultation} makes them, for rows written by the thousand. */
@ApplicationScoped
public class FilledForms {

    private final SearchMarks marks;

    FilledForms(SearchMarks marks) {
        this.marks = marks;
    }

    /** One part of the answers, sealed. */
    public static byte[] part(RecordCipher cipher, Questionnaire questionnaire, Answers answers, FieldGroup group) {
        Answers part = AnswerGroups.part(questionnaire, answers, group);
        return cipher.seal(SubmitConsultation.TABLE, group, AnswersJson.bytes(part));
    }

    public static byte[] assessment(RecordCipher cipher, byte[] made) {
        return cipher.seal(SubmitConsultation.TABLE, FieldGroup.ASSESSMENT, made);
    }

    /** What the form is found by. */
    public List<byte[]> marks(UUID studio, String reference, Answers answers) {
        return marks.of(studio, SearchWords.of(reference, answers));
    }
}
