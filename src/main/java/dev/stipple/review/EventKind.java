package dev.stipple.review;

/** Kinds of event on a timeline. */
enum EventKind {
    SENT,
    UNSCORED,
    CLAIMED,
    DECIDED;

    String words() {
        return switch (this) {
            case SENT -> "Sent by the client";
            case UNSCORED -> "The rules failed: a person reads first";
            case CLAIMED -> "Claimed";
            case DECIDED -> "Decided";
        };
    }
}
