package dev.stipple.review;

/** Where a review stands. */
public enum ReviewState {
    WAITING,
    DECIDED
}
