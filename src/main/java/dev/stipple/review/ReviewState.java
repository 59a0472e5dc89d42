package dev.stipple.review;

/** Where a review stands. */
public enum ReviewState {
    /** A practitioner is to decide. */
    WAITING,
    /** Paused: the client was asked something. */
    ASKED,
    /** Paused: a doctor was asked by letter. */
    LETTER,
    /** One person decided; another looks without seeing what. */
    SECOND,
    /** The two do not agree; a third settles it. */
    CONFLICT,
    DECIDED,
    /** A duplicate or spam. */
    CLOSED,
    /** The client took back their consent: nobody reads or decides any more. */
    WITHDRAWN,
    /** Deleted, at the client's wish or by age: the key is gone, the reference and the dates are left. */
    ERASED;

    /** Whether nobody reads it any more. */
    boolean closed() {
        return this == WITHDRAWN || this == ERASED;
    }

    /** Whether its clock stands still. */
    boolean paused() {
        return this == ASKED || this == LETTER;
    }

    /** Whether two people are to look. */
    boolean second() {
        return this == SECOND || this == CONFLICT;
    }

    /** Whether the desk has something to do, now or after a pause. */
    boolean open() {
        return this == WAITING || paused() || second();
    }

    /** The state as staff read it. */
    public String words() {
        return switch (this) {
            case WAITING -> "Waiting";
            case ASKED -> "Client asked";
            case LETTER -> "Doctor's letter out";
            case SECOND -> "Second review";
            case CONFLICT -> "Two reviewers disagree";
            case DECIDED -> "Decided";
            case CLOSED -> "Closed";
            case WITHDRAWN -> "Withdrawn by the client";
            case ERASED -> "Deleted";
        };
    }
}
