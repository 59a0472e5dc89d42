package dev.stipple.submission;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentWriter;
import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.Answers;
import dev.stipple.rules.Severity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A submission, opened.
 *
 * @param language tag of the language that the client filled it in and was judged in; the edition is in its own
 * @param promisedAt when the client was told that a person will have read it
 * @param answers as they stand now: an answer to a question back is in them
 * @param assessment as it was made when they were given; empty when the rules failed and a person reads first
 * @param version 1 is the form as it was sent
 * @param updatedAt when an answer to a question back last changed any of them
 */
public record SentConsultation(
        UUID studioId,
        UUID id,
        String reference,
        int editionNumber,
        Edition edition,
        String language,
        Instant sentAt,
        Instant promisedAt,
        Answers answers,
        Optional<AssessmentDocument> assessment,
        int version,
        Optional<Instant> updatedAt) {

    /** A form as it was sent. */
    public SentConsultation(
            UUID studioId,
            UUID id,
            String reference,
            int editionNumber,
            Edition edition,
            String language,
            Instant sentAt,
            Instant promisedAt,
            Answers answers,
            Optional<AssessmentDocument> assessment) {
        this(
                studioId,
                id,
                reference,
                editionNumber,
                edition,
                language,
                sentAt,
                promisedAt,
                answers,
                assessment,
                1,
                Optional.empty());
    }

    /** The same form as it was in one of its versions. */
    public SentConsultation as(Version one) {
        return new SentConsultation(
                studioId,
                id,
                reference,
                editionNumber,
                edition,
                language,
                sentAt,
                promisedAt,
                one.answers(),
                one.assessment(),
                one.number(),
                one.number() == 1 ? Optional.empty() : Optional.of(one.at()));
    }

    /** When the answers were given that hold now. */
    public Instant answeredAt() {
        return updatedAt.orElse(sentAt);
    }

    /**
     * The assessment in another language than that of sending: what staff read is English, and a client may choose again. It
     * is judged anew, by the same edition, and shown only if it says the same; the one made when sent stays what holds.
     *
     * @param tag of the language
     */
    public Optional<AssessmentDocument> assessmentIn(String tag) {
        return tag.equals(language) ? assessment : assessment.map(made -> said(made, tag));
    }

    private AssessmentDocument said(AssessmentDocument made, String tag) {
        try {
            AssessmentDocument said = AssessmentWriter.assess(edition.in(tag), answers, made.on());
            return said.judgesAs(made) ? said : made;
        } catch (RuntimeException unreadable) {
            return made;
        }
    }

    /** The reference in two groups, as people read it. */
    public String shownReference() {
        return shown(reference);
    }

    static String shown(String reference) {
        return reference.substring(0, 5) + "-" + reference.substring(5);
    }

    /** Whether words of despair are in the form itself. */
    public boolean inCrisis() {
        return assessment.filter(AssessmentDocument::crisis).isPresent();
    }

    /** How soon a person must look, by what the form says; one that could not be judged comes first. */
    public Severity severity() {
        return Judge.severity(assessment);
    }

    /** Whether the client left a way to reach them. */
    public boolean reachable() {
        return answers.choice("reply-by").filter(way -> !way.equals("none")).isPresent();
    }

    @Override
    public String toString() {
        return "SentConsultation[" + reference + "]";
    }
}
