package dev.stipple.rules;

/** How soon a person must look, from most to least urgent; the ordinal is the number that the queue sorts by. */
public enum Severity {
    /** A red-flag sign, or a form that could not be judged. */
    SAFETY,
    /** Do not book until resolved. */
    RED,
    /** Check. */
    AMBER,
    /** Nothing that asks for more than the usual reading. */
    ROUTINE;

    static Severity of(Disposition disposition) {
        return switch (disposition) {
            case NONE, NOTE -> ROUTINE;
            case CAUTION, PATCH_TEST -> AMBER;
            case MEDICAL_CLEARANCE, DECLINE_SITE, DEFER, DECLINE -> RED;
        };
    }
}
