package dev.stipple.review;

import dev.stipple.rules.Severity;
import java.util.Optional;
import java.util.UUID;

/** Why a second person looks before a client is told (blueprint 5.7). */
enum SecondLook {
    /** Never waived: what is less careful than the rules takes two people. */
    LESS_CAREFUL("The decision is less careful than the first look."),
    RED_FLAG("There is a red flag."),
    ASKED_FOR("A colleague asked for it."),
    DRAWN("It was drawn: one in twenty is.");

    private static final int ONE_IN = 20;

    private final String words;

    SecondLook(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * The reason for a second look; none when one person is enough.
     *
     * @param firstLook what the rules said
     * @param asked whether somebody asked for it
     * @param id of the submission: its random end draws one in twenty, so that nobody can choose which
     */
    static Optional<SecondLook> of(
            Severity severity, DecidedOutcome firstLook, DecidedOutcome decided, boolean asked, UUID id) {
        if (decided.lessCarefulThan(firstLook)) {
            return Optional.of(LESS_CAREFUL);
        }
        if (severity.compareTo(Severity.RED) <= 0) {
            return Optional.of(RED_FLAG);
        }
        if (asked) {
            return Optional.of(ASKED_FOR);
        }
        return Long.remainderUnsigned(id.getLeastSignificantBits(), ONE_IN) == 0
                ? Optional.of(DRAWN)
                : Optional.empty();
    }
}
