package dev.stipple.submission;

import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.RecordCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Later versions of submissions: stored, and opened. Each part is bound to its own version, so that none opens as another. */
@ApplicationScoped
class Amendments {

    private static final String TABLE = "amendment";

    private final EntityManager entities;

    Amendments(EntityManager entities) {
        this.entities = entities;
    }

    /** What was answered, and how it was judged. */
    record Content(Answers answers, String words, Optional<AssessmentDocument> assessment) {
        @Override
        public String toString() {
            return "Content";
        }
    }

    /** All amendments of a submission, oldest first. */
    @Transactional
    List<Amendment> of(RecordId submission) {
        return entities.createQuery(
                        "from Amendment where id.studioId = ?1 and submissionId = ?2 order by number", Amendment.class)
                .setParameter(1, submission.studioId())
                .setParameter(2, submission.id())
                .getResultList();
    }

    /** Stores one. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(
            Amendment.Place place,
            Amendment.Standing standing,
            Content content,
            Questionnaire questionnaire,
            RecordCipher cipher) {
        entities.persist(new Amendment(place, standing, seal(place.number(), content, questionnaire, cipher)));
        entities.flush();
    }

    private static Amendment.Sealed seal(
            int number, Content content, Questionnaire questionnaire, RecordCipher cipher) {
        String name = Integer.toString(number);
        return new Amendment.Sealed(
                part(name, content.answers(), questionnaire, cipher, FieldGroup.ANSWERS),
                part(name, content.answers(), questionnaire, cipher, FieldGroup.MOOD),
                cipher.seal(TABLE, FieldGroup.NOTES, name, content.words().getBytes(StandardCharsets.UTF_8)),
                content.assessment()
                        .map(made -> cipher.seal(TABLE, FieldGroup.ASSESSMENT, name, made.bytes()))
                        .orElse(null));
    }

    private static byte[] part(
            String name, Answers answers, Questionnaire questionnaire, RecordCipher cipher, FieldGroup group) {
        return cipher.seal(TABLE, group, name, AnswersJson.bytes(AnswerGroups.part(questionnaire, answers, group)));
    }

    /** Opens one; who the client is stands in the submission alone. */
    static Version open(Amendment amendment, Answers identity, Questionnaire questionnaire, RecordCipher cipher) {
        String name = Integer.toString(amendment.number());
        Answers answers = AnswersJson.read(
                        questionnaire, cipher.open(TABLE, FieldGroup.ANSWERS, name, amendment.answers()))
                .with(identity)
                .with(AnswersJson.read(questionnaire, cipher.open(TABLE, FieldGroup.MOOD, name, amendment.mood())));
        return new Version(
                amendment.number(),
                amendment.at(),
                answers,
                amendment
                        .assessment()
                        .map(bytes -> cipher.open(TABLE, FieldGroup.ASSESSMENT, name, bytes))
                        .map(AssessmentDocument::read),
                new String(cipher.open(TABLE, FieldGroup.NOTES, name, amendment.words()), StandardCharsets.UTF_8),
                Optional.of(amendment.askId()));
    }
}
