package dev.stipple.submission;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.questionnaire.Answers;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The answers of a form at one time, as they were judged then.
 *
 * @param number 1 is what was sent; each answer to a question back makes the next
 * @param assessment empty when the rules failed
 * @param words what the client wrote to the practitioner's own words, or empty
 * @param ask the question back that it answers; empty for what was sent
 */
public record Version(
        int number,
        Instant at,
        Answers answers,
        Optional<AssessmentDocument> assessment,
        String words,
        Optional<UUID> ask) {

    @Override
    public String toString() {
        return "Version[" + number + "]";
    }
}
