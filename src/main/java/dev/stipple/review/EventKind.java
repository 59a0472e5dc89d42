package dev.stipple.review;

/** Kinds of event on a timeline. */
enum EventKind {
    SENT,
    UNSCORED,
    CLAIMED,
    DECIDED,
    ASKED,
    LOOK_AGAIN,
    RAISED,
    SIGN,
    WITHDRAWN,
    CARED,
    LINKED,
    UNLINKED,
    ERASED;

    /** Words that a client sent after the form. */
    boolean byTheClient() {
        return this == ASKED || this == LOOK_AGAIN;
    }

    String words() {
        return switch (this) {
            case SENT -> "Sent by the client";
            case UNSCORED -> "The rules failed: a person reads first";
            case CLAIMED -> "Claimed";
            case DECIDED -> "Decided";
            case ASKED -> "Asked by the client";
            case LOOK_AGAIN -> "The client asked a person to look again";
            case RAISED -> "Words of despair after sending: first in the queue";
            case SIGN -> "A sign that a doctor should see, written after sending";
            case WITHDRAWN -> "Withdrawn by the client";
            case CARED -> "Seen to: words of despair in a withdrawn form";
            case LINKED -> "Put to the same client as another form";
            case UNLINKED -> "Taken apart from another form again";
            case ERASED -> "Deleted at the client's wish";
        };
    }
}
