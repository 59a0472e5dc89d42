package dev.stipple.submission;

/** Something that a submission can be found by. Does not print itself. */
record SearchWord(Kind kind, String text) {

    /** What a word is of. The marks of two kinds cannot be compared. */
    enum Kind {
        REFERENCE,
        NAME,
        EMAIL,
        PHONE
    }

    @Override
    public String toString() {
        return "SearchWord[" + kind + "]";
    }
}
