package dev.stipple.review;

/** Kinds of event on a timeline. */
enum EventKind {
    SENT("Sent by the client"),
    UNSCORED("The rules failed: a person reads first"),
    CLAIMED("Claimed"),
    RELEASED("Let go"),
    TAKEN_OVER("Claim taken over"),
    ACKNOWLEDGED("Urgent sign acknowledged"),
    RESOLVED("Flag resolved"),
    ASKED_BACK("Client asked"),
    QUESTION_DROPPED("Question to the client taken back"),
    REPLIED("Answered by the client"),
    NOT_REPLIED("Not answered in time by the client"),
    LETTER_OUT("Doctor's letter sent"),
    LETTER_BACK("Doctor's reply filed"),
    DECIDED("Decided"),
    FIRST_DECIDED("First decision; a second review follows"),
    SECOND_WANTED("Second review asked for"),
    CONFIRMED("Second review: the same"),
    DISAGREED("Second review: not the same"),
    ARBITRATED("Disagreement settled"),
    TOLD("Sent to the client"),
    UNDONE("Decision taken back before it was sent"),
    SNOOZED("Snoozed"),
    WOKEN("Snooze ended"),
    LABELLED("Labelled"),
    UNLABELLED("Label taken off"),
    ASSIGNED("Assigned"),
    CLOSED("Closed"),
    REOPENED("Opened again"),
    NOTE("Note"),
    MESSAGE("Message to the client"),
    MESSAGE_DROPPED("Message taken back before it was sent"),
    MEASURED("Measured"),
    ASKED("Asked by the client"),
    LOOK_AGAIN("The client asked a person to look again"),
    RAISED("Words of despair after sending: first in the queue"),
    SIGN("A sign that a doctor should see, written after sending"),
    WITHDRAWN("Withdrawn by the client"),
    WITHDRAWN_FOR("Withdrawn at the client's word"),
    HELD("Kept longer than others"),
    HOLD_ENDED("Kept no longer than others"),
    PHOTOS_ENDED("Photos deleted by age"),
    CARED("Seen to: words of despair in a withdrawn form"),
    LINKED("Put to the same client as another form"),
    UNLINKED("Taken apart from another form again"),
    ERASED("Deleted at the client's wish"),
    AGED("Deleted by age"),
    STUDIO_ENDED("Deleted with the studio"),
    ERASED_AGAIN("Deleted again after a backup was restored");

    private final String words;

    EventKind(String words) {
        this.words = words;
    }

    /** Words that a client sent after the form. */
    boolean byTheClient() {
        return this == ASKED || this == LOOK_AGAIN;
    }

    String words() {
        return words;
    }
}
