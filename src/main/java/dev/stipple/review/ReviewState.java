package dev.stipple.review;

/** Where a review stands. */
public enum ReviewState {
    WAITING,
    DECIDED,
    /** The client took back their consent: nobody reads or decides any more. */
    WITHDRAWN,
    /** The client had their answers deleted: the key is gone, the reference and the dates are left. */
    ERASED;

    /** Whether the client ended it. */
    boolean closed() {
        return this == WITHDRAWN || this == ERASED;
    }
}
