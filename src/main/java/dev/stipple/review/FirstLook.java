package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import java.util.Optional;

/** What the rules said at first, in the words of the desk. */
final class FirstLook {

    private FirstLook() {}

    static String words(Optional<AssessmentDocument> assessment) {
        return assessment
                .map(made -> Optional.ofNullable(made.outcome())
                        .flatMap(DecidedOutcome::of)
                        .map(DecidedOutcome::title)
                        .orElse("None: words of despair. Contact the client today"))
                .orElse("Unscored: a person first");
    }
}
