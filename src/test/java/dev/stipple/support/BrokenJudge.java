package dev.stipple.support;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.Answers;
import dev.stipple.submission.Judge;
import java.time.LocalDate;
import java.util.Optional;

/** An engine that throws is caught where it is called; here nothing comes back at all. */
public final class BrokenJudge extends Judge {

    @Override
    public Optional<AssessmentDocument> judge(Edition edition, Answers answers, LocalDate on) {
        return Optional.empty();
    }
}
