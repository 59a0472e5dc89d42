package dev.stipple.submission;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentWriter;
import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.Answers;
import dev.stipple.rules.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Runs the rules on a consultation. If they fail, the form is still taken: a person reads it first. */
@ApplicationScoped
public class Judge {

    private static final Logger LOG = Logger.getLogger(Judge.class);

    /** The assessment, or nothing when the engine threw. */
    public Optional<AssessmentDocument> judge(Edition edition, Answers answers, LocalDate on) {
        try {
            return Optional.of(assess(edition, answers, on));
        } catch (RuntimeException broken) {
            // The class only: a message could carry an answer.
            LOG.errorf(
                    "a consultation could not be judged by edition %s: %s",
                    edition.sha256(), broken.getClass().getName());
            return Optional.empty();
        }
    }

    /** How soon a person must look; a form that could not be judged comes before what can wait. */
    static Severity severity(Optional<AssessmentDocument> assessment) {
        return assessment
                .map(made -> Severity.valueOf(made.severity().toUpperCase(Locale.ROOT)))
                .orElse(Severity.SAFETY);
    }

    AssessmentDocument assess(Edition edition, Answers answers, LocalDate on) {
        return AssessmentWriter.assess(edition, answers, on);
    }
}
