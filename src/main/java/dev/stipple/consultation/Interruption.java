package dev.stipple.consultation;

import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.studio.StudioProfile;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What has to be said before the next page: help for words of despair, a sign that a doctor should see soon, two answers
 * that do not fit together. The third kind of interruption, what SMP can do, is a page of the form itself. None of them is
 * shown again for the same answers: repeated, they would no longer be read.
 */
enum Interruption {
    DESPAIR,
    /** Help first; the sign is told right after it. */
    DESPAIR_AND_URGENT,
    URGENT,
    MISMATCH;

    /**
     * The most pressing one that a page's answers call for.
     *
     * @param draft as it was before the page
     * @param typed what is kept of the page
     */
    static Optional<Interruption> due(OpenDraft draft, TypedPage typed, LocalDate today) {
        Edition edition = draft.edition().edition();
        Answers before = draft.held();
        Answers after = before.with(typed.answers());
        boolean urgent = (isUrgent(edition, after, today) || edition.isUrgent(typed.said(), today))
                && !isUrgent(edition, before, today);
        if (despair(edition, typed, today)) {
            return Optional.of(urgent ? DESPAIR_AND_URGENT : DESPAIR);
        }
        return urgent
                ? Optional.of(URGENT)
                : Journey.arisen(edition.questionnaire(), after, today).map(arisen -> MISMATCH);
    }

    /** Whether words of despair are anywhere on a page, in what it cannot keep, too. */
    static boolean despair(Edition edition, TypedPage typed, LocalDate today) {
        return edition.isCrisis(typed.answers().with(typed.said()), today);
    }

    /** Whether it is said even to a client who is leaving: it would not be said again when they come back. */
    boolean cannotWait() {
        return this != MISMATCH;
    }

    private static boolean isUrgent(Edition edition, Answers held, LocalDate today) {
        return edition.isUrgent(Journey.counting(edition.questionnaire(), held, today), today);
    }

    /** Where it is shown; the page that was answered last is where the way goes on from. */
    String address(StudioProfile studio, String after, boolean change) {
        String way = "?after=" + after + (change ? "&change=1" : "");
        return switch (this) {
            case DESPAIR -> Addresses.crisis(studio);
            case DESPAIR_AND_URGENT -> Addresses.crisis(studio) + way;
            case URGENT -> Addresses.start(studio) + "/check/urgent" + way;
            case MISMATCH -> Addresses.start(studio) + "/check/two-answers" + way;
        };
    }
}
