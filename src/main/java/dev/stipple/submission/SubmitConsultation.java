package dev.stipple.submission;

import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.Editions;
import dev.stipple.privacy.ConsentLog;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.rules.Severity;
import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.shared.sealing.RecordCipher;
import dev.stipple.studio.StudioProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The one submit: assess, seal, store, tell the review desk. All of it inside the caller's transaction, or none. */
@ApplicationScoped
public class SubmitConsultation {

    static final String TABLE = "submission";

    private final EntityManager entities;
    private final Keys keys;
    private final Judge judge;
    private final ConsentLog consents;
    private final SearchMarks marks;
    private final Event<RecordWritten> written;
    private final Event<ConsultationSubmitted> submitted;

    SubmitConsultation(
            EntityManager entities,
            Keys keys,
            Judge judge,
            ConsentLog consents,
            SearchMarks marks,
            Event<RecordWritten> written,
            Event<ConsultationSubmitted> submitted) {
        this.entities = entities;
        this.keys = keys;
        this.judge = judge;
        this.consents = consents;
        this.marks = marks;
        this.written = written;
        this.submitted = submitted;
    }

    /**
     * Stores a complete consultation.
     *
     * @param record the draft's own id, whose data key exists; a second submit meets the primary key
     * @param answers those that count, and no others
     * @param link secret of the client's private link, of which only the hash is kept
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void submit(
            StudioProfile studio,
            RecordId record,
            Editions.Numbered edition,
            Answers answers,
            String link,
            Instant now) {
        LocalDate today = now.atZone(studio.hours().zone()).toLocalDate();
        Optional<AssessmentDocument> assessment = judge.judge(edition.edition(), answers, today);
        Severity severity = Judge.severity(assessment);
        String reference = Ids.reference();
        entities.persist(new Submission(
                record,
                reference,
                Hashes.sha256(link),
                edition.number(),
                severity.number(),
                edition.edition().language().getLanguage(),
                now,
                ReadingTargets.promise(severity, now, studio),
                seal(keys.of(record), edition.edition().questionnaire(), answers, assessment)));
        consents.given(
                record,
                ConsentLog.HEALTH_ANSWERS,
                edition.edition().sha256(),
                edition.edition().language().getLanguage(),
                now);
        entities.flush();
        written.fire(new RecordWritten(record, RecordWritten.What.SUBMISSION, record.id(), now));
        marks.write(record, reference, answers);
        submitted.fire(new ConsultationSubmitted(
                record.studioId(),
                record.id(),
                reference,
                severity,
                assessment.isPresent(),
                assessment.map(AssessmentDocument::outcome).orElse(""),
                answers.choice("pattern").orElse(""),
                photos(edition.edition().questionnaire(), answers),
                assessment.map(SubmitConsultation::flags).orElse(0),
                now,
                ReadingTargets.due(severity, now, studio),
                edition.number(),
                assessment.map(SubmitConsultation::raised).orElse(List.of())));
    }

    /** Those that no answer speaks of are thrown away with the draft. */
    private static boolean photos(Questionnaire questionnaire, Answers answers) {
        return questionnaire
                .questions()
                .filter(Question.Photos.class::isInstance)
                .flatMap(question -> answers.to(question.id()).stream())
                .anyMatch(Answer.Choices.class::isInstance);
    }

    private static List<String> raised(AssessmentDocument made) {
        return made.findings().stream()
                .map(AssessmentDocument.FindingPart::rule)
                .distinct()
                .toList();
    }

    private static Submission.Sealed seal(
            RecordCipher cipher,
            Questionnaire questionnaire,
            Answers answers,
            Optional<AssessmentDocument> assessment) {
        return new Submission.Sealed(
                part(cipher, questionnaire, answers, FieldGroup.IDENTITY),
                part(cipher, questionnaire, answers, FieldGroup.ANSWERS),
                part(cipher, questionnaire, answers, FieldGroup.MOOD),
                assessment
                        .map(made -> cipher.seal(TABLE, FieldGroup.ASSESSMENT, made.bytes()))
                        .orElse(null));
    }

    private static byte[] part(RecordCipher cipher, Questionnaire questionnaire, Answers answers, FieldGroup group) {
        return cipher.seal(TABLE, group, AnswersJson.bytes(AnswerGroups.part(questionnaire, answers, group)));
    }

    private static int flags(AssessmentDocument made) {
        return (int) made.findings().stream()
                .filter(finding -> !"note".equals(finding.disposition()))
                .count();
    }
}
