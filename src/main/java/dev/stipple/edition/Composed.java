package dev.stipple.edition;

/** Words that the program puts together itself for a client, in English; a translation may say them in its language. */
enum Composed {
    UNKNOWN_DAY("the day that we know the date"),
    FROM_DAY("Time: from %s"),
    OTHER_ANSWER("%s: %s"),
    NO_LONGER("%s: no longer “%s”"),
    LETTER("A written answer from: %s");

    private final String english;

    Composed(String english) {
        this.english = english;
    }

    String english() {
        return english;
    }
}
